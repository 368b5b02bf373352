-- An assessment is overdue from its 46th working day until it is authorised or the child's case closes, whichever comes first.
SELECT a.assessment_id AS case_id, a.person_id, a.overdue_from AS from_date,
       CASE WHEN a.authorised_on < e.cine_close_date THEN a.authorised_on ELSE COALESCE(e.cine_close_date, a.authorised_on) END AS until_date,
       1 AS numerator, 0 AS denominator
FROM assessment AS a
LEFT JOIN ssd_cin_episodes AS e ON e.cine_referral_id = a.referral_id
-- A case that is named and not on record had closed before the records begin.
WHERE a.referral_id IS NULL OR e.cine_referral_id IS NOT NULL
