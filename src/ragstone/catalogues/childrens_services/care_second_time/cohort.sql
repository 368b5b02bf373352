-- A child counts on each day of entering care, above the line where the child had been in care before, however long ago.
SELECT p.person_id AS case_id, p.person_id, p.began AS on_date,
       CASE WHEN p.previous_left_on IS NOT NULL THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM period_of_care AS p
-- Where the records begin in the middle of care, nobody knows the day of entering it.
WHERE p.care_no > 0
