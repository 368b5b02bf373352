-- A child counts, and passes, from the day the first review is due.
SELECT d.person_id AS case_id, d.person_id, d.due_on AS from_date, d.ended AS until_date, 1 AS numerator, 1 AS denominator
FROM care_review_due AS d
WHERE d.step = 1
UNION ALL
-- A review that was missed fails the child until leaving care.
SELECT d.person_id, d.person_id, d.missed_on, d.ended, -1, 0
FROM care_review_due AS d
