SELECT w.person_id, w.began, w.ended, CASE WHEN t.until_day > d.day THEN t.until_day ELSE d.day END AS passes_until
FROM (-- Waiting: from a decision until the next one, until it is reversed, or until the child leaves care.
      SELECT q.person_id, q.care_no, q.began_day_no, q.decided_on AS began,
             CASE WHEN q.reversed_on < q.over_on THEN q.reversed_on ELSE q.over_on END AS ended
      FROM (SELECT p.person_id, p.care_no, p.began_day_no, m.decided_on, m.reversed_on,
                   COALESCE(LEAD(m.decided_on) OVER (PARTITION BY p.person_id, p.care_no ORDER BY m.decided_on, m.perm_table_id), p.ended) AS over_on
            FROM period_of_care AS p
            JOIN (SELECT r.perm_person_id, r.perm_table_id, COALESCE(r.perm_adm_decision_date, r.perm_placement_order_date) AS decided_on,
                         r.perm_decision_reversed_date AS reversed_on
                  FROM ssd_permanence AS r) AS m
              ON m.perm_person_id = p.person_id AND m.decided_on >= p.began AND m.decided_on < p.ended) AS q
      UNION ALL
      -- Adopted: in the year's count until the next 1 April.
      SELECT p.person_id, p.care_no, p.began_day_no, p.ended, c.next_fiscal_year_begins
      FROM period_of_care AS p
      JOIN calendar AS c ON c.day = p.ended
      WHERE p.left_because IN ('E11', 'E12')) AS w
JOIN calendar AS d ON d.day_no = w.began_day_no + 426
-- Who had moved in before that day passes for as long as they live there, and for good once adopted.
LEFT JOIN (SELECT h.person_id, h.care_no, MAX(CASE WHEN h.adopted_on IS NULL THEN h.ended ELSE CAST('9999-12-31' AS DATE) END) AS until_day
           FROM adoptive_home AS h
           WHERE h.days_to_family < 426
           GROUP BY h.person_id, h.care_no) AS t ON t.person_id = w.person_id AND t.care_no = w.care_no
WHERE w.care_no > 0
