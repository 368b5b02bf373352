"""The page about the made-up council: its figures lie near the paper's, and are those that it comes to."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from tools.make_made_up_council import MARK, PAGE, THIRD, page

from ragstone.simulator.council import Council
from ragstone.simulator.faults import faults
from ragstone.simulator.places import places

MADE = PAGE.read_text(encoding="utf-8").partition(MARK)[2]
ROW = re.compile(r"^\| (\d+)\. .* \| ([\d.,]*) \|$", re.MULTILINE)
REASON = re.compile(r"^- \*\*(\d+)\.\*\* \S", re.MULTILINE)


def test_each_of_the_47_figures_lies_within_a_third_of_the_papers_or_a_reason_is_given() -> None:
    ratios = {int(number): ratio for number, ratio in ROW.findall(MADE)}
    assert sorted(ratios) == list(range(1, 48))
    far = {n for n, ratio in ratios.items() if not ratio or abs(Fraction(ratio) - 1) > THIRD}
    assert far == {int(number) for number in REASON.findall(MADE)}
    assert len(far) <= 1


def test_every_district_and_every_fault_is_on_the_page() -> None:
    assert all(f"\n| {each.name} | " in MADE for each in places(1.0).districts.values())
    assert all(f"`{each.table}`" in MADE and each.what in MADE for each in faults())


@pytest.mark.soak
def test_the_page_is_what_it_would_be_made_to() -> None:
    chosen = Council()
    again = page(Council((chosen.last,), chosen.months, chosen.children, chosen.seed))
    assert PAGE.read_text(encoding="utf-8") == again, "run: python -m tools.make_made_up_council"
