"""What two editions say otherwise is found part by part, and nothing is found where they say the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from ragstone.editions.canonical import name_of, to_bytes
from ragstone.editions.differing import Difference, differences
from ragstone.editions.sealed import Sealed, sealed
from ragstone.values.editions import Edition
from ragstone.values.faults import Refused
from ragstone.values.scorecards import Council, Line, Scorecard
from tests.unit.editions.anything import any_of
from tests.unit.editions.samples import EDITION, with_title

GOLDEN = Path(__file__).parents[2] / "golden"
BIG = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
CARD = EDITION.scorecard
LINE = CARD.lines[0]


def seal(edition: Edition) -> Sealed:
    data = to_bytes(edition)
    return sealed(data, name_of(data), "here.json")


def found(before: Scorecard, after: Scorecard) -> tuple[Difference, ...]:
    return differences(seal(replace(EDITION, scorecard=before)), to_bytes(replace(EDITION, scorecard=after)))


@BIG
@given(any_of(Edition))
def test_an_edition_differs_in_nothing_from_itself_whatever_its_files(edition: Edition) -> None:
    assert differences(seal(edition), to_bytes(replace(edition, sources=(), correction="Why"))) == ()


def test_a_part_that_changed_is_given_as_both_have_it() -> None:
    changed = replace(LINE, latest=replace(LINE.latest, note="Another note."))
    assert found(CARD, replace(CARD, lines=(changed, *CARD.lines[1:]))) == (Difference(Line, LINE, changed),)


def test_a_part_that_only_one_has_is_given_with_nothing_beside_it() -> None:
    elsewhere = replace(LINE, area="elsewhere")
    more = replace(CARD, lines=(*CARD.lines, elsewhere))
    assert found(CARD, more) == (Difference(Line, None, elsewhere),)
    assert found(more, CARD) == (Difference(Line, elsewhere, None),)


def test_parts_in_another_order_are_a_difference_of_their_kind() -> None:
    other = replace(LINE, area="elsewhere")
    one, turned = (replace(CARD, lines=lines) for lines in ((LINE, other), (other, LINE)))
    assert found(one, turned) == (Difference(Line, None, None),)
    assert found(one, replace(CARD, lines=(other, LINE, replace(LINE, area="more"))))[-1] == Difference(
        Line, None, None
    )


def test_a_heading_that_changed_is_a_part_too() -> None:
    (difference,) = found(CARD, with_title("Another").scorecard)
    assert difference.kind is Council
    assert (difference.before.title, difference.after.title) == ("Scorecard", "Another")


def test_an_edition_of_an_earlier_schema_is_compared_as_it_would_be_written_now() -> None:
    (path,) = (GOLDEN / "schema-1").glob("*.json")
    old = sealed(path.read_bytes(), path.stem, path.name)
    edition = old.opened().edition
    assert differences(old, to_bytes(edition)) == ()
    council = replace(edition.scorecard.council, title="Another")
    renamed = replace(edition, scorecard=replace(edition.scorecard, council=council))
    assert [each.kind for each in differences(old, to_bytes(renamed))] == [Council]


def test_what_begins_as_an_edition_and_is_none_is_refused() -> None:
    data = b'{"correction":"","differs":[],"replaces":"","schema":2,"scorecard":{},"sources":[]}\n'
    with pytest.raises(Refused, match=r"^here\.json: it is not an edition"):
        differences(sealed(data, name_of(data), "here.json"), to_bytes(EDITION))
