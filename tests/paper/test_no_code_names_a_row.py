"""No code names a row: what is said of a measure stands in its folder, and rules hold for all alike."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paper.reading import ROOT

PACKAGE = ROOT / "src" / "ragstone"
CATALOGUES = PACKAGE / "catalogues"
FOLDERS = sorted(CATALOGUES.glob("childrens_services/*/measure.toml"))
NAMES = [path.parent.name for path in FOLDERS]
MEASURES = [tomllib.loads(path.read_text(encoding="utf-8")) for path in FOLDERS]
TITLES = sorted({measure[field] for measure in MEASURES for field in ("title", "section")})
PHRASES = re.compile(rf"\b({'|'.join(map(re.escape, NAMES + TITLES))})\b", re.IGNORECASE)

SAME = (ast.Eq, ast.NotEq, ast.In, ast.NotIn)  # less or more than a number singles no row out

CODE = sorted(path for path in PACKAGE.rglob("*.py") if CATALOGUES not in path.parents)
TEMPLATES = sorted((PACKAGE / "publication" / "templates").glob("*.html"))


def test_there_is_a_catalogue_to_look_for_and_code_to_look_in() -> None:
    assert (len(NAMES), len({measure["number"] for measure in MEASURES})) == (48, 48)
    assert {PACKAGE / "pipeline" / "__init__.py", PACKAGE / "ratings" / "rag.py"} <= set(CODE)
    assert len(TEMPLATES) > 3
    assert list(CATALOGUES.rglob("*.py")) == []


@pytest.mark.parametrize("path", CODE + TEMPLATES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_file_has_the_name_title_or_section_of_a_measure(path: Path) -> None:
    assert PHRASES.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_code_treats_one_number_otherwise(path: Path) -> None:
    assert list(singled_out(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "planted",
    [
        "if measure.number == 12: pass",
        "if 12 != measure.number: pass",
        "if line['number'] in (15, 20, 24): pass",
        "near = number in {15, 20, 24}",
        "near = measure.number in NEAR",
        "match measure.number:\n    case 12: pass",
        "band = {15: 5, 20: 5}.get(measure.number, 0)",
        "band = {15: 5, 20: 5}[measure.number]",
    ],
)
def test_a_planted_exception_for_a_row_is_found_out(planted: str) -> None:
    assert list(singled_out(planted)) == [1]


@pytest.mark.parametrize("planted", ["if name == 's47_rate': pass", "# Staffing is told otherwise"])
def test_a_planted_name_is_found_out(planted: str) -> None:
    assert len(PHRASES.findall(planted)) == 1


def test_a_longer_name_is_another_name() -> None:
    assert PHRASES.findall("old_s47_rate s47_rates understaffing") == []


def singled_out(code: str) -> Iterator[int]:
    """The lines where a measure's number is held against numbers that are written in the code.

    `number` is also what other things of ours have; none of them is held against a fixed one either.
    """
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Compare():
                sides = [node.left, *node.comparators]
                if (
                    any(isinstance(sign, SAME) for sign in node.ops)
                    and any(map(_is_number, sides))
                    and any(map(_is_fixed, sides))
                ):
                    yield node.lineno
            case ast.Match() if _is_number(node.subject):
                yield node.lineno
            case ast.Subscript(value=table, slice=key) if _is_number(key) and _is_fixed(table):
                yield node.lineno
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[key, *_]):
                if _is_number(key) and _is_fixed(table):
                    yield node.lineno


def _is_number(node: ast.expr) -> bool:
    match node:
        case ast.Attribute(attr="number") | ast.Name(id="number"):
            return True
        case ast.Subscript(slice=ast.Constant(value="number")):
            return True
    return False


def _is_fixed(node: ast.expr) -> bool:
    """Whole numbers, or what has the name of a constant."""
    for each in ast.walk(node):
        match each:
            case ast.Constant(value=int()):
                return True
            case ast.Name(id=name) if name.strip("_").isupper():
                return True
    return False
