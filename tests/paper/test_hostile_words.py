"""Words that try to be something else are words in every format: all of them shown, none of them run."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from fractions import Fraction

import page
import pytest
from docx import Document

from ragstone.publication.paper.files import pack_files
from ragstone.values.benchmarks import Benchmark
from ragstone.values.papers import Appendix, Contact, Paper, Selection, Wording
from ragstone.values.periods import FiscalYear, Month
from ragstone.values.ratings import Standard
from ragstone.values.scorecards import Commentary, Owner, Scorecard
from tests.paper.documents import Excel, Word
from tests.paper.drawn import drawn
from tests.paper.pdf_reading import Tagged, bare

TURN, BACK = "\u202e", "\u202c"
FORMULA = "=cmd|' /C calc'!A0"
PIECES = (
    FORMULA,
    "<script>alert(1)</script>",
    '#panic("x")',
    '#read("/etc/passwd")',
    "$x$ @ref <label>",
    "[l](javascript:alert(1))",
    "&amp; %s {0} \\ // /* */ ~",
    "Żółć €",
)
HOSTILE = f"{FORMULA} {' '.join(PIECES[1:])} {TURN}turned{BACK} \N{GRINNING FACE} \N{ARABIC LETTER ALEF}"
LONG = "x" * 10_000


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    published = drawn("new", Month(2026, 10))
    made = pack_files(replace(published, scorecard=_hostile(published.scorecard), correction=HOSTILE))
    return {
        path.rpartition("/")[2].rpartition("-20")[0] + path[path.rindex(".") :]: data
        for path, data in made.items()
    }


def _hostile(scorecard: Scorecard) -> Scorecard:
    names = tuple(measure.name for measure in scorecard.measures)
    council = replace(
        scorecard.council,
        name=HOSTILE,
        service=HOSTILE,
        title=HOSTILE,
        committee=HOSTILE,
        source_system=HOSTILE,
        notes=f"{HOSTILE}\n\n{LONG}",
        paper=Paper(
            sender=(HOSTILE, LONG),
            wording=Wording(**dict.fromkeys(Wording.__dataclass_fields__, HOSTILE)),
            contact=Contact(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
            background=(HOSTILE, LONG),
            appendix=Appendix.BOTH,
            exception_reports=names,
            quarterly=Selection(HOSTILE, LONG, names),
        ),
    )
    commentary = f"{HOSTILE}\n\n{LONG}\n\n- {HOSTILE}\n  1. {HOSTILE}\n\n> {HOSTILE}\n\n# Action\n\n{HOSTILE}"
    return replace(
        scorecard,
        council=council,
        measures=tuple(
            replace(m, title=HOSTILE, section=f"{HOSTILE} {m.section}", about=LONG, numerator=HOSTILE)
            for m in scorecard.measures
        ),
        areas=tuple(replace(area, title=HOSTILE) for area in scorecard.areas),
        benchmarks=tuple(
            Benchmark(
                name, FiscalYear(2025), HOSTILE, Fraction(50), Fraction(1), Fraction(99), HOSTILE, LONG[:300]
            )
            for name in names
        ),
        owners=tuple(Owner(name, HOSTILE, LONG[:300], HOSTILE, HOSTILE) for name in names),
        commentary=tuple(
            Commentary(name, scorecard.period, HOSTILE, None, "final", commentary) for name in names
        ),
        lines=tuple(replace(line, standard=_noted(line.standard)) for line in scorecard.lines),
    )


def _noted(standard: Standard | None) -> Standard | None:
    return standard and replace(standard, set_by=HOSTILE, assumed=LONG)


@pytest.mark.parametrize("name", ["committee-pack.pdf", "areas.pdf"])
def test_a_pdf_shows_them_and_spells_what_its_font_has_not(files: dict[str, bytes], name: str) -> None:
    said = bare(Tagged(files[name]).text)
    for piece in (*PIECES, "turned", "[grinning face]", "[arabic letter alef]"):
        assert bare(piece) in said
    assert TURN not in said


@pytest.mark.parametrize("name", ["committee-pack.pdf", "areas.pdf"])
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_pdf_of_them_is_still_for_everybody(
    files: dict[str, bytes], name: str, profile: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("pdf") / name
    path.write_bytes(files[name])
    report = page.validate_pdf(str(path), profile=profile)
    assert report.is_compliant, str(report)


def test_ten_thousand_characters_without_a_space_are_all_there(files: dict[str, bytes]) -> None:
    assert LONG in bare(Tagged(files["committee-pack.pdf"]).text)
    assert LONG in bare(Word(files["committee-pack.docx"]).text)


def test_nothing_of_them_is_run_or_fetched_by_word(files: dict[str, bytes]) -> None:
    content = files["committee-pack.docx"]
    said = bare(Word(content).text)
    for piece in (*PIECES, "turned", "\N{GRINNING FACE}", "\N{ARABIC LETTER ALEF}"):
        assert bare(piece) in said
    assert TURN not in said
    packed = zipfile.ZipFile(io.BytesIO(content))
    relations = "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".rels"))
    assert "External" not in relations
    fields = {str(field) for field in re.findall(r'w:instr="([^"]*)"', "".join(_parts(packed)))}
    assert fields == {"PAGE", "NUMPAGES"}
    assert Document(io.BytesIO(content)).core_properties.author.startswith(FORMULA)


def _parts(packed: zipfile.ZipFile) -> list[str]:
    return [packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml")]


@pytest.mark.parametrize("name", ["figures.xlsx", "analysis.xlsx"])
def test_nothing_of_them_is_a_formula_or_a_link_in_excel(files: dict[str, bytes], name: str) -> None:
    book = Excel(files[name])  # which lets no formula pass
    cells = [cell for rows in book.sheets.values() for row in rows for cell in row]
    assert any(cell.startswith(FORMULA) for cell in cells)
    for piece in PIECES:
        assert any(piece in cell for cell in cells)
    assert not any(TURN in cell for cell in cells)
    assert max(len(cell) for cell in cells) <= 32_767
    relations = [part for part in book.packed.namelist() if part.endswith(".rels")]
    assert not any(b"External" in book.packed.read(part) for part in relations)
    assert b'quotePrefix="1"' in book.packed.read("xl/styles.xml")
