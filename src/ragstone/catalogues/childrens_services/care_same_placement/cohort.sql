-- A child counts from two and a half years of unbroken care until leaving or turning sixteen.
SELECT p.person_id AS case_id, p.person_id, p.thirty_months_on AS from_date,
       CASE WHEN p.sixteenth_birthday < p.ended THEN p.sixteenth_birthday ELSE p.ended END AS until_date, 0 AS numerator, 1 AS denominator
FROM period_of_care AS p
UNION ALL
-- Above the line from two years with the same carer, or with that carer and the adopters together: not before
-- they have the child, where a break between the two is no placement.
SELECT m.person_id, m.person_id,
       CASE WHEN m.two_years_together_on < m.began THEN m.began ELSE m.two_years_together_on END, m.ended, 1, 0
FROM placement AS m
