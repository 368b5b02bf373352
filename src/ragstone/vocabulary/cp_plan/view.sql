-- Where two plans of a child overlap, the later begun counts from where the other ends.
SELECT q.plan_id, q.person_id, q.began, q.ended, m.later AS eighteen_months_on, t.earlier AS twenty_four_months_before, q.previous_plan_ended,
       CASE WHEN q.covered_until > q.began THEN q.covered_until ELSE q.began END AS counts_from
FROM (SELECT p.plan_id, p.person_id, p.began, p.ended, p.previous_plan_ended,
             MAX(p.ended) OVER (PARTITION BY p.person_id ORDER BY p.began, p.plan_id
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_until
      FROM (SELECT o.cppl_cp_plan_id AS plan_id, o.cppl_person_id AS person_id, o.cppl_cp_plan_start_date AS began,
                   COALESCE(o.cppl_cp_plan_end_date, CAST('9999-12-31' AS DATE)) AS ended,
                   MAX(e.cppl_cp_plan_end_date) AS previous_plan_ended
            FROM ssd_cp_plans AS o
            LEFT JOIN ssd_cp_plans AS e
              ON e.cppl_person_id = o.cppl_person_id AND COALESCE(e.cppl_cp_plan_ola, 'N') <> 'Y'
             AND e.cppl_cp_plan_end_date <= o.cppl_cp_plan_start_date
             AND (e.cppl_cp_plan_start_date < o.cppl_cp_plan_start_date
                  OR (e.cppl_cp_plan_start_date = o.cppl_cp_plan_start_date AND e.cppl_cp_plan_id < o.cppl_cp_plan_id))
            WHERE COALESCE(o.cppl_cp_plan_ola, 'N') <> 'Y'
            GROUP BY o.cppl_cp_plan_id, o.cppl_person_id, o.cppl_cp_plan_start_date, o.cppl_cp_plan_end_date) AS p) AS q
JOIN months_on AS m ON m.day = q.began AND m.months = 18
JOIN months_on AS t ON t.day = q.began AND t.months = 24
