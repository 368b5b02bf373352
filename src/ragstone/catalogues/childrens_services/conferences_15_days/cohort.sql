-- A conference that came from an enquiry counts on the day it was held; it is late from the 16th working day after the enquiry began.
SELECT c.conference_id AS case_id, c.person_id, c.held_on AS on_date,
       CASE WHEN c.working_days_taken <= 15 THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM conference_wait AS c
WHERE c.follows_enquiry = 1
