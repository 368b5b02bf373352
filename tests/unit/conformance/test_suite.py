"""The period-conformance suite: what is held to it, and that its page says what it asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

from ragstone.cli import ragstone
from ragstone.conformance.answers import by_join, by_ledger
from ragstone.conformance.page import markdown
from ragstone.conformance.reading import questions, traps
from ragstone.conformance.running import Count, known, make_room, stand, through
from ragstone.conformance.trap import Asks, Question, Trap
from ragstone.counting.counted import cases
from ragstone.counting.ground import columns_of_everything
from ragstone.engines.duck import Duck
from ragstone.sql.linter import lint
from ragstone.values.rounding import plain

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "period-conformance.md"


@pytest.fixture(scope="module")
def engine() -> Iterator[Duck]:
    with Duck() as duck:
        make_room(duck)
        yield duck


@pytest.mark.parametrize("trap", traps(), ids=lambda trap: trap.name)
@pytest.mark.parametrize("count", [by_ledger, by_join], ids=["ledger", "join"])
def test_the_ledger_and_the_naive_join_both_come_through(engine: Duck, trap: Trap, count: Count) -> None:
    (outcome,) = through(engine, [trap], count)
    assert [(found.expectation, found.answer) for found in outcome.found if not found.right] == []
    assert Counter(found.expectation for found in outcome.found) == Counter(trap.expected)


@pytest.mark.parametrize("trap", traps(), ids=lambda trap: trap.name)
def test_the_cases_behind_a_figure_add_up_to_it(engine: Duck, trap: Trap) -> None:
    for asked in trap.expected:
        if asked.asks is not Asks.COUNT:
            continue
        stand(engine, known(trap, asked.once_late))
        found = [case for case in cases(engine, trap.cohort, asked.period) if asked.area in ("", case.area)]
        numerator = sum((case.numerator for case in found), Fraction(0))
        denominator = sum((case.denominator for case in found), Fraction(0))
        assert f"{plain(numerator)} of {plain(denominator)}" == asked.answer, asked


@pytest.mark.parametrize("question", questions().values(), ids=lambda question: question.name)
def test_a_question_is_written_in_the_sql_that_every_engine_takes(question: Question) -> None:
    columns = columns_of_everything()
    types = {(table, column.name): column.type for table, found in columns.items() for column in found}
    assert lint(question.cohort.text, "question", columns, types=types) == ()


def test_every_question_is_asked_and_no_two_traps_share_a_name() -> None:
    assert {trap.question.name for trap in traps()} == set(questions())
    assert len({trap.name for trap in traps()}) == len(traps())


def test_the_page_is_what_the_suite_asks() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "Run: ragstone conform --as-markdown"


def test_the_command_says_a_line_for_each_trap_and_how_many_passed() -> None:
    done = CliRunner().invoke(ragstone, ["conform"])
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    assert len(lines) == len(traps()) + 1
    assert all(line.startswith("passed  ") for line in lines[:-1])
    assert lines[-1] == f"{len(traps())} traps: {len(traps())} passed, 0 failed."


def test_the_command_explains_one_trap_with_its_records_question_and_answers() -> None:
    done = CliRunner().invoke(ragstone, ["conform", "--explain", "closed_late"])
    assert done.exit_code == 0, done.output
    for piece in (
        "A closing recorded late",
        "Recorded later: ssd_cin_episodes",
        "2015-01-12",
        "FROM ssd_cin_episodes",
    ):
        assert piece in done.output
    assert (
        "February 2015, east, once the late records are known: 0 of 0\n  It had closed on 12 January."
        in done.output
    )


def test_the_command_writes_the_page_that_the_docs_hold() -> None:
    done = CliRunner().invoke(ragstone, ["conform", "--as-markdown"])
    assert (done.exit_code, done.output) == (0, PAGE.read_text(encoding="utf-8"))


def test_a_trap_that_fails_is_shown_with_both_answers_and_an_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ragstone.conformance.answers.uncovered", lambda *_: "")
    done = CliRunner().invoke(ragstone, ["conform", "--explain", "look_back_before_the_data"])
    assert done.exit_code == 1
    assert "May 2014, covered?: no   WRONG: it answered yes" in done.output
    done = CliRunner().invoke(ragstone, ["conform"])
    assert done.exit_code == 1
    assert "FAILED  look_back_before_the_data" in done.output
    assert f"{len(traps())} traps: {len(traps()) - 1} passed, 1 failed." in done.output


def test_another_engine_or_trap_than_there_is_gets_a_sentence() -> None:
    done = CliRunner().invoke(ragstone, ["conform", "--engine", "postgresql://somebody:secret@host/db"])
    assert done.exit_code == 1
    assert done.output.startswith("--engine: Ragstone cannot count on 'postgresql' yet.")
    assert "secret" not in done.output
    done = CliRunner().invoke(ragstone, ["conform", "--explain", "nothing"])
    assert done.exit_code == 1
    assert "there is no trap called 'nothing'" in done.output
