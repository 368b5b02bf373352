-- A child counts while a plan of this council is open, and once while two overlap.
SELECT p.plan_id AS case_id, p.person_id, p.counts_from AS from_date, p.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM cp_plan AS p
