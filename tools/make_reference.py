"""Write what docs/reference/ says of tables, vocabulary and measures, from the code and data that they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from ragstone.calendar.tables import CALENDAR_TABLES
from ragstone.files.reading import Reading
from ragstone.measures.catalogue import catalogues, read_measures
from ragstone.measures.examples import FILE, read_worked
from ragstone.measures.measure import of_variant, read_measure, variants_of
from ragstone.publication.words import DATA_PERIODS, POLARITIES, unit_words
from ragstone.tables.schema import expectations, schema
from ragstone.values.cohorts import Cohort, Expected, Rows, Worked
from ragstone.values.measures import Measure
from ragstone.values.rounding import plain
from ragstone.values.tables import Table, View
from ragstone.vocabulary.examples import read_view_worked
from ragstone.vocabulary.views import vocabulary

ROOT = Path(__file__).parents[1]
HOME = ROOT / "docs" / "reference"
VIEWS = {view.name for view in vocabulary()}
SHAPES = {table.name: table.columns for table in schema()}
FACTS = (
    "name|kind|data period|polarity|unit|above the line|below the line|why|what is good|source|how sure"
    "|owner|review by|fed by"
)
MARK = "<!-- From here on the page is made by tools/make_reference.py: `make docs`. -->"


def page(name: str) -> str:
    """The page as it is, up to the mark; what follows is made anew."""
    beginning = (HOME / f"{name}.md").read_text(encoding="utf-8").partition(MARK)[0]
    return "\n".join([f"{beginning}{MARK}\n", *PAGES[name]()]).rstrip("\n") + "\n"


def tables() -> Iterator[str]:
    yield from map(_table, schema())
    yield "## The calendar's tables\n"
    yield from (_table(table, "###") for table, _ in CALENDAR_TABLES)


def measures() -> Iterator[str]:
    reading = Reading(catalogues() / "childrens_services")
    chosen = read_measures(reading, "childrens_services", "").chosen(())
    for section, those in groupby(chosen, key=lambda measure: measure.section):
        yield f"## {section}\n"
        yield from (_measure(reading, measure) for measure in those)
    reading.refuse()


def views() -> Iterable[str]:
    return map(_view, vocabulary())


PAGES = {"tables": tables, "vocabulary": views, "measures": measures}


def _rows(header: str, rows: Iterable[Sequence[str]]) -> str:
    names = header.split("|")
    lines = (" | ".join(row) for row in (names, ["---"] * len(names), *rows))
    return "".join(f"| {line} |\n" for line in lines)


def _table(table: Table, level: str = "##") -> str:
    besides = _besides(table.name) if table in schema() else {}
    rows = (
        (_name(one.name), one.type.value, "yes" if one.needed else "", one.says + besides.get(one.name, ""))
        for one in table.columns
    )
    keys = ", ".join(map(_name, table.key))
    beginning = f"{level} {table.name}\n\n{table.says}\n\nKey: {keys}.{besides.get('', '')}\n\n"
    return beginning + _rows("column|type|needed|what it is", rows)


def _besides(table: str) -> dict[str, str]:
    """What is expected of a column, and, under "", which days a row is about."""
    expected = expectations(table)
    said = {end: f" Not before {_name(beginning)}." for end, beginning in expected.not_before.items()}
    for each in expected.references:
        where = f" where {_name(each.by)} is {each.when}." if each.by else "."
        said[each.column] = f"{said.get(each.column, '')} Found in `{each.table}.{each.target}`{where}"
    if expected.span:
        days = " to ".join(dict.fromkeys(map(_name, expected.span)))
        said[""] = f" The days that a row is about: {days}."
    return said


def _view(view: View) -> str:
    reading = Reading(ROOT / "src" / "ragstone" / "vocabulary")
    parts = [f"## {view.name}\n", f"{view.says}\n", f"Reads {', '.join(map(_linked, view.reads))}.\n"]
    columns = ((_name(one.name), one.type.value, one.says) for one in view.columns)
    parts += [_rows("column|type|what it is", columns), f"```sql\n{view.text.strip()}\n```\n"]
    for example in read_view_worked(reading, view, SHAPES).examples:
        parts.append(f"**{example.says}**\n")
        parts += [f"{_name(name)}:\n\n{_records(rows)}" for name, rows in example.given]
        parts.append(f"gives\n\n{_records(example.rows)}")
    reading.refuse()
    return "\n".join(parts)


def _records(rows: Rows) -> str:
    if not rows:
        return "no row.\n"
    empty = dict.fromkeys((name for row in rows for name, _ in row), "")
    full = (empty | {name: str(value) for name, value in row if value is not None} for row in rows)
    return _rows("|".join(empty), (list(row.values()) for row in full))


def _measure(beside: Reading, measure: Measure) -> str:
    below = measure.denominator or (f"people {measure.population}" if measure.per else "")
    sure = f"{measure.confidence.value}. {measure.evidence}".strip()
    said = [_name(measure.name), measure.kind.value, DATA_PERIODS[measure.data_period]]
    said += [POLARITIES[measure.polarity], unit_words(measure) or "percent", measure.numerator, below]
    said += [measure.it_matters, measure.good_looks_like, measure.definition, sure]
    said += [measure.owned_by, measure.review_by.isoformat() if measure.review_by else "", measure.fed_by]
    facts = (fact for fact in zip(FACTS.split("|"), said, strict=True) if fact[1])
    title = f'<a id="{measure.name}"></a>\n\n### {measure.number}. {measure.title}\n'
    parts = [title, f"{measure.about}\n", _rows("|", facts)]
    for variant in ("", *variants_of(beside, measure.name)):
        found = read_measure(beside, measure.name, measure.name, variant)
        if found and variant:
            parts.append(f"Variant {_name(variant)}: {found.measure.title}. {found.measure.definition}\n")
        if found and found.cohort:
            worked = read_worked(beside, of_variant(beside, measure.name, variant, FILE), SHAPES)
            parts.extend(_counted(measure, found.cohort, worked))
    return "\n".join(parts)


def _counted(measure: Measure, cohort: Cohort, worked: Worked) -> Iterator[str]:
    yield f"```sql\n{cohort.text}\n```\n"
    if cohort.count_each:
        least = f" and count above the line from {cohort.at_least} on" if cohort.at_least > 1 else ""
        yield f"The rows of one {cohort.count_each} are taken together{least}.\n"
    for table, months in cohort.look_back:
        yield f"It looks back {months} months in {_linked(table)}.\n"
    for one in worked.examples:
        yield f"- {one.says} → {'; '.join(_expected(measure, each) for each in one.expect)}."
    yield ""


def _expected(measure: Measure, each: Expected) -> str:
    below = f" of {plain(each.denominator)}" if measure.has_denominator else ""
    return f"{each.period.words}{f' in {each.area}' if each.area else ''} {plain(each.numerator)}{below}"


def _name(name: str) -> str:
    return f"`{name}`"


def _linked(name: str) -> str:
    return f"[{name}]({'' if name in VIEWS else 'tables.md'}#{name})"


if __name__ == "__main__":
    for name in PAGES:
        (HOME / f"{name}.md").write_text(page(name), encoding="utf-8", newline="\n")
