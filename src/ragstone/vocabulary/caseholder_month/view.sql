SELECT p.post_id, t.team_group, t.area, p.post_month AS began, m.later AS ended,
       COALESCE(p.fte_permanent, 0) + COALESCE(p.fte_agency, 0) AS fte
FROM workforce_post AS p
JOIN workforce_team AS t ON t.team = p.team
JOIN months_on AS m ON m.day = p.post_month AND m.months = 1
WHERE p.post_role = 'case holder'
