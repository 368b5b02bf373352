-- A child counts while in care and in a placement whose distance from home is known (999.9 says that it is not), but not
-- while an unaccompanied child seeking asylum: above the line where it is 10.0 miles or less, rounded to one decimal.
SELECT t.person_id AS case_id, t.person_id,
       CASE WHEN m.clap_cla_placement_start_date > t.began THEN m.clap_cla_placement_start_date ELSE t.began END AS from_date,
       CASE WHEN m.clap_cla_placement_end_date < t.ended THEN m.clap_cla_placement_end_date ELSE t.ended END AS until_date,
       CASE WHEN m.clap_cla_placement_distance < 10.05 THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM time_in_care AS t
JOIN ssd_cla_placement AS m ON m.clap_person_id = t.person_id
WHERE t.seeking_asylum = 0 AND m.clap_cla_placement_distance <> 999.9
