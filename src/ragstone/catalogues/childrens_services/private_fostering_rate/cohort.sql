-- A child counts from the day the council became aware of the arrangement until it ends, and once while two overlap.
SELECT a.arrangement_id AS case_id, a.person_id, a.counts_from AS from_date, a.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM private_fostering AS a
