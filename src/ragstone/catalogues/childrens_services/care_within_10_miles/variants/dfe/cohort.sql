-- A child counts while in care and in a placement of which distance from home (999.9 says that nobody knows) and side of the
-- boundary are known: above the line where it is more than 20.0 miles, rounded to one decimal, and outside the council's area.
SELECT t.person_id AS case_id, t.person_id,
       CASE WHEN m.clap_cla_placement_start_date > t.began THEN m.clap_cla_placement_start_date ELSE t.began END AS from_date,
       CASE WHEN m.clap_cla_placement_end_date < t.ended THEN m.clap_cla_placement_end_date ELSE t.ended END AS until_date,
       CASE WHEN m.clap_cla_placement_distance >= 20.05 AND m.clap_outside_area = 'Y' THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM time_in_care AS t
JOIN ssd_cla_placement AS m ON m.clap_person_id = t.person_id
WHERE m.clap_cla_placement_distance <> 999.9 AND m.clap_outside_area IS NOT NULL
