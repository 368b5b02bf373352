-- An assessment counts when it is authorised, and is in time within 45 working days after the child was referred.
-- One that was authorised before it started is a fault, and not in time.
SELECT a.assessment_id AS case_id, a.person_id, a.authorised_on AS on_date,
       CASE WHEN a.authorised_on >= a.started_on AND a.working_days_taken <= 45 THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM assessment_from_referral AS a
