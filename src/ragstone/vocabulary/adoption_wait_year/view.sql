SELECT y.person_id, y.from_date, CASE WHEN y.ended < y.next_fiscal_year_begins THEN y.ended ELSE y.next_fiscal_year_begins END AS until_date,
       y.passes_until
FROM (SELECT w.person_id, c.day AS from_date, c.next_fiscal_year_begins, w.ended, w.passes_until
      FROM adoption_wait AS w
      JOIN calendar AS c ON c.day = w.began
      UNION ALL
      SELECT w.person_id, c.day, c.next_fiscal_year_begins, w.ended, w.passes_until
      FROM adoption_wait AS w
      JOIN calendar AS c ON c.day = c.fiscal_year_begins AND w.began < c.day AND c.day < w.ended) AS y
