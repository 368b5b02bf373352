SELECT MIN(c.icpc_icpc_id) AS conference_id, c.icpc_person_id AS person_id, c.icpc_icpc_date AS held_on,
       MAX(CASE WHEN c.icpc_s47_enquiry_id IS NOT NULL THEN 1 ELSE 0 END) AS follows_enquiry,
       MIN(CASE WHEN e.s47e_s47_start_date <= c.icpc_icpc_date THEN held.working_day_no - began.working_day_no END) AS working_days_taken
FROM ssd_initial_cp_conference AS c
JOIN calendar AS held ON held.day = c.icpc_icpc_date
LEFT JOIN ssd_s47_enquiry AS e ON e.s47e_s47_enquiry_id = c.icpc_s47_enquiry_id
LEFT JOIN calendar AS began ON began.day = e.s47e_s47_start_date
GROUP BY c.icpc_person_id, c.icpc_icpc_date
