-- What is recorded twice for one child and day, with the enquiry and without, is one conference.
SELECT MIN(c.icpc_icpc_id) AS conference_id, c.icpc_person_id AS person_id, c.icpc_icpc_date AS held_on, MAX(c.icpc_icpc_outcome_cp_flag) AS plan_decided
FROM ssd_initial_cp_conference AS c
WHERE c.icpc_icpc_date IS NOT NULL
GROUP BY c.icpc_person_id, c.icpc_icpc_date
