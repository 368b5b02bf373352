"""The list of all editions: which folder of a month is the one to read, whatever its hash and whoever drew it last."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ragstone.publication.contents import Entry, Issued, contents_page, entries_of
from ragstone.values.periods import Month
from tests.paper.drawn import drawn

JANUARY, FEBRUARY = Month(2015, 1), Month(2015, 2)
LOW, HIGH, OTHER = "0" * 12, "f" * 12, "5" * 12


def listed(folders: Sequence[str], *editions: str) -> list[tuple[str, bool, str]]:
    """Folders of February, where these editions were issued one after another."""
    issued = [Issued(edition, f"why {place}" if place else "") for place, edition in enumerate(editions)]
    return [(entry.folder, entry.stands, entry.correction) for entry in entries_of(folders, lambda _: issued)]


@pytest.mark.parametrize(("first", "second"), [(LOW, HIGH), (HIGH, LOW)])
def test_the_later_edition_is_the_one_to_read_whichever_name_comes_first(first: str, second: str) -> None:
    folders = sorted([f"2015-02-{first}", f"2015-02-{second}"])
    assert listed(folders, first, second) == [
        (f"2015-02-{first}", False, ""),
        (f"2015-02-{second}", True, "why 1"),
    ]


@pytest.mark.parametrize(("first", "second"), [(LOW, HIGH), (HIGH, LOW)])
def test_while_the_last_edition_is_not_published_the_one_before_it_is_read(first: str, second: str) -> None:
    folders = sorted([f"2015-02-{first}", f"2015-02-{second}"])
    found = listed(folders, first, second, OTHER)
    assert found[-1] == (f"2015-02-{second}", True, "why 1")
    assert [stands for _, stands, _ in found] == [False, True]


def test_of_an_edition_that_was_drawn_twice_the_last_folder_is_read() -> None:
    folders = [f"2015-02-{HIGH}", f"2015-02-{HIGH}-2", f"2015-02-{LOW}"]
    assert [folder for folder, _, _ in listed(folders, LOW, HIGH)] == [folders[2], *folders[:2]]


def test_an_edition_that_was_published_twice_is_not_said_to_be_replaced_by_itself() -> None:
    folders = [f"2015-02-{LOW}", f"2015-02-{LOW}-2", f"2015-02-{HIGH}", f"2015-02-{HIGH}-2"]
    entries = entries_of(folders, lambda _: [Issued(LOW), Issued(HIGH, "Late records")])
    assert [(entry.again, entry.stands) for entry in entries] == [
        *((True, False), (False, False)),
        *((True, False), (False, True)),
    ]
    page = contents_page(drawn("kent-2015-02", FEBRUARY).scorecard.council, entries).decode()
    assert page.count("Published before: ") == 2
    assert page.count("Replaced: ") == 1


def test_one_edition_for_other_readers_is_told_by_its_policy_and_one_drawn_again_is_not() -> None:
    folders = [f"2015-02-{LOW}", f"2015-02-{LOW}-2"]
    council = drawn("kent-2015-02", FEBRUARY).scorecard.council
    for policies, told in (
        (("internal", "as-published"), ["internal", "as-published"]),
        (("internal", "internal"), ["", ""]),
        (("internal",), ["", ""]),  # of an older one nobody knows
    ):
        issued = [Issued(LOW, policies=dict(zip(folders, policies, strict=False)))]
        entries = entries_of(folders, lambda _, issued=issued: issued)  # type: ignore[misc]
        assert [entry.policy for entry in entries] == told
        page = contents_page(council, entries).decode()
        assert [page.count(f", with policy {policy}") for policy in told if policy] == [
            1 for each in told if each
        ]
        assert page.count("Published before: ") == 1


def test_what_is_no_publication_is_passed_over_and_an_edition_that_is_gone_is_the_first() -> None:
    folders = ["drafts", f"2015-02-{HIGH}", f"2015-02-{OTHER}"]
    assert listed(folders, OTHER) == [(f"2015-02-{HIGH}", False, ""), (f"2015-02-{OTHER}", True, "")]


def test_the_newest_month_stands_first_and_the_one_to_read_before_what_it_replaced() -> None:
    entries = [
        Entry(f"2015-01-{LOW}", JANUARY, LOW, True),
        Entry(f"2015-02-{HIGH}", FEBRUARY, HIGH, False),
        Entry(f"2015-02-{LOW}", FEBRUARY, LOW, True, "Late records"),
    ]
    council = drawn("kent-2015-02", FEBRUARY).scorecard.council
    page = contents_page(council, entries).decode()
    addresses = [f'<a href="{entry.folder}/index.html">' for entry in reversed(entries)]
    places = [page.index(address) for address in addresses]
    assert places == sorted(places)
    assert page.count("Replaced: ") == 1
    assert f"{addresses[0]}February 2015</a>" in page
    assert "Corrected: Late records" in page
