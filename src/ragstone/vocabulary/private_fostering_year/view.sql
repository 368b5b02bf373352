SELECT y.arrangement_id, y.person_id, y.is_existing, y.from_date, y.until_date, y.ended,
       MIN(CASE WHEN o.began < y.from_date THEN y.from_date ELSE o.began END) AS overdue_from
FROM (SELECT a.arrangement_id, a.person_id, 0 AS is_existing, a.began AS from_date, a.next_fiscal_year_begins AS until_date, a.ended
      FROM private_fostering AS a
      UNION ALL
      SELECT a.arrangement_id, a.person_id, 1, c.day, c.next_fiscal_year_begins, a.ended
      FROM private_fostering AS a
      JOIN calendar AS c ON c.day = c.fiscal_year_begins AND a.began < c.day AND c.day < a.ended) AS y
LEFT JOIN private_fostering_overdue AS o
  ON o.arrangement_id = y.arrangement_id AND o.began < y.until_date AND (o.began >= y.from_date OR o.ended > y.from_date)
GROUP BY y.arrangement_id, y.person_id, y.is_existing, y.from_date, y.until_date, y.ended
