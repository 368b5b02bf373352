-- A referral that came to nothing is no episode of need. Where two of a child overlap, the later begun counts from where the other ends.
SELECT q.referral_id, q.person_id, q.began, q.ended, CASE WHEN q.covered_until > q.began THEN q.covered_until ELSE q.began END AS counts_from
FROM (SELECT e.cine_referral_id AS referral_id, e.cine_person_id AS person_id, e.cine_referral_date AS began,
             COALESCE(e.cine_close_date, CAST('9999-12-31' AS DATE)) AS ended,
             MAX(COALESCE(e.cine_close_date, CAST('9999-12-31' AS DATE)))
               OVER (PARTITION BY e.cine_person_id ORDER BY e.cine_referral_date, e.cine_referral_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_until
      FROM ssd_cin_episodes AS e
      WHERE COALESCE(e.cine_referral_nfa, 'N') <> 'Y') AS q
