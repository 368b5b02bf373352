SELECT q.person_id, q.left_on, q.is_adopted,
       CASE WHEN q.next_left_on < q.next_fiscal_year_begins THEN q.next_left_on ELSE q.next_fiscal_year_begins END AS counts_until
FROM (SELECT p.person_id, p.ended AS left_on, c.next_fiscal_year_begins, CASE WHEN p.left_because IN ('E11', 'E12') THEN 1 ELSE 0 END AS is_adopted,
             LEAD(p.ended) OVER (PARTITION BY p.person_id ORDER BY p.ended, p.care_no) AS next_left_on
      FROM period_of_care AS p
      JOIN calendar AS c ON c.day = p.ended
      -- X1 says that another episode follows: where none does, it is missing, and the child has not left.
      WHERE EXISTS (SELECT 1
                    FROM care_episode AS e
                    WHERE e.person_id = p.person_id AND e.care_no = p.care_no AND COALESCE(e.ceased_reason, '') <> 'X1')) AS q
