-- An assessment is overdue from its 46th working day until it is authorised or the child's episode closes, whichever comes first.
SELECT a.assessment_id AS case_id, a.person_id, a.overdue_from AS from_date,
       CASE WHEN a.authorised_on < a.episode_closed_on THEN a.authorised_on
            ELSE COALESCE(a.episode_closed_on, a.authorised_on) END AS until_date,
       1 AS numerator, 0 AS denominator
FROM assessment AS a
