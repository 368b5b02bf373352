-- A child counts from a year of unbroken care until leaving, above the line with two points or more.
SELECT p.person_id AS case_id, p.person_id, p.twelve_months_on AS from_date, p.ended AS until_date, 0 AS numerator, 1 AS denominator
FROM period_of_care AS p
UNION ALL
-- Each health assessment no more than twelve months back is a point,
SELECT h.person_id, h.person_id, h.held_on, h.lapses_on, 1, 0
FROM health_check AS h
WHERE h.kind = 'Health Assessment'
UNION ALL
-- and so is being five or over: from then on one assessment is enough, and until then it takes two.
SELECT p.person_id, p.person_id, MIN(p.fifth_birthday), CAST('9999-12-31' AS DATE), 1, 0
FROM period_of_care AS p
GROUP BY p.person_id
