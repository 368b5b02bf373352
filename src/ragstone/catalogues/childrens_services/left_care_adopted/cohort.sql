-- A child who left care is in the year's count until the next 1 April; one who leaves again counts at the last leaving only.
SELECT l.person_id AS case_id, l.person_id, l.left_on AS from_date, l.counts_until AS until_date, l.is_adopted AS numerator, 1 AS denominator
FROM leaving_care AS l
