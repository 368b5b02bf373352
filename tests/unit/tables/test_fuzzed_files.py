"""Files with bytes changed anywhere and cells of any text: a sentence, or a refusal, and no cell in either."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ragstone.files.wording import LONGEST_NAME
from ragstone.tables.loading import load
from ragstone.tables.schema import table
from ragstone.tables.store import Store
from ragstone.values.faults import Refused
from tests.unit.tables.extracts import AREAS, AREAS_THERE, EVERYTHING, PLANS, put

SOUND = {
    "ssd_person": "pers_person_id,pers_dob,pers_sex\nWX-7701,2009-08-13,F\nWX-7702,14/11/2011,M\nWX-7703,,\n",
    "ssd_cp_plans": f"{PLANS}\nQK4410,WX-7701,2013-06-05,2013-12-19,N,0\n"
    'QK4411,"WX-7702",2012-10-30 00:00:00,,Y,21\nQK4412,WX-7703,07/07/2011,,,\n',
    "person_area": f"{AREAS}\nWX-7701,north,2009-08-13,2012-03-14\nWX-7701,south,2012-03-14,\n"
    "WX-7702,north,2011-11-14,\n",
}
_SAID_BY_US = ("*.py", "schema/*.toml")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Store]]:
    with Store() as store:
        yield put(tmp_path_factory.mktemp("fuzzed")), store


@cache
def our_words() -> str:
    """Everything that a sentence may say of its own accord."""
    folders = [Path(str(resources.files("ragstone") / name)) for name in ("tables", "files", "values")]
    files = [path for folder in folders for kind in _SAID_BY_US for path in folder.glob(kind)]
    return "\n".join(path.read_text(encoding="utf-8") for path in files) + " ".join(SOUND)


def sentences(place: tuple[Path, Store]) -> list[str]:
    folder, store = place
    try:
        return [str(finding) for finding in load(folder, store, areas=AREAS_THERE).findings]
    except Refused as refused:
        return [str(fault) for fault in refused.faults]


def silent_about(content: str, found: list[str]) -> None:
    """No piece of a file, longer than three characters, is in a sentence, unless we would say it anyway."""
    said = "\n".join(found)
    assert "DuckDB" not in said, said
    for piece in re.split(r'[,"\r\n]+', content):
        if len(piece.strip()) > 3 and piece.strip() not in our_words():
            assert piece.strip() not in said, (piece, said)


def well_said(found: list[str]) -> None:
    for sentence in found:
        where, _, rest = sentence.partition(": ")
        assert where.split(",")[0].rsplit(".", 1)[0] in {*SOUND, "records"}, sentence
        assert rest.endswith((".", "?")), sentence
        assert len(sentence) < 400 + LONGEST_NAME
        assert sentence.isprintable(), sentence


def spliced(place: tuple[Path, Store], data: st.DataObject) -> None:
    """A sound extract, one file of which has some bytes taken out and others put in, once or twice."""
    name = data.draw(st.sampled_from(sorted(SOUND)))
    content = SOUND[name].encode()
    for _ in range(data.draw(st.integers(1, 2))):
        begins = data.draw(st.integers(0, len(content)))
        ends = data.draw(st.integers(begins, min(len(content), begins + 20)))
        junk = st.sampled_from(
            [b'"', b",", b"\n", b"\r", b"\x00", b"\xff", b"\xef\xbb\xbf", b";", b"\t", b"'"]
        )
        instead = data.draw(
            junk | st.binary(max_size=12) | st.text(max_size=8).map(lambda text: text.encode())
        )
        content = content[:begins] + instead + content[ends:]
    put(place[0], EVERYTHING, **(SOUND | {name: content}))
    found = sentences(place)
    silent_about(content.decode("utf-8", errors="replace"), found)
    silent_about("\n".join(SOUND.values()), found)
    well_said(found)


def filled(place: tuple[Path, Store], data: st.DataObject) -> None:
    """A table whose every cell is any text at all, written as a CSV writer would."""
    columns = [column.name for column in table("ssd_cp_plans").columns]
    date = st.dates().map(str) | st.datetimes().map(str) | st.integers(0, 99_999).map(str)
    cell = (
        st.text(max_size=30)
        | st.text(max_size=300)
        | date
        | st.sampled_from(["Y", "", "NULL", "1.23E+11", "0.5"])
    )
    rows = data.draw(st.lists(st.lists(cell, max_size=len(columns) + 1), max_size=6))
    written = io.StringIO(newline="")
    csv.writer(written).writerows([columns, *rows])
    put(
        place[0],
        EVERYTHING,
        **(SOUND | {"ssd_cp_plans": written.getvalue().encode("utf-8", errors="surrogatepass")}),
    )
    found = sentences(place)
    silent_about("\n".join("\n".join(row) for row in rows), found)
    well_said(found)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_bytes_changed_anywhere(place: tuple[Path, Store], data: st.DataObject) -> None:
    spliced(place, data)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_cells_of_any_text(place: tuple[Path, Store], data: st.DataObject) -> None:
    filled(place, data)


@pytest.mark.soak
@settings(max_examples=10_000, deadline=None)
@given(data=st.data())
def test_bytes_changed_anywhere_many_times(place: tuple[Path, Store], data: st.DataObject) -> None:
    spliced(place, data)


@pytest.mark.soak
@settings(max_examples=10_000, deadline=None)
@given(data=st.data())
def test_cells_of_any_text_many_times(place: tuple[Path, Store], data: st.DataObject) -> None:
    filled(place, data)
