SELECT q.arrangement_id, q.person_id, q.began, q.ended, y.later AS first_anniversary, q.next_fiscal_year_begins,
       CASE WHEN q.covered_until > q.began THEN q.covered_until ELSE q.began END AS counts_from
FROM (SELECT a.arrangement_id, a.person_id, c.day AS began, COALESCE(a.end_date, CAST('9999-12-31' AS DATE)) AS ended, c.next_fiscal_year_begins,
             MAX(COALESCE(a.end_date, CAST('9999-12-31' AS DATE)))
               OVER (PARTITION BY a.person_id ORDER BY c.day, a.arrangement_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_until
      FROM pf_arrangement AS a
      JOIN calendar AS c ON c.day = COALESCE(a.aware_date, a.start_date)
      WHERE a.end_date IS NULL OR c.day < a.end_date) AS q
JOIN months_on AS y ON y.day = q.began AND y.months = 12
