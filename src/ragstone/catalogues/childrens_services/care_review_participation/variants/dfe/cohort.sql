-- A child in care counts from a review at the age of four or over, once in care for four weeks, until leaving or the next 1 April.
SELECT p.person_id AS case_id, p.person_id, CASE WHEN r.held_on < w.day THEN w.day ELSE r.held_on END AS from_date,
       CASE WHEN p.ended < r.next_fiscal_year_begins THEN p.ended ELSE r.next_fiscal_year_begins END AS until_date,
       0 AS numerator, 1 AS denominator
FROM period_of_care AS p
JOIN calendar AS w ON w.day_no = p.began_day_no + 28
JOIN care_review AS r ON r.person_id = p.person_id
UNION ALL
-- The child passes while in care,
SELECT p.person_id, p.person_id, p.began, p.ended, 1, 0
FROM period_of_care AS p
UNION ALL
-- but fails for the rest of the year from a review without the child's part.
SELECT r.person_id, r.person_id, r.held_on, r.next_fiscal_year_begins, -1, 0
FROM care_review AS r
WHERE r.took_part = 0
