-- A plan counts on the day it begins; it is a second one where an earlier plan of the child ended in the 24 months before.
SELECT p.plan_id AS case_id, p.person_id, p.began AS on_date,
       CASE WHEN p.previous_plan_ended >= p.twenty_four_months_before THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM cp_plan AS p
