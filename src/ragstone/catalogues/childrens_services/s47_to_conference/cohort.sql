-- An enquiry counts on the day it began, above the line once a conference has been held from it, whenever that was.
SELECT e.s47e_s47_enquiry_id AS case_id, e.s47e_person_id AS person_id, e.s47e_s47_start_date AS on_date,
       CASE WHEN COUNT(c.icpc_icpc_date) > 0 THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM ssd_s47_enquiry AS e
LEFT JOIN ssd_initial_cp_conference AS c ON c.icpc_s47_enquiry_id = e.s47e_s47_enquiry_id
GROUP BY e.s47e_s47_enquiry_id, e.s47e_person_id, e.s47e_s47_start_date
