-- An event other than a case file audit counts on the day it was completed; the standard is adequate or better.
SELECT a.audit_id AS case_id, a.person_id, a.completed_on AS on_date, a.is_adequate AS numerator, 1 AS denominator
FROM audit AS a
WHERE a.audit_kind <> 'case file audit'
