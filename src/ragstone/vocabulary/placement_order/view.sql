-- Of several orders the one in force is the last; the order of a plan that had been reversed is not.
SELECT q.person_id, q.care_no, q.adopted_on,
       CASE WHEN matched.day_no > ordered.day_no THEN matched.day_no - ordered.day_no ELSE 0 END AS days_to_match
FROM (SELECT h.person_id, h.care_no, h.adopted_on, m.perm_placement_order_date AS ordered_on, m.perm_matched_date AS matched_on,
             ROW_NUMBER() OVER (PARTITION BY h.person_id, h.care_no ORDER BY m.perm_placement_order_date DESC, m.perm_table_id) AS order_no
      FROM adoptive_home AS h
      JOIN ssd_permanence AS m ON m.perm_person_id = h.person_id
       AND m.perm_placement_order_date >= h.entered_on AND m.perm_placement_order_date <= h.adopted_on
      WHERE m.perm_decision_reversed_date IS NULL OR m.perm_decision_reversed_date > h.adopted_on) AS q
JOIN calendar AS ordered ON ordered.day = q.ordered_on
JOIN calendar AS matched ON matched.day = q.matched_on
WHERE q.order_no = 1
