SELECT a.cina_assessment_id AS assessment_id, a.cina_person_id AS person_id, a.cina_referral_id AS referral_id,
       a.cina_assessment_start_date AS started_on, a.cina_assessment_auth_date AS authorised_on,
       done.working_day_no - began.working_day_no AS working_days_taken, late.day AS overdue_from
FROM ssd_cin_assessments AS a
JOIN calendar AS began ON began.day = a.cina_assessment_start_date
JOIN calendar AS late ON late.working_day_no = began.working_day_no + 46 AND late.is_working_day = 1
LEFT JOIN calendar AS done ON done.day = a.cina_assessment_auth_date
