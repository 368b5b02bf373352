-- A conference counts on the day it was held, above the line where it decided on a child protection plan.
-- Where the decision is not recorded, a plan that began on that day stands for it.
SELECT c.conference_id AS case_id, c.person_id, c.held_on AS on_date,
       CASE WHEN c.plan_decided = 'Y' OR (c.plan_decided IS NULL AND COUNT(p.plan_id) > 0) THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM conference AS c
LEFT JOIN cp_plan AS p ON p.person_id = c.person_id AND p.began = c.held_on
GROUP BY c.conference_id, c.person_id, c.held_on, c.plan_decided
