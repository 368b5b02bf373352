"""docs/reference/period-conformance.md, made from the suite itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources

from ragstone.conformance.reading import questions, traps
from ragstone.conformance.trap import Trap
from ragstone.conformance.wording import asked, how, rows_of
from ragstone.values.cohorts import Given


def markdown() -> str:
    """The whole page."""
    introduction = (
        resources.files("ragstone.conformance").joinpath("introduction.md").read_text(encoding="utf-8")
    )
    lines = [introduction.format(traps=len(traps())), "## Traps", ""]
    lines += [f"- [{trap.title}](#{trap.name})" for trap in traps()]
    for trap in traps():
        lines += ["", *_trap(trap)]
    lines += ["", "## Questions"]
    for question in questions().values():
        lines += [
            "",
            f"### Question: {question.name}",
            "",
            question.says,
            "",
            f"Read as: {how(question)}.",
            "",
        ]
        lines += ["```sql", question.cohort.text, "```"]
    return "\n".join(lines) + "\n"


def _trap(trap: Trap) -> Iterator[str]:
    yield from (f'<a id="{trap.name}"></a>', "", f"### {trap.title}", "", trap.says, "")
    question = trap.question.name
    yield from (f"Question: [{question}](#question-{question.replace(chr(39), '').replace(' ', '-')})", "")
    yield from _records("", trap.records)
    yield from _records(", recorded later", trap.late)
    for name, (since, until) in trap.windows.items():
        yield from (f"The extract of `{name}` tells of the days from {since} to {until}.", "")
    answers = [(asked(each), each.answer, each.because) for each in trap.expected]
    yield from _table(("asked", "answer", "because"), answers)


def _records(when: str, given: Given) -> Iterator[str]:
    for name, columns, rows in rows_of(given):
        yield from (f"`{name}`{when}:", "", *_table(columns, rows), "")


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
