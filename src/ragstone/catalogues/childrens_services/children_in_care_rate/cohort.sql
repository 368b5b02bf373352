-- A child counts while in care, but not while an unaccompanied child seeking asylum.
SELECT t.person_id AS case_id, t.person_id, t.began AS from_date, t.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM time_in_care AS t
WHERE t.seeking_asylum = 0
