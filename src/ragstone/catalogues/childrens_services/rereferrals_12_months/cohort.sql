-- A referral is one again where the child was referred in the twelve months before: the clock runs from referral to referral.
SELECT r.referral_id AS case_id, r.person_id, r.referred_on AS on_date,
       CASE WHEN r.previous_on >= r.twelve_months_before THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM referral AS r
