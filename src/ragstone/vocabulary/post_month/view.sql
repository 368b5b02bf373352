SELECT p.post_id, p.post_role, t.team_group, t.area, p.post_month AS began, m.later AS ended, COALESCE(p.fte_established, 0) AS fte_established,
       COALESCE(p.fte_permanent, 0) AS fte_permanent, COALESCE(p.fte_not_qualified, 0) AS fte_not_qualified, COALESCE(p.fte_agency, 0) AS fte_agency
FROM workforce_post AS p
-- A post of a team that nobody knows is one of the council's all the same.
LEFT JOIN workforce_team AS t ON t.team = p.team
JOIN months_on AS m ON m.day = p.post_month AND m.months = 1
