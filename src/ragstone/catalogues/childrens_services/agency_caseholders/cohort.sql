-- A case-holding post counts for its month: what agency staff fill of it, over what the establishment provides for.
SELECT p.post_id AS case_id, CAST(NULL AS VARCHAR(255)) AS person_id, p.area, p.began AS from_date, p.ended AS until_date,
       p.fte_agency AS numerator, p.fte_established AS denominator
FROM post_month AS p
WHERE p.post_role = 'case holder'
