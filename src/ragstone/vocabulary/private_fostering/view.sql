SELECT a.arrangement_id, a.person_id, c.day AS began, COALESCE(a.end_date, CAST('9999-12-31' AS DATE)) AS ended,
       y.later AS first_anniversary, c.next_fiscal_year_begins
FROM pf_arrangement AS a
JOIN calendar AS c ON c.day = COALESCE(a.aware_date, a.start_date)
JOIN months_on AS y ON y.day = c.day AND y.months = 12
WHERE a.end_date IS NULL OR c.day < a.end_date
