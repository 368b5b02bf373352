-- A former relevant young person counts on the 19th, 20th and 21st birthday, above the line while in education, employment or training.
SELECT l.clea_table_id AS case_id, l.clea_person_id AS person_id, birthday.later AS on_date,
       CASE WHEN l.clea_care_leaver_activity IN ('F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5') THEN 1 ELSE 0 END AS numerator,
       1 AS denominator
FROM ssd_care_leavers AS l
JOIN ssd_person AS p ON p.pers_person_id = l.clea_person_id
-- Three, four and five years after the sixteenth birthday, for which a leap day is one again.
JOIN months_on AS sixteenth ON sixteenth.day = p.pers_dob AND sixteenth.months = 192
JOIN months_on AS birthday ON birthday.day = sixteenth.later AND birthday.months IN (36, 48, 60)
WHERE l.clea_care_leaver_eligibility = 'Former Relevant' AND COALESCE(l.clea_care_leaver_in_touch, '') NOT IN ('DIED', 'RHOM')
