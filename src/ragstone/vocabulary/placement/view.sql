SELECT r.person_id, r.care_no, r.placement_no, r.place, r.began, r.ended, t.later AS two_years_together_on, y.later AS twelve_months_after_end
FROM (SELECT q.person_id, q.care_no, q.placement_no, q.place, q.began, q.ended,
             CASE WHEN q.place IN ('A3', 'A4', 'A5', 'A6')
                  THEN COALESCE(LAG(q.began) OVER (PARTITION BY q.person_id, q.care_no ORDER BY q.placement_no), q.began)
                  ELSE q.began END AS together_since
      FROM (SELECT e.person_id, e.care_no, e.placement_no, MIN(e.began) AS began, MAX(e.ended) AS ended,
                   MAX(CASE WHEN e.start_reason IN ('S', 'P', 'B') THEN e.place END) AS place
            FROM care_episode AS e
            GROUP BY e.person_id, e.care_no, e.placement_no) AS q) AS r
JOIN months_on AS t ON t.day = r.together_since AND t.months = 24
LEFT JOIN months_on AS y ON y.day = r.ended AND y.months = 12
