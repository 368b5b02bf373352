SELECT a.audit_id, a.person_id, a.audit_kind, a.due_date AS due_on,
       CASE WHEN a.grade IS NOT NULL THEN a.completed_date END AS completed_on,
       CASE WHEN a.grade IN ('Outstanding', 'Good', 'Requires improvement', 'Adequate') THEN 1 ELSE 0 END AS is_adequate,
       CASE WHEN a.grade IN ('Outstanding', 'Good') THEN 1 ELSE 0 END AS is_good
FROM qa_audit AS a
WHERE COALESCE(a.cancelled, 'N') <> 'Y'
