-- A notification counts once it is known whether the first visit was in time: on the day of the visit, or on the 8th working day.
SELECT n.arrangement_id AS case_id, n.person_id, n.settled_on AS on_date,
       CASE WHEN n.first_visit_on < n.overdue_from THEN 1 ELSE 0 END AS numerator, 1 AS denominator,
       n.ended AS open_until
FROM private_fostering_notification AS n
