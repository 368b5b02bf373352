"""Care leavers in education, employment or training, in the words of the measure."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.values.periods import Month
from tests.recount.council import Council, Line, in_year_to_date, word
from tests.recount.days import months_on


def care_leavers_in_eet(council: Council, period: Month) -> Iterator[Line]:
    """Former relevant young people whose 19th, 20th or 21st birthday falls in the year to date."""
    for row in council.rows("ssd_care_leavers"):
        gone = row["clea_care_leaver_in_touch"] in ("DIED", "RHOM")
        born = council.born(word(row, "clea_person_id"))
        if born is None or gone or row["clea_care_leaver_eligibility"] != "Former Relevant":
            continue
        for years in (19, 20, 21):
            birthday = months_on(born, 12 * years)
            if in_year_to_date(birthday, period):
                occupied = str(row["clea_care_leaver_activity"])[0] in "FP"
                yield council.home(word(row, "clea_person_id"), birthday), int(occupied), 1
