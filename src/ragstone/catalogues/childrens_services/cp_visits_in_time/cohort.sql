-- A visit counts from the day it was made or, if that came first, fell due, until the plan ends: in time if made by the day it was due.
SELECT v.plan_id AS case_id, v.person_id, CASE WHEN v.held_on < v.due_on THEN v.held_on ELSE v.due_on END AS from_date,
       v.ended AS until_date, CASE WHEN v.held_on <= v.due_on THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM cp_visit_due AS v
