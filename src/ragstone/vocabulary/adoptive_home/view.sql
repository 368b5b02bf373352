-- Moving in is the first day on which the placement was one for adoption: with carers who adopt, they had lived there before.
SELECT h.person_id, h.care_no, p.began AS entered_on, moved.day_no - p.began_day_no AS days_to_family, joined.day_no - p.began_day_no AS days_to_carer,
       CASE WHEN h.placement_no = p.last_placement_no AND p.left_because IN ('E11', 'E12') THEN p.ended END AS adopted_on, h.ended
FROM (SELECT e.person_id, e.care_no, e.placement_no, MIN(e.began) AS joined_on, MAX(e.ended) AS ended,
             MIN(CASE WHEN e.place IN ('A3', 'A4', 'A5', 'A6') THEN e.began END) AS moved_in_on
      FROM care_episode AS e
      GROUP BY e.person_id, e.care_no, e.placement_no) AS h
JOIN period_of_care AS p ON p.person_id = h.person_id AND p.care_no = h.care_no
JOIN calendar AS moved ON moved.day = h.moved_in_on
JOIN calendar AS joined ON joined.day = h.joined_on
-- Where the records do not reach back to entering care, nobody knows how long it took.
WHERE p.care_no > 0
