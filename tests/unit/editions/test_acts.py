"""What happened to an edition is added to, and never rewritten as something else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from ragstone.editions.acts import ISSUED, PUBLISHED, WITHDRAWN, Act, parse_acts, user_name
from ragstone.editions.issuing import issue
from ragstone.editions.shelf import acts_of, acts_path, append_act, edition_path
from ragstone.values.faults import Refused
from tests.unit.editions.samples import AT, EDITION, FEBRUARY

PUBLICATION = Act(PUBLISHED, AT, "asmith", {"folder": "2015-02", "digest": "d" * 64})


@pytest.fixture
def name(tmp_path: Path) -> str:
    return issue(tmp_path, EDITION, AT).issued.sha256


def history(folder: Path, name: str) -> Path:
    return acts_path(edition_path(folder, FEBRUARY, name))


def test_an_act_is_one_more_line(tmp_path: Path, name: str) -> None:
    before = history(tmp_path, name).read_bytes()
    assert append_act(tmp_path, name, PUBLICATION)
    after = history(tmp_path, name).read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == 2
    assert acts_of(tmp_path, name) == (Act(ISSUED, AT), PUBLICATION)


def test_adding_an_act_leaves_the_edition_as_it_was(tmp_path: Path, name: str) -> None:
    edition = edition_path(tmp_path, FEBRUARY, name)
    before = edition.read_bytes()
    append_act(tmp_path, name, PUBLICATION)
    assert edition.read_bytes() == before
    assert sorted(path.name for path in edition.parent.iterdir()) == [f"{name}.acts.jsonl", f"{name}.json"]


def test_the_same_publication_again_adds_no_line(tmp_path: Path, name: str) -> None:
    append_act(tmp_path, name, PUBLICATION)
    later = Act(PUBLISHED, AT + timedelta(days=1), "bjones", PUBLICATION.detail)
    assert not append_act(tmp_path, name, later)
    assert acts_of(tmp_path, name)[-1] == PUBLICATION


def test_a_publication_of_before_its_policy_was_kept_is_the_same(tmp_path: Path, name: str) -> None:
    append_act(tmp_path, name, PUBLICATION)
    with_policy = {**PUBLICATION.detail, "policy": "internal"}
    assert not append_act(tmp_path, name, Act(PUBLISHED, AT, "", with_policy))


def test_publishing_other_bytes_adds_a_line(tmp_path: Path, name: str) -> None:
    append_act(tmp_path, name, PUBLICATION)
    assert append_act(tmp_path, name, Act(PUBLISHED, AT, "", {"folder": "2015-02-2", "digest": "e" * 64}))
    assert len(acts_of(tmp_path, name)) == 3


def test_publishing_again_what_was_withdrawn_adds_a_line(tmp_path: Path, name: str) -> None:
    append_act(tmp_path, name, PUBLICATION)
    append_act(tmp_path, name, Act(WITHDRAWN, AT))
    assert append_act(tmp_path, name, PUBLICATION)
    assert [act.what for act in acts_of(tmp_path, name)] == [ISSUED, PUBLISHED, WITHDRAWN, PUBLISHED]


def test_a_time_is_kept_in_utc_to_the_second() -> None:
    summer = datetime(2015, 7, 1, 0, 30, 59, 999_999, tzinfo=timezone(timedelta(hours=1)))
    (act,) = parse_acts(Act(ISSUED, summer).line.encode(), "acts")
    assert act.at == datetime(2015, 6, 30, 23, 30, 59, tzinfo=UTC)


def test_a_time_without_its_zone_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Act(ISSUED, AT.replace(tzinfo=None)).line  # noqa: B018


def test_words_with_line_ends_stay_on_one_line() -> None:
    act = Act(WITHDRAWN, AT, "å\n\u2028b", {"why": "One\r\nTwo"})
    assert act.line.count("\n") == 1
    assert parse_acts(act.line.encode(), "acts") == (act,)


GOOD = PUBLICATION.line.encode()


@pytest.mark.parametrize(
    ("data", "line"),
    [
        pytest.param(b"", 1, id="empty"),
        pytest.param(GOOD[:-1], 1, id="its end cut off"),
        pytest.param(GOOD + GOOD[:20], 2, id="half a line more"),
        pytest.param(GOOD + b"\n" + GOOD, 2, id="an empty line"),
        pytest.param(GOOD + b"[]\n", 2, id="a list"),
        pytest.param(GOOD + b"7\n", 2, id="a number"),
        pytest.param(b"\xff\n" + GOOD, 1, id="not UTF-8"),
        pytest.param(GOOD + GOOD.replace(b'"who"', b'"whom"'), 2, id="an unknown key"),
        pytest.param(GOOD.replace(b"2015-03-09T", b"2015-02-30T"), 1, id="no such day"),
        pytest.param(GOOD.replace(b'"asmith"', b"7"), 1, id="a number for a name"),
        pytest.param(GOOD.replace(b'"2015-02"', b"2015"), 1, id="a number in the detail"),
        pytest.param(Act(ISSUED, AT).line.encode().replace(b"{}", b"[]"), 1, id="a list for the detail"),
    ],
)
def test_a_damaged_line_is_refused_by_its_number(data: bytes, line: int) -> None:
    with pytest.raises(Refused, match=f"^acts, line {line}: this line is damaged"):
        parse_acts(data, "acts")


@pytest.mark.parametrize("damage", [b"{", None])
def test_nothing_is_added_to_a_damaged_history(tmp_path: Path, name: str, damage: bytes | None) -> None:
    path = history(tmp_path, name)
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    with pytest.raises(Refused, match=r"acts\.jsonl, line 1: this line is damaged"):
        append_act(tmp_path, name, PUBLICATION)
    assert (path.read_bytes() if path.exists() else None) == damage


def test_a_computer_that_knows_no_user_gives_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise OSError("No username set in the environment")

    monkeypatch.setattr("getpass.getuser", unknown)
    assert user_name() == ""
    monkeypatch.setattr("getpass.getuser", lambda: "asmith")
    assert user_name() == "asmith"
    monkeypatch.setattr("getpass.getuser", lambda: "sm\udcffith")  # not UTF-8
    assert user_name() == "sm?ith"
