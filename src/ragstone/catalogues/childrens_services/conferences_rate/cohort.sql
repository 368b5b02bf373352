-- Every conference counts on the day it was held, one for each child.
SELECT c.conference_id AS case_id, c.person_id, c.held_on AS on_date, 1 AS numerator, 0 AS denominator
FROM conference AS c
