-- A plan counts, and passes, from the day its first review is due.
SELECT d.plan_id AS case_id, d.person_id, d.due_on AS from_date, d.ended AS until_date, 1 AS numerator, 1 AS denominator
FROM cp_review_due AS d
WHERE d.step = 1
UNION ALL
-- A review that was missed fails it for good.
SELECT d.plan_id, d.person_id, d.missed_on, d.ended, -1, 0
FROM cp_review_due AS d
