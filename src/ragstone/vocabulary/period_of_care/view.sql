SELECT p.person_id, p.care_no, p.began, p.ended, p.left_because, p.last_placement_no, c.day_no AS began_day_no,
       LAG(p.ended) OVER (PARTITION BY p.person_id ORDER BY p.care_no) AS previous_left_on,
       y.later AS twelve_months_on, h.later AS thirty_months_on,
       f.later AS fifth_birthday, s.later AS sixteenth_birthday
FROM (SELECT e.person_id, e.care_no, MIN(e.began) AS began, MAX(e.ended) AS ended,
             MAX(CASE WHEN e.ceased_reason <> 'X1' THEN e.ceased_reason END) AS left_because,
             MAX(e.placement_no) AS last_placement_no
      FROM care_episode AS e
      GROUP BY e.person_id, e.care_no) AS p
JOIN calendar AS c ON c.day = p.began
JOIN months_on AS y ON y.day = p.began AND y.months = 12
JOIN months_on AS h ON h.day = p.began AND h.months = 30
LEFT JOIN ssd_person AS d ON d.pers_person_id = p.person_id
LEFT JOIN months_on AS f ON f.day = d.pers_dob AND f.months = 60
LEFT JOIN months_on AS s ON s.day = d.pers_dob AND s.months = 192
