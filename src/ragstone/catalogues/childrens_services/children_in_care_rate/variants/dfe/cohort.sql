-- A child counts while in care, seeking asylum or not.
SELECT t.person_id AS case_id, t.person_id, t.began AS from_date, t.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM time_in_care AS t
