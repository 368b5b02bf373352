-- A visit is due 42 days after the start or the visit before; 84 days where that lies on or after the first anniversary.
SELECT s.arrangement_id, due.next_day AS began, CASE WHEN s.held_on < s.ended THEN s.held_on ELSE s.ended END AS ended
FROM (SELECT q.arrangement_id, q.ended, q.clock_from, q.first_anniversary,
             LEAD(q.clock_from) OVER (PARTITION BY q.arrangement_id ORDER BY q.clock_from) AS held_on
      FROM (SELECT a.arrangement_id, a.ended, a.began AS clock_from, a.first_anniversary
            FROM private_fostering AS a
            UNION ALL
            SELECT a.arrangement_id, a.ended, v.visit_date, a.first_anniversary
            FROM private_fostering AS a
            JOIN ssd_visits AS v ON v.parent_id = a.arrangement_id AND v.visit_type = 'PF' AND v.visit_date > a.began) AS q) AS s
JOIN calendar AS c ON c.day = s.clock_from
JOIN calendar AS due ON due.day_no = c.day_no + CASE WHEN s.clock_from < s.first_anniversary THEN 42 ELSE 84 END
WHERE s.ended > due.day AND (s.held_on IS NULL OR s.held_on > due.day)
