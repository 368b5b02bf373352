-- Every referral counts on the day it was received, whatever came of it.
SELECT r.referral_id AS case_id, r.person_id, r.referred_on AS on_date, 1 AS numerator, 0 AS denominator
FROM referral AS r
