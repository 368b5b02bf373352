-- A gap begins where the allocations so far have run out: on the day of the referral while there are none.
-- It lasts until the next allocation or the closure. An allocation that ended by the referral, or on the day it began, is none.
SELECT g.referral_id, g.person_id, g.covered_until AS began, CASE WHEN g.next_from < g.closed_on THEN g.next_from ELSE g.closed_on END AS ended
FROM (SELECT s.referral_id, s.person_id, s.closed_on,
             MAX(s.covered_until) OVER (PARTITION BY s.referral_id ORDER BY s.covered_from, s.involvement_id
                                        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS covered_until,
             LEAD(s.covered_from) OVER (PARTITION BY s.referral_id ORDER BY s.covered_from, s.involvement_id) AS next_from
      FROM (SELECT e.referral_id, e.person_id, e.ended AS closed_on, e.began AS covered_from, e.began AS covered_until, '' AS involvement_id
            FROM need_episode AS e
            UNION ALL
            SELECT e.referral_id, e.person_id, e.ended, i.invo_involvement_start_date,
                   COALESCE(i.invo_involvement_end_date, CAST('9999-12-31' AS DATE)), i.invo_involvements_id
            FROM need_episode AS e
            JOIN ssd_involvements AS i
              ON i.invo_person_id = e.person_id AND COALESCE(i.invo_referral_id, e.referral_id) = e.referral_id
             AND i.invo_professional_role_id = 'Allocated Case Worker'
             AND (i.invo_involvement_end_date IS NULL
                  OR (i.invo_involvement_end_date > e.began AND i.invo_involvement_end_date > i.invo_involvement_start_date))) AS s) AS g
WHERE g.covered_until < g.closed_on AND (g.next_from IS NULL OR g.covered_until < g.next_from)
