-- A child's days on which care, or seeking asylum alone, begins or ends; between two of them nothing changes.
SELECT t.person_id, t.on_day AS began, t.next_on AS ended, CASE WHEN t.asylum > 0 THEN 1 ELSE 0 END AS seeking_asylum
FROM (SELECT e.person_id, e.on_day, LEAD(e.on_day) OVER (PARTITION BY e.person_id ORDER BY e.on_day, e.care, e.asylum) AS next_on,
             SUM(e.care) OVER (PARTITION BY e.person_id ORDER BY e.on_day, e.care, e.asylum
                               ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS care,
             SUM(e.asylum) OVER (PARTITION BY e.person_id ORDER BY e.on_day, e.care, e.asylum
                                 ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS asylum
      FROM (SELECT p.person_id, CASE WHEN s.sign = 1 THEN p.began ELSE p.ended END AS on_day, s.sign AS care, 0 AS asylum
            FROM period_of_care AS p
            CROSS JOIN (SELECT 1 AS sign UNION ALL SELECT -1 AS sign) AS s
            WHERE p.began < p.ended
            UNION ALL
            SELECT i.person_id, CASE WHEN s.sign = 1 THEN i.began ELSE i.ended END, 0, s.sign
            FROM (SELECT a.immi_person_id AS person_id, a.immi_immigration_status_start_date AS began,
                         COALESCE(a.immi_immigration_status_end_date, CAST('9999-12-31' AS DATE)) AS ended
                  FROM ssd_immigration_status AS a
                  WHERE a.immi_immigration_status = 'Unaccompanied Asylum Seeking Child') AS i
            CROSS JOIN (SELECT 1 AS sign UNION ALL SELECT -1 AS sign) AS s
            WHERE i.began < i.ended) AS e) AS t
WHERE t.care > 0 AND t.on_day < t.next_on
