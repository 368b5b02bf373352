-- A child counts on the day of the adoption order, with the days from the placement order to the match.
SELECT o.person_id AS case_id, o.person_id, o.adopted_on AS on_date, o.days_to_match AS numerator, 1 AS denominator
FROM placement_order AS o
