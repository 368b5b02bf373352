-- A case-holding post counts for its month: qualified permanent staff in post, over them and what is vacant of the establishment.
SELECT p.post_id AS case_id, CAST(NULL AS VARCHAR(255)) AS person_id, p.area, p.began AS from_date, p.ended AS until_date,
       p.fte_permanent - p.fte_not_qualified AS numerator,
       CASE WHEN p.fte_permanent - p.fte_not_qualified < p.fte_established THEN p.fte_established
            ELSE p.fte_permanent - p.fte_not_qualified END AS denominator
FROM post_month AS p
WHERE p.post_role = 'case holder'
