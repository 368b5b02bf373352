SELECT p.plan_id, p.person_id, p.began, p.ended, m.later AS eighteen_months_on, t.earlier AS twenty_four_months_before, p.previous_plan_ended
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
      GROUP BY o.cppl_cp_plan_id, o.cppl_person_id, o.cppl_cp_plan_start_date, o.cppl_cp_plan_end_date) AS p
JOIN months_on AS m ON m.day = p.began AND m.months = 18
JOIN months_on AS t ON t.day = p.began AND t.months = 24
