-- An audit counts on the day it was due, above the line where it has been completed, in time or late.
SELECT a.audit_id AS case_id, a.person_id, a.due_on AS on_date, CASE WHEN a.completed_on IS NOT NULL THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM audit AS a
WHERE a.audit_kind = 'case file audit'
