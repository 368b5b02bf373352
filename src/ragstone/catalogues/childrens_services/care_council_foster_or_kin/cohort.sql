-- A child counts while in care, but not while an unaccompanied child seeking asylum.
SELECT t.person_id AS case_id, t.person_id, t.began AS from_date, t.ended AS until_date, 0 AS numerator, 1 AS denominator
FROM time_in_care AS t
WHERE t.seeking_asylum = 0
UNION ALL
-- Above the line while fostered by relatives or friends (U1 to U3) or, by the council's own carers (PR1), by others (U4 to U6).
SELECT m.clap_person_id, m.clap_person_id, m.clap_cla_placement_start_date, m.clap_cla_placement_end_date, 1, 0
FROM ssd_cla_placement AS m
WHERE m.clap_cla_placement_type IN ('U1', 'U2', 'U3')
   OR (m.clap_cla_placement_type IN ('U4', 'U5', 'U6') AND m.clap_cla_placement_provider = 'PR1')
