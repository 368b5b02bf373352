"""Names nearly right, and other people's text in a sentence of ours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ragstone.files.faults import Faults
from ragstone.files.known import Known
from ragstone.files.wording import did_you_mean, listed, quoted


@given(st.text(max_size=200) | st.text(st.characters(categories=["Cc", "Cf", "Zl", "Zs", "Cs"]), max_size=50))
def test_a_quotation_is_short_and_everything_in_it_is_seen(text: str) -> None:
    shown = quoted(text)
    assert len(shown) <= 42
    assert shown.isprintable()


def test_a_byte_that_was_not_utf8_is_shown_as_a_byte() -> None:
    assert quoted("it\udc92s") == r"“it\x92s”"


def test_the_nearest_name_is_offered_whatever_its_case() -> None:
    assert did_you_mean("KENT", ["kent", "swale"], "No.") == "Did you mean “kent”?"
    assert did_you_mean("zzz", ["kent", "swale"], "No.") == "No."
    assert did_you_mean("zzz", [], "No.") == "No."
    assert did_you_mean("year", ["fiscal_year", "area"], "No.") == "Did you mean “fiscal_year”?"
    assert did_you_mean("on", ["on_foot", "on_horse"], "No.") == "No."


def test_what_is_spelt_otherwise_is_not_offered_though_half_of_its_letters_are_there() -> None:
    assert did_you_mean("north", ["south"], "No.") == did_you_mean("south", ["north", "east"], "No.") == "No."
    assert did_you_mean("noth", ["south", "north"], "No.") == "Did you mean “north”?"
    assert did_you_mean("tow", ["two"], "No.") == "Did you mean “two”?"


def test_a_long_list_is_cut_at_a_name() -> None:
    assert listed(["a", "b"]) == "a, b"
    cut = listed(f"measure_{number}" for number in range(100))
    assert len(cut) < 130
    assert cut.endswith(" …")


def test_only_a_name_that_could_have_been_known_is_a_fault() -> None:
    faults = Faults()
    areas = Known("area", {"kent": 1}, frozenset({"broken"}))
    assert areas.find("kent", "here", faults) == 1
    assert areas.find("broken", "here", faults) is None
    assert areas.find(None, "here", faults) is None
    assert Known("area", {"kent": 1}, complete=False).find("swale", "here", faults) is None
    assert len(faults) == 0
    assert areas.find("kemt", "here", faults) is None
    assert [str(fault) for fault in faults] == ["here: there is no area called “kemt”. Did you mean “kent”?"]
    assert not areas.whole
