-- A child counts from a year of unbroken care until leaving.
SELECT p.person_id AS case_id, p.person_id, p.twelve_months_on AS from_date, p.ended AS until_date, 0 AS numerator, 1 AS denominator
FROM period_of_care AS p
UNION ALL
-- Above the line while a dental check lies no more than twelve months back.
SELECT h.person_id, h.person_id, h.held_on, h.lapses_on, 1, 0
FROM health_check AS h
WHERE h.kind = 'Dental Check'
