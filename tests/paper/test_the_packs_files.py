"""The pack's files are what their formats ask: PDF/UA-1 and PDF/A-2a, Word and Excel that open, the checklist kept."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import page
import pytest
from docx.oxml.ns import qn

from ragstone import pipeline
from ragstone.pipeline import publishing
from ragstone.starting import start_from
from ragstone.values.periods import Month
from tests.paper.documents import Excel, Word, pack_file
from tests.paper.pdf_reading import Tagged
from tests.paper.product import Made

OCTOBER = Month(2026, 10)


@pytest.fixture(scope="session")
def anytown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the council that `ragstone new` makes up: it has areas, and a notice on every page."""
    workspace = tmp_path_factory.mktemp("anytown") / "new"
    start_from("new", workspace)
    pipeline.issue(workspace, OCTOBER)
    return publishing.publish(workspace, OCTOBER).path


@pytest.fixture(params=["Kent's pack", "Anytown's pack", "Anytown's areas"])
def pdf(request: pytest.FixtureRequest) -> bytes:
    if request.param == "Kent's pack":
        kent: Made = request.getfixturevalue("kent")
        return pack_file(kent.pages, "committee-pack.pdf")
    name = "areas.pdf" if request.param.endswith("areas") else "committee-pack.pdf"
    return pack_file(request.getfixturevalue("anytown"), name)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_every_pdf_is_for_everybody_and_to_be_kept(pdf: bytes, profile: str, tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(pdf)
    report = page.validate_pdf(str(path), profile=profile)
    assert report.is_compliant, str(report)


def test_the_validator_finds_a_picture_without_words(kent: Made, tmp_path: Path) -> None:
    """Else nothing would be proved above."""
    tagged = Tagged(pack_file(kent.pages, "committee-pack.pdf"))
    for found in tagged.pdf.objects:
        if "/Alt" in getattr(found, "keys", list)():
            del found["/Alt"]
    path = tmp_path / "broken.pdf"
    tagged.pdf.save(path)
    assert not page.validate_pdf(str(path), profile="ua1").is_compliant


def test_every_table_of_a_pdf_has_headings_for_its_rows_and_columns(pdf: bytes) -> None:
    tables = Tagged(pdf).tables
    assert len(tables) > 3
    for table in tables:
        columns = [cell.scope for cell in table.rows[0]]
        body = table.rows[1:] if set(columns) == {"Column"} else table.rows
        assert [(row[0].tag, row[0].scope) for row in body] == [("TH", "Row")] * len(body)
        assert {cell.tag for row in body for cell in row[1:]} == {"TD"}


def test_a_pdf_says_its_language_and_has_a_bookmark_for_every_part(kent: Made) -> None:
    tagged = Tagged(pack_file(kent.pages, "committee-pack.pdf"))
    assert str(tagged.pdf.Root.Lang) == "en-GB"
    with tagged.pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        sections = [child.title for item in outline.root for child in item.children]
    assert [title.split(":")[0] for title in titles[-4:]] == [
        "Appendix A",
        "Appendix A",
        "Exception reports",
        "Quarterly Performance Report",
    ]
    assert {"Child protection", "Key"} <= set(sections)


def test_the_notice_and_the_edition_are_on_every_page(anytown: Path) -> None:
    for name in ("committee-pack.pdf", "areas.pdf"):
        tagged = Tagged(pack_file(anytown, name))
        for each in tagged.pdf.pages:
            seen = tagged.seen(each)
            assert "Internal: not checked for disclosure" in seen
            assert f"edition {anytown.name.rpartition('-')[2]}" in seen
    parts = zipfile.ZipFile(BytesIO(pack_file(anytown, "committee-pack.docx")))
    margins = [
        parts.read(name).decode() for name in parts.namelist() if "/header" in name or "/footer" in name
    ]
    assert any("Internal: not checked for disclosure" in part for part in margins)
    assert any(f"edition {anytown.name.rpartition('-')[2]}" in part for part in margins)
    for name in ("figures.xlsx", "analysis.xlsx"):
        for sheet in Excel(pack_file(anytown, name)).sheets.values():
            assert ["Internal: not checked for disclosure"] in [row[:1] for row in sheet[:3]]


def test_the_area_pack_has_every_area_at_a_glance_and_one_by_one(anytown: Path) -> None:
    tables = Tagged(pack_file(anytown, "areas.pdf")).tables
    glances = [table.texts for table in tables if table.texts[0][0] == "Measure"]
    assert {tuple(rows[0]) for rows in glances} == {("Measure", "Anytown", "North Anytown", "South Anytown")}
    assert sum(len(rows) - 1 for rows in glances) == 4
    rows = [row for table in tables if table.texts[0][0] == "Indicator" for row in table.texts[1:]]
    assert len(rows) == 2 * 4


def test_word_tables_repeat_their_headings_and_pictures_have_words(kent: Made) -> None:
    document = Word(pack_file(kent.pages, "committee-pack.docx")).document
    assert len(document.tables) > 16
    for table in document.tables:
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        repeated = [row for row in table.rows if row._tr.find(f".//{qn('w:tblHeader')}") is not None]
        assert len(repeated) == int(look.get(qn("w:firstRow")))
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)
    pictures = [node for node in document.element.iter() if node.tag.endswith("}docPr")]
    assert len(pictures) > 47
    assert all(node.get("descr") for node in pictures)
    assert len({node.get("id") for node in pictures}) == len(pictures)
    assert document.core_properties.language == "en-GB"


def test_the_published_book_keeps_the_checklist(kent: Made) -> None:
    content = pack_file(kent.pages, "figures.xlsx")
    book = Excel(content)
    assert list(book.sheets) == ["Cover", "Notes", "Scorecard", "Months", "Standards"]
    for name, rows in list(book.sheets.items())[1:]:
        top = next(at for at, row in enumerate(rows) if len(row) > 1)
        assert "This sheet has one table." in [row[0] for row in rows[:top]], name
        assert all(cell for row in rows for cell in row), name
        assert {len(row) for row in rows[top:]} == {len(rows[top])}, name
        assert len({cell.lower() for cell in rows[top]}) == len(rows[top]), name
    packed = zipfile.ZipFile(BytesIO(content))
    sheets = [
        packed.read(name).decode() for name in packed.namelist() if name.startswith("xl/worksheets/sheet")
    ]
    tables = [packed.read(name).decode() for name in packed.namelist() if name.startswith("xl/tables/")]
    assert len(tables) == 4
    for xml in (*sheets, *tables):
        assert "mergeCell" not in xml
        assert "autoFilter" not in xml
        assert "<pane" not in xml


def test_the_analysts_book_has_filters_sparklines_and_coloured_ratings(kent: Made) -> None:
    packed = zipfile.ZipFile(BytesIO(pack_file(kent.pages, "analysis.xlsx")))
    sheets = "".join(packed.read(name).decode() for name in packed.namelist() if "/worksheets/sheet" in name)
    tables = "".join(packed.read(name).decode() for name in packed.namelist() if "/tables/" in name)
    assert sheets.count("<x14:sparkline>") == 47
    assert "autoFilter" in tables
    assert "<pane" in sheets
    assert "conditionalFormatting" in sheets


def test_word_and_excel_open_in_libreoffice(kent: Made, tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not on this machine (Debian: libreoffice-writer, libreoffice-calc)")
    files = sorted((kent.pages / "pack").glob("*.docx")) + sorted((kent.pages / "pack").glob("*.xlsx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        *map(str, files),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    for file in files:
        assert (tmp_path / f"{file.stem}.pdf").stat().st_size > 10_000
