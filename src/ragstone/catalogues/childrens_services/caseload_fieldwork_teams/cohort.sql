-- A case counts while somebody in the fieldwork teams holds it, in the area that the team serves.
SELECT s.referral_id AS case_id, s.person_id, s.area, s.began AS from_date, s.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM caseload_spell AS s
WHERE s.team_group = 'fieldwork'
UNION ALL
-- The case holders, permanent and agency, that those teams had in post in the month.
SELECT p.post_id, CAST(NULL AS VARCHAR(255)), p.area, p.began, p.ended, 0, p.fte_permanent + p.fte_agency
FROM post_month AS p
WHERE p.team_group = 'fieldwork' AND p.post_role = 'case holder'
