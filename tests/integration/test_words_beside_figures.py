"""What the demo's commentary says of districts and numbers is what the figures beside it say."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from importlib import resources
from pathlib import Path

import pytest

from ragstone.calendar.bank_holidays import announced
from ragstone.pipeline.inquiry import count, explain
from ragstone.pipeline.loading import load
from ragstone.simulator.council import AREA, Council
from ragstone.simulator.places import places
from ragstone.simulator.simulating import simulate
from ragstone.tables.schema import schema
from ragstone.values.periods import Month

MARCH, AUGUST, SEPTEMBER, OCTOBER = Council().known_after
WORST = {"dunstrand", "marlhythe"}
NAMED = re.compile("|".join(each.name for each in places(1.0).districts.values()))
HOME = resources.files("ragstone.simulator") / "files_of_workspace" / "commentary"


class Figures:
    """The demo's records, and what is counted of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def parts(self, measure: str, month: Month, area: str = "") -> dict[str, tuple[Fraction, Fraction]]:
        cells = count(self.folder, [measure], [month], [area] if area else [], None)
        return {cell.area: (cell.count.numerator, cell.count.denominator or Fraction(1)) for cell in cells}

    def result(self, measure: str, month: Month) -> Fraction:
        above, below = self.parts(measure, month, AREA)[AREA]
        return above / below

    def highest(self, measure: str, month: Month) -> set[str]:
        """The two districts of which it is highest."""
        shares = {area: above / below for area, (above, below) in self.parts(measure, month).items()}
        return set(sorted(shares.keys() - {AREA}, key=lambda area: -shares[area])[:2])

    def waits(self, measure: str, month: Month) -> list[Fraction]:
        return [Fraction(case.numerator) for case in explain(self.folder, measure, month, "", None)]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    folder = tmp_path_factory.mktemp("the demo") / "Wantsum"
    for extract in simulate(Council(), folder, schema(), announced().days):
        load(folder, [extract.folder], None, lambda _: None)
    return Figures(folder)


Claim = Callable[[Figures], bool]
TO_MATCH, TO_FAMILY, AGENCY, IN_TIME = (
    "adoption_days_to_match", "adoption_days_to_family", "agency_caseholders", "assessments_45_days",
)  # fmt: skip


def most_were_matched_sooner_than_the_average(month: Month) -> Claim:
    def holds(figures: Figures) -> bool:
        waits = figures.waits(TO_MATCH, month)
        return sum(wait < sum(waits) / len(waits) for wait in waits) * 2 > len(waits)

    return holds


def some_waited_longer_than(days: int, measure: str, month: Month) -> Claim:
    return lambda figures: sum(wait > days for wait in figures.waits(measure, month)) > 2


def most_came_more_than_a_year_ago(figures: Figures) -> bool:
    waits = figures.waits(TO_FAMILY, OCTOBER)  # and some months more until the order
    return sum(wait > 366 for wait in waits) * 2 > len(waits)


def two_districts_have_two_in_five_that_are_late(figures: Figures) -> bool:
    late = {area: below - above for area, (above, below) in figures.parts(IN_TIME, OCTOBER).items()}
    return abs(sum(late[area] for area in WORST) / late[AREA] - Fraction(2, 5)) < Fraction(3, 100)


def two_districts_have_more_than_two_in_five_agency_workers(figures: Figures) -> bool:
    posts = {area: above for area, (above, _) in figures.parts(AGENCY, MARCH).items()}
    return sum(posts[area] for area in WORST) / posts[AREA] > Fraction(2, 5)


CLAIMS: dict[tuple[str, str], Claim] = {
    ("last_month/adoption_days_to_family", "Most of these children came into care more than a year ago"):
        most_came_more_than_a_year_ago,
    ("last_month/adoption_days_to_match", "More than half of the children adopted since April were matched sooner"):
        most_were_matched_sooner_than_the_average(OCTOBER),
    ("two_before/adoption_days_to_match", "More than half of the children adopted since April were matched sooner"):
        most_were_matched_sooner_than_the_average(AUGUST),
    ("outturn/adoption_days_to_match", "More than half were matched sooner than it says"):
        most_were_matched_sooner_than_the_average(MARCH),
    ("outturn/adoption_days_to_match", "had waited for a match for more than a year"):
        some_waited_longer_than(366, TO_MATCH, MARCH),
    ("two_before/adoption_days_to_family", "had been in care for more than two years when they moved in"):
        some_waited_longer_than(731, TO_FAMILY, AUGUST),
    ("outturn/adoption_days_to_family", "had been in care for more than two years when they moved in"):
        some_waited_longer_than(731, TO_FAMILY, MARCH),
    ("last_month/agency_caseholders", "Agency use has fallen over the last three years"):
        lambda figures: figures.result(AGENCY, OCTOBER) < figures.result(AGENCY, OCTOBER.plus(-36)),
    ("last_month/agency_caseholders", "Dunstrand and Marlhythe still rely on it most"):
        lambda figures: figures.highest(AGENCY, OCTOBER) == WORST,
    ("outturn/agency_caseholders", "The share of posts held by agency workers fell through the year"):
        lambda figures: figures.result(AGENCY, MARCH) < figures.result(AGENCY, MARCH.plus(-12)),
    ("outturn/agency_caseholders", "It is highest in Dunstrand and Marlhythe"):
        lambda figures: figures.highest(AGENCY, MARCH) == WORST,
    ("outturn/agency_caseholders", "more than two in five of these workers"):
        two_districts_have_more_than_two_in_five_agency_workers,
    ("last_month/assessments_45_days", "Timeliness has improved over the last four years"):
        lambda figures: figures.result(IN_TIME, OCTOBER) > figures.result(IN_TIME, OCTOBER.plus(-48)),
    ("last_month/assessments_45_days", "two in five of this year's late assessments are in Dunstrand and Marlhythe"):
        two_districts_have_two_in_five_that_are_late,
    ("last_month/conferences_15_days", "most are in time"):
        lambda figures: figures.result("conferences_15_days", OCTOBER) > Fraction(1, 2),
}  # fmt: skip


@pytest.mark.soak
@pytest.mark.parametrize(("where", "words"), CLAIMS)
def test_what_the_commentary_claims_is_what_the_figures_say(where: str, words: str, figures: Figures) -> None:
    assert CLAIMS[where, words](figures)


def test_each_claim_is_in_its_commentary_and_no_district_is_named_in_a_file_without_one() -> None:
    said = {
        f"{folder.name}/{file.name.removesuffix('.md')}": file.read_text(encoding="utf-8")
        for folder in HOME.iterdir()
        for file in folder.iterdir()
    }
    assert [(where, words) for where, words in CLAIMS if words not in said[where]] == []
    first = {
        where: text.split("---\n")[2].split("\n\n")[0] for where, text in said.items()
    }  # before what is done
    held = {where for where, _ in CLAIMS}
    assert [where for where, text in first.items() if NAMED.search(text) and where not in held] == []
    assert [where for where, text in said.items() if re.search(r"\d", text.split("---\n")[2])] == []
