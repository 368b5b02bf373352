"""A small measure of a council's own, to be broken in one place at a time."""

from __future__ import annotations

from pathlib import Path

from tests.records import write

NAME = "own_plans"
COHORT = """\
-- A plan counts on the day it begins; above the line if it ended before it was 18 months old.
SELECT p.plan_id AS case_id, p.person_id, p.began AS on_date,
       CASE WHEN p.ended < p.eighteen_months_on THEN 1 ELSE 0 END AS numerator, 1 AS denominator
FROM cp_plan AS p
"""
EXAMPLES = """\
[[example]]
says = "Ended the day before it was 18 months old is above the line; on that day it is not."
ssd_cp_plans = [
  { cppl_cp_plan_start_date = 2015-02-02, cppl_cp_plan_end_date = 2016-08-01 },
  { cppl_cp_plan_start_date = 2015-02-03, cppl_cp_plan_end_date = 2016-08-03 },
  { cppl_cp_plan_start_date = 2015-02-04 },
]
expect = { 2015-02 = "1 of 3" }
"""
_MEASURE = """\
title = "Plans that ended early"
number = 901
section = "Child protection"
version = 1
kind = "flow"
data_period = "YTD"
polarity = "H"
unit = "percent"
decimals = 1
numerator = "plans that ended before they were 18 months old"
denominator = "plans that began since April"
cases = "plans"
about = "Made up."
[source]
definition = "Made up."
confidence = "certain"
"""


def own_measure(workspace: Path, cohort: str = COHORT, examples: str = EXAMPLES) -> None:
    """Its folder in a workspace, without examples.toml where there are none."""
    folder = workspace / "measures" / NAME
    write(folder / "measure.toml", _MEASURE)
    write(folder / "cohort.sql", cohort)
    if examples:
        write(folder / "examples.toml", examples)
