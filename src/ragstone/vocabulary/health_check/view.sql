SELECT h.clah_person_id AS person_id, h.clah_health_check_type AS kind, h.clah_health_check_date AS held_on, c.next_day AS lapses_on
FROM ssd_cla_health AS h
JOIN months_on AS y ON y.day = h.clah_health_check_date AND y.months = 12
JOIN calendar AS c ON c.day = y.later
WHERE h.clah_health_check_status = 'Completed'
GROUP BY h.clah_person_id, h.clah_health_check_type, h.clah_health_check_date, c.next_day
