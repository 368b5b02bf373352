-- A child counts on the day of the adoption order, with the days that it took to move in with the family.
SELECT a.person_id AS case_id, a.person_id, a.adopted_on AS on_date, a.days_to_family AS numerator, 1 AS denominator
FROM adoption AS a
