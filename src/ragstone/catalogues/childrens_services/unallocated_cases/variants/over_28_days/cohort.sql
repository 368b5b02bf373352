-- An open case counts once it has been without an allocated worker for 28 days, until the next worker takes it on, or it closes.
SELECT g.referral_id AS case_id, g.person_id, late.day AS from_date, g.ended AS until_date, 1 AS numerator, 0 AS denominator
FROM allocation_gap AS g
JOIN calendar AS c ON c.day = g.began
JOIN calendar AS late ON late.day_no = c.day_no + 28
