-- A plan counts on the day it begins; it is a second one where the child had an earlier plan that ended, however long ago.
SELECT p.plan_id AS case_id, p.person_id, p.began AS on_date,
       CASE WHEN p.previous_plan_ended IS NOT NULL THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM cp_plan AS p
