SELECT q.person_id, q.began, q.ended, y.later AS twelve_months_after_end
FROM (SELECT n.person_id, n.care_no, n.lasting_no, MIN(n.began) AS began, MAX(n.ended) AS ended
      FROM (SELECT m.person_id, m.care_no, m.began, m.ended,
                   SUM(m.begins) OVER (PARTITION BY m.person_id, m.care_no ORDER BY m.placement_no
                                       ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS lasting_no
            FROM (SELECT p.person_id, p.care_no, p.placement_no, p.began, p.ended,
                         -- A temporary placement begins none, and neither does the one after it, which is the return.
                         CASE WHEN p.place IN ('T0', 'T1', 'T2', 'T3', 'T4') THEN 0
                              WHEN LAG(p.place) OVER (PARTITION BY p.person_id, p.care_no ORDER BY p.placement_no)
                                   IN ('T0', 'T1', 'T2', 'T3', 'T4') THEN 0
                              ELSE 1 END AS begins
                  FROM placement AS p) AS m) AS n
      GROUP BY n.person_id, n.care_no, n.lasting_no) AS q
LEFT JOIN months_on AS y ON y.day = q.ended AND y.months = 12
