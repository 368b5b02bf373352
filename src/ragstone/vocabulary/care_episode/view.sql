SELECT e.clae_person_id AS person_id, e.clae_cla_episode_start_date AS began,
       COALESCE(e.clae_cla_episode_ceased_date, CAST('9999-12-31' AS DATE)) AS ended,
       e.clae_cla_episode_start_reason AS start_reason, e.clae_placement_type AS place, e.clae_cla_episode_ceased_reason AS ceased_reason,
       SUM(CASE WHEN e.clae_cla_episode_start_reason = 'S' THEN 1 ELSE 0 END)
         OVER (PARTITION BY e.clae_person_id ORDER BY e.clae_cla_episode_start_date, e.clae_cla_episode_id
               ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS care_no,
       SUM(CASE WHEN e.clae_cla_episode_start_reason IN ('S', 'P', 'B') THEN 1 ELSE 0 END)
         OVER (PARTITION BY e.clae_person_id ORDER BY e.clae_cla_episode_start_date, e.clae_cla_episode_id
               ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS placement_no
FROM ssd_cla_episodes AS e
WHERE COALESCE(e.clae_legal_status, '') NOT IN ('V3', 'V4')
