-- A child is in the year's count while waiting for an adoptive family and, once adopted, for the rest of the year.
SELECT w.person_id AS case_id, w.person_id, w.from_date, w.until_date, 0 AS numerator, 1 AS denominator
FROM adoption_wait_year AS w
UNION ALL
-- The child passes until day 426 of care and, once moved in before that day, for good.
SELECT w.person_id, w.person_id, w.from_date, CASE WHEN w.passes_until < w.until_date THEN w.passes_until ELSE w.until_date END, 1, 0
FROM adoption_wait_year AS w
