SELECT r.clar_cla_review_id AS review_id, r.clar_cla_person_id AS person_id, c.day AS held_on, c.next_fiscal_year_begins,
       CASE WHEN r.clar_cla_review_participation IN ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6') THEN 1 ELSE 0 END AS took_part
FROM ssd_cla_reviews AS r
JOIN calendar AS c ON c.day = r.clar_cla_review_date
JOIN ssd_person AS d ON d.pers_person_id = r.clar_cla_person_id
JOIN months_on AS b ON b.day = d.pers_dob AND b.months = 48 AND b.later <= r.clar_cla_review_date
WHERE COALESCE(r.clar_cla_review_cancelled, 'N') <> 'Y' AND COALESCE(r.clar_cla_review_participation, '') <> 'PN0'
