-- A completed audit counts on the day it was due, above the line where it was graded good or outstanding.
SELECT a.audit_id AS case_id, a.person_id, a.due_on AS on_date, a.is_good AS numerator, 1 AS denominator
FROM audit AS a
WHERE a.audit_kind = 'case file audit' AND a.completed_on IS NOT NULL
