-- A child born by the day that the enquiry began counts, and was seen only where the record says so.
SELECT e.s47e_s47_enquiry_id AS case_id, e.s47e_person_id AS person_id, e.s47e_s47_start_date AS on_date,
       CASE WHEN e.s47e_child_seen = 'Y' THEN 1 ELSE 0 END AS numerator, 1 AS denominator,
       e.s47e_s47_end_date AS open_until
FROM ssd_s47_enquiry AS e
JOIN ssd_person AS p ON p.pers_person_id = e.s47e_person_id AND p.pers_dob <= e.s47e_s47_start_date
