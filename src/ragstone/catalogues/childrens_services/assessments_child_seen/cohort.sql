-- A child born by the day of the authorisation counts, and was seen only where the record says so.
SELECT a.cina_assessment_id AS case_id, a.cina_person_id AS person_id, a.cina_assessment_auth_date AS on_date,
       CASE WHEN a.cina_assessment_child_seen = 'Y' THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM ssd_cin_assessments AS a
JOIN ssd_person AS p ON p.pers_person_id = a.cina_person_id AND p.pers_dob <= a.cina_assessment_auth_date
