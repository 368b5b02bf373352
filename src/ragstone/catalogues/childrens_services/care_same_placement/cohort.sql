-- A child counts from two and a half years of unbroken care until leaving or turning sixteen.
SELECT p.person_id AS case_id, p.person_id, p.thirty_months_on AS from_date,
       CASE WHEN p.sixteenth_birthday < p.ended THEN p.sixteenth_birthday ELSE p.ended END AS until_date, 0 AS numerator, 1 AS denominator
FROM period_of_care AS p
UNION ALL
-- Above the line from two years with the same carer, or with that carer and the adopters together.
SELECT m.person_id, m.person_id, m.two_years_together_on, m.ended, 1, 0
FROM placement AS m
