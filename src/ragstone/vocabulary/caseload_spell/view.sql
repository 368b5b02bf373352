SELECT m.referral_id, m.person_id, m.team, m.team_group, m.area, MIN(m.began) AS began, MAX(m.ended) AS ended
FROM (SELECT f.referral_id, f.person_id, f.team, f.team_group, f.area, f.began, f.ended,
             SUM(f.begins) OVER (PARTITION BY f.referral_id, f.person_id, f.team ORDER BY f.began, f.involvement_id
                                 ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS spell_no
      FROM (SELECT i.involvement_id, i.referral_id, i.person_id, i.team, i.team_group, i.area, i.began, i.ended,
                   CASE WHEN i.began <= MAX(i.ended) OVER (PARTITION BY i.referral_id, i.person_id, i.team ORDER BY i.began, i.involvement_id
                                                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                        THEN 0 ELSE 1 END AS begins
            FROM (SELECT v.invo_involvements_id AS involvement_id, v.invo_referral_id AS referral_id, v.invo_person_id AS person_id,
                         t.team, t.team_group, t.area, v.invo_involvement_start_date AS began,
                         COALESCE(v.invo_involvement_end_date, CAST('9999-12-31' AS DATE)) AS ended
                  FROM ssd_involvements AS v
                  JOIN workforce_team AS t ON t.team = v.invo_professional_team
                  WHERE v.invo_professional_role_id = 'Allocated Case Worker'
                    AND (v.invo_involvement_end_date IS NULL OR v.invo_involvement_start_date < v.invo_involvement_end_date)) AS i) AS f) AS m
GROUP BY m.referral_id, m.person_id, m.team, m.team_group, m.area, m.spell_no
