-- A child counts while a plan is open.
SELECT p.plan_id AS case_id, p.person_id, p.began AS from_date, p.ended AS until_date, 0 AS numerator, 1 AS denominator
FROM cp_plan AS p
UNION ALL
-- Above the line from the day on which the plan has lasted 18 months.
SELECT p.plan_id, p.person_id, p.eighteen_months_on, p.ended, 1, 0
FROM cp_plan AS p
