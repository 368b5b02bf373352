"""Every cell of every table and every value of every TOML file, broken one at a time.

What comes of it is either legal, and then a function below says why, or Refused with sentences that
name file and row, or line, and a cure. Never anything else.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ragstone.pipeline import read
from ragstone.values.faults import Fault
from tests.integration import breaking
from tests.integration.breaking import CELLS, TEN_MEGABYTES, VALUES, Cell, Value, faults_of, spoken_well
from tests.wantsum import write_wantsum

TABLES = ("areas.csv", "population.csv", "figures.csv", "standards.csv")
FREE_TEXT = {
    ("areas.csv", "name"),
    ("population.csv", "population"),  # nobody need use a population
    ("population.csv", "source"),
    ("figures.csv", "note"),
    ("standards.csv", "set_by"),
    ("standards.csv", "assumed"),
    ("standards.csv", "note"),
}
IS_TEXT = {"text for a number", "a name that nobody has", "a date that never was"}
IS_TEXT |= {"a negative number", "a number as computers write it", "a formula gone wrong"}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Wantsum as it is."""
    folder = tmp_path_factory.mktemp("the whole") / "wantsum"
    write_wantsum(folder)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Wantsum with the figures of one month, of the whole and of the district that has 0 of 0."""
    folder = tmp_path_factory.mktemp("a part") / "wantsum"
    write_wantsum(folder)
    figures = folder / "figures.csv"
    header, *rows = figures.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if ",2015-02," in row and (",wantsum," in row or ",sarre," in row)]
    figures.write_text(header + "".join(kept), encoding="utf-8", newline="\n")
    return folder


def test_unbroken_it_is_read(everything: Path, folder: Path) -> None:
    assert len(read(everything).figures) == 136
    assert len(read(folder).figures) == 14


@pytest.mark.parametrize("how", CELLS)
@pytest.mark.parametrize("file", TABLES)
def test_a_broken_cell_is_legal_or_named(folder: Path, file: str, how: str) -> None:
    break_every_cell(folder, file, how)


@pytest.mark.soak
@pytest.mark.parametrize("how", CELLS)
def test_every_cell_of_all_figures_broken_is_legal_or_named(everything: Path, how: str) -> None:
    break_every_cell(everything, "figures.csv", how)


def break_every_cell(folder: Path, file: str, how: str) -> None:
    content = (folder / file).read_bytes()
    for cell in breaking.cells(folder, file):
        if CELLS[how].decode(errors="replace") == cell.text:
            continue
        faults = faults_of(folder, file, breaking.with_cell(content, cell, CELLS[how]))
        if legal_cell(cell, how):
            assert faults == (), cell
        else:
            assert faults, cell
            assert all(spoken_well(fault) for fault in faults), faults
            assert all(at_cell(fault, cell, how) for fault in faults), (cell, faults)


def legal_cell(cell: Cell, how: str) -> bool:
    """Whether a table may say that, and why."""
    if how == "made empty":
        return may_be_empty(cell)
    if (cell.file, cell.column) in FREE_TEXT:
        return how in IS_TEXT  # text is text, whatever it looks like
    if (cell.file, cell.column) == ("areas.csv", "area") and cell.text == "stonar":
        return how == "a name that nobody has"  # it is a name, and nobody refers to the old one
    return False


def may_be_empty(cell: Cell) -> bool:
    says = cell.says
    match cell.file, cell.column:
        case ("figures.csv", "printed"):
            return bool(says["numerator"])  # the counts say it
        case ("standards.csv", "target"):
            return not says["minimum_standard"] and not says["band"]  # a target not yet set
        case ("standards.csv", "rated"):
            return says["measure"] != "referrals_rate"  # empty is yes, and that one has no polarity
        case ("areas.csv", "until"):
            return not says["successor"]
        case _:
            return (cell.file, cell.column) in {
                ("areas.csv", "from"),  # always
                ("areas.csv", "successor"),  # none
                ("population.csv", "source"),
                ("figures.csv", "note"),
                ("standards.csv", "minimum_standard"),  # then it cannot be Red, and is listed as unfinished
                ("standards.csv", "set_by"),
                ("standards.csv", "assumed"),
                ("standards.csv", "note"),
            }


def at_cell(fault: Fault, cell: Cell, how: str) -> bool:
    """The broken row is named; or, where an area got another name, whoever still uses the old one."""
    if (cell.file, cell.column) == ("areas.csv", "area") and how == "a name that nobody has":
        return f"“{cell.text}”" in fault.what
    row = f"{cell.file}, row {cell.row}"
    if how in (
        "made empty",
        "a name that nobody has",
        "a negative number",
    ):  # a neighbour may be what is wrong now
        return fault.where == row or fault.where.startswith(f"{row}, column ")
    return fault.where == f"{row}, column {cell.column}"


@pytest.mark.parametrize("file", TABLES)
def test_a_cell_of_ten_megabytes_is_refused_in_every_column(folder: Path, file: str) -> None:
    content, found = (folder / file).read_bytes(), breaking.cells(folder, file)
    for cell in found[: len(found[0].says)]:
        faults = faults_of(folder, file, breaking.with_cell(content, cell, b"x" * TEN_MEGABYTES))
        assert [fault.where for fault in faults] == [f"{file}, row {cell.row}"], cell
        assert spoken_well(faults[0])


@pytest.mark.soak
@pytest.mark.parametrize("file", TABLES)
def test_a_cell_of_ten_megabytes_is_refused_everywhere(everything: Path, file: str) -> None:
    content = (everything / file).read_bytes()
    for cell in breaking.cells(everything, file):
        faults = faults_of(everything, file, breaking.with_cell(content, cell, b"x" * TEN_MEGABYTES))
        assert [fault.where for fault in faults] == [f"{file}, row {cell.row}"], cell


@pytest.mark.parametrize("file", TABLES)
def test_a_row_that_comes_twice_names_both(folder: Path, file: str) -> None:
    lines = (folder / file).read_bytes().splitlines(keepends=True)
    for number, line in enumerate(lines[1:], start=2):
        faults = faults_of(folder, file, b"".join([*lines, line]))
        assert [fault.where for fault in faults] == [f"{file}, row {len(lines) + 1}"]
        assert f"row {number}" in faults[0].what
        assert spoken_well(faults[0])


DOCUMENTS = (
    "ragstone.toml",
    "owners.toml",
    "measures/agreements.toml",
    "measures/referrals_rate/measure.toml",
    "measures/repeat_referrals/measure.toml",
    "measures/caseload/measure.toml",
    "measures/young_carers/measure.toml",
)
OTHER_DOCUMENTS = tuple(
    f"measures/{name}/measure.toml" for name in ("assessments_in_time", "second_plans", "visits_held")
)
MAY_BE_BLANK = {"source_system", "catalogue", "it_matters", "good_looks_like", "evidence"}
OWNER = {"member", "portfolio", "director", "division"}
NOT_ANY_WORD = {"area", "measures", "policy", "kind", "data_period", "polarity", "unit", "confidence"}
NOT_ANY_WORD |= {"relation", "left", "right", "population"}
NUMBERS = {"number", "version", "decimals", "per", "months_between_reports"}
DATES = {"2015-01", "2015-02", "since"}


@pytest.mark.parametrize("how", VALUES)
@pytest.mark.parametrize("file", DOCUMENTS)
def test_a_broken_value_is_legal_or_named(folder: Path, file: str, how: str) -> None:
    break_every_value(folder, file, how)


@pytest.mark.soak
@pytest.mark.parametrize("how", VALUES)
@pytest.mark.parametrize("file", OTHER_DOCUMENTS)
def test_a_broken_value_of_the_other_measures_is_legal_or_named(folder: Path, file: str, how: str) -> None:
    break_every_value(folder, file, how)


def break_every_value(folder: Path, file: str, how: str) -> None:
    content = (folder / file).read_bytes()
    found = list(breaking.values(content, file))
    assert len(found) >= 6
    for value in found:
        faults = faults_of(folder, file, breaking.with_value(content, value, VALUES[how]))
        if legal_value(value, how):
            assert faults == (), value
        else:
            assert faults, value
            assert all(spoken_well(fault) for fault in faults), faults
            assert all(at_value(fault, value) for fault in faults), (value, faults)


def legal_value(value: Value, how: str) -> bool:
    """Whether a document may say that, and why."""
    text = value.key not in NUMBERS | DATES | {"breaks_series", "measures"}
    match how:
        case "made empty":
            return value.key in MAY_BE_BLANK | OWNER  # a blank is the same as no line at all
        case "text for a number":
            return text and value.key not in NOT_ANY_WORD  # text is text
        case "a name that nobody has":
            return text and value.key not in NOT_ANY_WORD
        case _:
            return False


def at_value(fault: Fault, value: Value) -> bool:
    """The broken line is named; or, where a rate wants another population, the figures that lack it."""
    if value.key == "population" and fault.where.startswith("figures.csv, row "):
        return "population" in fault.what
    lines = range(value.line, value.last_line + 2)
    return fault.where in [f"{value.file}, line {line}" for line in lines]


@pytest.mark.parametrize("file", DOCUMENTS)
def test_a_line_that_comes_twice_is_named(folder: Path, file: str) -> None:
    content = (folder / file).read_bytes()
    for value in breaking.values(content, file):
        if value.section == "changed" or value.line != value.last_line:
            continue
        lines = content.splitlines(keepends=True)
        lines.insert(value.line, lines[value.line - 1])
        faults = faults_of(folder, file, b"".join(lines))
        assert [fault.where for fault in faults] == [f"{file}, line {value.line + 1}"]
        assert spoken_well(faults[0])


@pytest.mark.parametrize("file", [*DOCUMENTS, "notes.md", "commentary/2015-02/repeat_referrals.md"])
def test_ten_megabytes_of_text_are_refused_with_their_line(folder: Path, file: str) -> None:
    content = (folder / file).read_bytes()
    lines = content.splitlines(keepends=True)
    lines[2] = lines[2].rstrip() + b"x" * TEN_MEGABYTES + b"\n"
    faults = faults_of(folder, file, b"".join(lines))
    assert [fault.where for fault in faults] == [f"{file}, line 3"]
    assert spoken_well(faults[0])


def spliced(folder: Path, data: st.DataObject) -> None:
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    file = data.draw(st.sampled_from(files))
    content = (folder / file).read_bytes()
    begins = data.draw(st.integers(0, len(content)))
    ends = data.draw(st.integers(begins, min(len(content), begins + 20)))
    instead = data.draw(st.binary(max_size=12) | st.text(max_size=8).map(lambda text: text.encode()))
    for fault in faults_of(folder, file, content[:begins] + instead + content[ends:]):
        assert spoken_well(fault), fault


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_random_bytes_anywhere_raise_nothing_but_refused(folder: Path, data: st.DataObject) -> None:
    spliced(folder, data)


@pytest.mark.soak
@settings(max_examples=10_000, deadline=None)
@given(data=st.data())
def test_many_random_bytes_anywhere_raise_nothing_but_refused(folder: Path, data: st.DataObject) -> None:
    spliced(folder, data)
