-- An assessment counts on the day that it was authorised; until then it has no date, and counts nowhere.
SELECT a.cina_assessment_id AS case_id, a.cina_person_id AS person_id, a.cina_assessment_auth_date AS on_date, 1 AS numerator, 0 AS denominator
FROM ssd_cin_assessments AS a
