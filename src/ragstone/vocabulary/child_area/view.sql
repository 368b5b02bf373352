-- A home lasts until its own end or, where the next one begins before that, until the next one begins.
SELECT h.person_id, h.area, h.from_date, CASE WHEN h.next_from < h.until_date THEN h.next_from ELSE h.until_date END AS until_date
FROM (SELECT p.person_id, p.area, p.from_date, COALESCE(p.until_date, CAST('9999-12-31' AS DATE)) AS until_date,
             LEAD(p.from_date) OVER (PARTITION BY p.person_id ORDER BY p.from_date, p.area) AS next_from
      FROM person_area AS p
      WHERE p.until_date IS NULL OR p.from_date < p.until_date) AS h
UNION ALL
-- Between two homes, and after the last, nobody knows.
SELECT g.person_id, 'not known', g.until_date, g.next_from
FROM (SELECT p.person_id, p.until_date,
             COALESCE(LEAD(p.from_date) OVER (PARTITION BY p.person_id ORDER BY p.from_date, p.area),
                      CAST('9999-12-31' AS DATE)) AS next_from
      FROM person_area AS p
      WHERE p.until_date IS NULL OR p.from_date < p.until_date) AS g
WHERE g.until_date < g.next_from
UNION ALL
-- Before the first home, nobody knows either.
SELECT p.person_id, 'not known', CAST('0001-01-01' AS DATE), MIN(p.from_date)
FROM person_area AS p
WHERE p.until_date IS NULL OR p.from_date < p.until_date
GROUP BY p.person_id
