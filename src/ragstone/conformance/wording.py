"""Traps and how an engine came through them, in words for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ragstone.conformance.trap import Asks, Expectation, Found, Outcome, Question
from ragstone.values.cohorts import Given
from ragstone.values.rounding import plain


def listed(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line for each trap, and one for all of them."""
    width = max(len(outcome.trap.name) for outcome in outcomes)
    for outcome in outcomes:
        verdict = "passed" if outcome.passed else "FAILED"
        yield f"{verdict}  {outcome.trap.name:{width}}  {outcome.trap.title}"
    failed = sum(not outcome.passed for outcome in outcomes)
    yield f"{len(outcomes)} traps: {len(outcomes) - failed} passed, {failed} failed."


def explained(outcome: Outcome) -> Iterator[str]:
    """One trap in full: its records, the question, and each answer beside the right one."""
    trap = outcome.trap
    yield from (trap.title, "", trap.says, "")
    yield from _tables("Records", trap.records)
    yield from _tables("Recorded later", trap.late)
    for name, (since, until) in trap.windows.items():
        yield from (f"The extract of {name} tells of the days from {since} to {until}.", "")
    yield from (f"Question: {trap.question.says}", f"({how(trap.question)})", "")
    yield from (f"  {line}" for line in trap.cohort.text.splitlines())
    yield ""
    for found in outcome.found:
        yield from _answer(found)


def how(question: Question) -> str:
    """What the ledger does with the question's rows."""
    cohort = question.cohort
    parts = [str(cohort.kind), str(cohort.data_period)]
    if cohort.count_each:
        parts.append(f"each {cohort.count_each} counted once")
    if cohort.at_least > 1:
        parts.append(f"above the line from {cohort.at_least} rows on")
    parts += [f"looks back {months} months in {table}" for table, months in cohort.look_back]
    return ", ".join(parts)


def asked(expectation: Expectation) -> str:
    """What is asked, as a phrase: `February 2015, east, count`."""
    if expectation.asks is Asks.OUTSIDE:
        return "dates outside the calendar"
    parts = [expectation.period.words]
    if expectation.asks is Asks.COVERED:
        return f"{parts[0]}, covered?"
    parts.append(expectation.area or "all areas")
    if expectation.asks is Asks.RESULT:
        parts.append("result")
    if expectation.asks is Asks.TRAVEL and expectation.since:
        target = f", target {plain(expectation.target)}" if expectation.target is not None else ""
        parts.append(f"travel since {expectation.since.words} (polarity {expectation.polarity}{target})")
    if expectation.once_late:
        parts.append("once the late records are known")
    return ", ".join(parts)


def rows_of(given: Given) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    """Each table's name, the columns that any of its rows fills, and the rows as text."""
    for name, rows in given:
        columns = tuple(dict.fromkeys(column for row in rows for column, _ in row))
        yield name, columns, [tuple(str(dict(row).get(column, "")) for column in columns) for row in rows]


def _tables(heading: str, given: Given) -> Iterator[str]:
    for name, columns, rows in rows_of(given):
        widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
        yield f"{heading}: {name}"
        for row in (columns, *rows):
            yield ("  " + "  ".join(map(str.ljust, row, widths))).rstrip()
        yield ""


def _answer(found: Found) -> Iterator[str]:
    expectation = found.expectation
    wrong = "" if found.right else f"   WRONG: it answered {found.answer}"
    yield f"{asked(expectation)}: {expectation.answer}{wrong}"
    yield f"  {expectation.because}"
    if found.reason:
        yield f"  It says: {found.reason}"
