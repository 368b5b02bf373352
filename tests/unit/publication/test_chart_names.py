"""Names in charts: no more of them than there is room for, in letters of any width."""

from __future__ import annotations

import pytest

from ragstone.publication.charts.svg import fitting


@pytest.mark.parametrize(
    "name", ["Sarre", "Isle of Wight", "North East Lincolnshire", "NORTH EAST LINCOLNSHIRE", "M" * 40, ""]
)
def test_a_name_has_no_more_letters_than_there_is_room_for(name: str) -> None:
    shown = fitting(name, 132)
    assert name.startswith(shown.rstrip("…"))
    assert sum(9 if letter.isupper() else 6.5 for letter in shown) < 138
    assert (shown == name) == (len(name) < 20 and name != "M" * 40)


def test_capitals_take_more_room() -> None:
    assert len(fitting("NORTH EAST LINCOLNSHIRE", 132)) < len(fitting("North East Lincolnshire", 132))
