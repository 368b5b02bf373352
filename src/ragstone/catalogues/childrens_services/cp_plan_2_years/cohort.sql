-- A plan counts on the day it ended, above the line where it lasted more than 729 days, the first and the last included.
SELECT p.plan_id AS case_id, p.person_id, p.ended AS on_date,
       CASE WHEN last_day.day_no - first_day.day_no + 1 > 729 THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM cp_plan AS p
JOIN calendar AS first_day ON first_day.day = p.began
JOIN calendar AS last_day ON last_day.day = p.ended
