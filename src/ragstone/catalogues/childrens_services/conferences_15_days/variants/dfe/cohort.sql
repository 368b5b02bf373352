-- Every conference counts on the day it was held; one that came from no enquiry cannot be in time, and neither can one held before it.
SELECT c.conference_id AS case_id, c.person_id, c.held_on AS on_date,
       CASE WHEN c.working_days_taken <= 15 THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM conference_wait AS c
