-- A child counts while in care.
SELECT p.person_id AS case_id, p.person_id, p.began AS from_date, p.ended AS until_date, 0 AS numerator, 1 AS denominator
FROM period_of_care AS p
UNION ALL
-- A placement, temporary moves out of it and back passed over, is one of the last twelve months until a year after its end.
SELECT m.person_id, m.person_id, m.began, m.twelve_months_after_end, 1, 0
FROM lasting_placement AS m
WHERE m.began < m.ended
