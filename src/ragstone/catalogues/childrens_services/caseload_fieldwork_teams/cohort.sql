-- A case counts while somebody in the fieldwork teams holds it, in the area that the team serves.
SELECT s.referral_id AS case_id, s.person_id, s.area, s.began AS from_date, s.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM caseload_spell AS s
WHERE s.team_group = 'fieldwork'
UNION ALL
-- The case holders that those teams had in post in the month.
SELECT h.post_id, CAST(NULL AS VARCHAR(255)), h.area, h.began, h.ended, 0, h.fte
FROM caseholder_month AS h
WHERE h.team_group = 'fieldwork'
