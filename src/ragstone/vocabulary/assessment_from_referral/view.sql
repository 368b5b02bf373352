SELECT a.assessment_id, a.person_id, a.referral_id, a.started_on, a.authorised_on,
       done.working_day_no - c.working_day_no AS working_days_taken, late.day AS overdue_from
FROM assessment AS a
LEFT JOIN ssd_cin_episodes AS e ON e.cine_referral_id = a.referral_id
JOIN calendar AS c ON c.day = CASE WHEN e.cine_referral_date < a.started_on THEN e.cine_referral_date ELSE a.started_on END
JOIN calendar AS late ON late.working_day_no = c.working_day_no + 46 AND late.is_working_day = 1
LEFT JOIN calendar AS done ON done.day = a.authorised_on
