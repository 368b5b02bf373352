SELECT s.plan_id, s.person_id, s.ended, s.held_on, due.day AS due_on
FROM (SELECT q.plan_id, q.person_id, q.ended, q.clock_from,
             LEAD(q.clock_from) OVER (PARTITION BY q.plan_id ORDER BY q.clock_from) AS held_on
      FROM (SELECT p.plan_id, p.person_id, p.ended, p.began AS clock_from
            FROM cp_plan AS p
            UNION ALL
            -- Two visits on a day are one. One at which the child was not seen is none.
            SELECT p.plan_id, p.person_id, p.ended, v.visit_date
            FROM cp_plan AS p
            JOIN ssd_visits AS v ON v.parent_id = p.plan_id AND v.visit_type = 'CP' AND v.visit_date > p.began
            WHERE COALESCE(v.seen, 'Y') <> 'N'
            GROUP BY p.plan_id, p.person_id, p.ended, v.visit_date) AS q) AS s
JOIN calendar AS c ON c.day = s.clock_from
JOIN calendar AS due ON due.working_day_no = c.working_day_no + 10 AND due.is_working_day = 1
