-- A case-holding post counts for its month: what permanent staff fill of it who are qualified, over what the establishment provides for.
SELECT p.post_id AS case_id, CAST(NULL AS VARCHAR(255)) AS person_id, p.area, p.began AS from_date, p.ended AS until_date,
       p.fte_permanent - p.fte_not_qualified AS numerator, p.fte_established AS denominator
FROM post_month AS p
WHERE p.post_role = 'case holder'
