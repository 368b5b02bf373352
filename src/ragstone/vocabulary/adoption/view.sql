-- Moving in is the first day placed for adoption within the placement that led to the order: an earlier one that broke down is not it.
SELECT p.person_id, p.care_no, p.ended AS adopted_on, moved.day_no - p.began_day_no AS days_to_family
FROM period_of_care AS p
JOIN (SELECT e.person_id, e.placement_no, MIN(CASE WHEN e.place IN ('A3', 'A4', 'A5', 'A6') THEN e.began END) AS moved_in_on
      FROM care_episode AS e
      GROUP BY e.person_id, e.placement_no) AS m
  ON m.person_id = p.person_id AND m.placement_no = p.last_placement_no
JOIN calendar AS moved ON moved.day = m.moved_in_on
-- Where the records do not reach back to entering care, nobody knows how long it took.
WHERE p.left_because IN ('E11', 'E12') AND p.care_no > 0
