-- Every enquiry counts on the day it began, one for each child.
SELECT e.s47e_s47_enquiry_id AS case_id, e.s47e_person_id AS person_id, e.s47e_s47_start_date AS on_date, 1 AS numerator, 0 AS denominator
FROM ssd_s47_enquiry AS e
