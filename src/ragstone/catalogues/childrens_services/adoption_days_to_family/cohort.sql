-- A child counts on the day of the adoption order, with the days that it took to move in with the family.
SELECT h.person_id AS case_id, h.person_id, h.adopted_on AS on_date, h.days_to_family AS numerator, 1 AS denominator
FROM adoptive_home AS h
