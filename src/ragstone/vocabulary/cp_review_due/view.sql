SELECT s.plan_id, s.person_id, s.ended, s.step, due.day AS due_on,
       CASE WHEN s.held_on IS NULL OR s.held_on > due.day THEN due.next_day END AS missed_on
FROM (SELECT q.plan_id, q.person_id, q.ended, q.clock_from,
             ROW_NUMBER() OVER (PARTITION BY q.plan_id ORDER BY q.clock_from) AS step,
             LEAD(q.clock_from) OVER (PARTITION BY q.plan_id ORDER BY q.clock_from) AS held_on
      FROM (SELECT p.plan_id, p.person_id, p.ended, p.began AS clock_from
            FROM cp_plan AS p
            UNION ALL
            -- Two reviews on a day are one.
            SELECT p.plan_id, p.person_id, p.ended, r.cppr_cp_review_date
            FROM cp_plan AS p
            JOIN ssd_cp_reviews AS r ON r.cppr_cp_plan_id = p.plan_id AND r.cppr_cp_review_date > p.began
            GROUP BY p.plan_id, p.person_id, p.ended, r.cppr_cp_review_date) AS q) AS s
JOIN calendar AS c ON c.day = s.clock_from
JOIN calendar AS due ON due.day_no = c.day_no + CASE WHEN s.step = 1 THEN 91 ELSE 183 END
WHERE s.ended > due.day
