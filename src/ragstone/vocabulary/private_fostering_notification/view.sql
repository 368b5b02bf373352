SELECT n.arrangement_id, n.person_id, n.ended, n.first_visit_on, n.overdue_from,
       CASE WHEN n.first_visit_on < n.notified_on THEN n.notified_on
            WHEN n.first_visit_on < n.overdue_from THEN n.first_visit_on ELSE n.overdue_from END AS settled_on
FROM (SELECT a.arrangement_id, a.person_id, COALESCE(a.end_date, CAST('9999-12-31' AS DATE)) AS ended, a.notified_date AS notified_on, late.day AS overdue_from, MIN(v.visit_date) AS first_visit_on
      FROM pf_arrangement AS a
      JOIN calendar AS c ON c.day = a.notified_date
      JOIN calendar AS late ON late.working_day_no = c.working_day_no + 8 AND late.is_working_day = 1
      LEFT JOIN ssd_visits AS v ON v.parent_id = a.arrangement_id AND v.visit_type = 'PF'
      GROUP BY a.arrangement_id, a.person_id, a.end_date, a.notified_date, late.day) AS n
