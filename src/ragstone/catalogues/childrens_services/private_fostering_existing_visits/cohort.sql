-- An arrangement that was running on 1 April is in the year's register until the next one, also after it has ended.
SELECT y.arrangement_id AS case_id, y.person_id, y.from_date, y.until_date, 0 AS numerator, 1 AS denominator, y.ended AS open_until
FROM private_fostering_year AS y
WHERE y.is_existing = 1
UNION ALL
-- It passes until a visit is overdue on any day of the year. A missed visit cannot be made good within the year.
SELECT y.arrangement_id, y.person_id, y.from_date, COALESCE(y.overdue_from, y.until_date), 1, 0, y.ended
FROM private_fostering_year AS y
WHERE y.is_existing = 1
