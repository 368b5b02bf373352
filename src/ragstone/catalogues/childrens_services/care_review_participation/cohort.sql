-- A review of a child aged four or over counts on the day it was held, above the line where the child took part.
SELECT r.review_id AS case_id, r.person_id, r.held_on AS on_date, r.took_part AS numerator, 1 AS denominator
FROM care_review AS r
