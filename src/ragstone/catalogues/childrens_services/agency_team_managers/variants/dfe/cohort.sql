-- A team manager's post counts for its month: agency staff, over them and the qualified permanent staff in post together.
SELECT p.post_id AS case_id, CAST(NULL AS VARCHAR(255)) AS person_id, p.area, p.began AS from_date, p.ended AS until_date,
       p.fte_agency AS numerator, p.fte_agency + p.fte_permanent - p.fte_not_qualified AS denominator
FROM post_month AS p
WHERE p.post_role = 'team manager'
