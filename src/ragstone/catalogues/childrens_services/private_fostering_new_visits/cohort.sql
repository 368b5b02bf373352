-- An arrangement that began in the year is in its register until the next 1 April, also after it has ended.
SELECT y.arrangement_id AS case_id, y.person_id, y.from_date, y.until_date, 0 AS numerator, 1 AS denominator, y.ended AS open_until
FROM private_fostering_year AS y
WHERE y.is_existing = 0
UNION ALL
-- It passes until a visit is overdue.
SELECT y.arrangement_id, y.person_id, y.from_date, COALESCE(y.overdue_from, y.until_date), 1, 0, y.ended
FROM private_fostering_year AS y
WHERE y.is_existing = 0
