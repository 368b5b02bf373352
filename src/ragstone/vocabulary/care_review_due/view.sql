SELECT s.person_id, s.care_no, s.ended, s.step, due.day AS due_on,
       CASE WHEN s.held_on IS NULL OR s.held_on > due.day THEN due.next_day END AS missed_on
FROM (SELECT q.person_id, q.care_no, q.ended, q.clock_from,
             ROW_NUMBER() OVER (PARTITION BY q.person_id, q.care_no ORDER BY q.clock_from) AS step,
             LEAD(q.clock_from) OVER (PARTITION BY q.person_id, q.care_no ORDER BY q.clock_from) AS held_on
      FROM (SELECT p.person_id, p.care_no, p.ended, p.began AS clock_from
            FROM period_of_care AS p
            UNION ALL
            -- Two reviews on a day are one.
            SELECT p.person_id, p.care_no, p.ended, r.clar_cla_review_date
            FROM period_of_care AS p
            JOIN ssd_cla_reviews AS r ON r.clar_cla_person_id = p.person_id AND r.clar_cla_review_date > p.began
            WHERE COALESCE(r.clar_cla_review_cancelled, 'N') <> 'Y'
            GROUP BY p.person_id, p.care_no, p.ended, r.clar_cla_review_date) AS q) AS s
JOIN calendar AS c ON c.day = s.clock_from
JOIN calendar AS early ON early.working_day_no = c.working_day_no + 20 AND early.is_working_day = 1
JOIN calendar AS due
  ON due.day_no = CASE WHEN s.step = 1 THEN early.day_no WHEN s.step = 2 THEN c.day_no + 91 ELSE c.day_no + 183 END
WHERE s.ended > due.day
