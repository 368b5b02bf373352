"""measure.toml and agreements.toml."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from ragstone.files.known import Known
from ragstone.measures.agreements import read_agreements
from ragstone.measures.measure import read_measure
from ragstone.values.measures import Confidence, Identity, Kind, Measure, Polarity, SeriesChange, Unit
from tests.made import measure
from tests.unit.files.helping import put, said

TEXT = """\
title = "Visits held in time"
number = 12
section = "Private fostering"
version = 1
kind = "register"
data_period = "YTD"
polarity = "H"
unit = "percent"
decimals = 1
numerator = "arrangements with every visit in time"
denominator = "arrangements of the year"
cases = "arrangements"
about = "Whether somebody looked in."
[source]
definition = "Made up."
confidence = "likely"
"""
FILE = "measures/visits/measure.toml"


def read(folder: Path, text: str) -> tuple[Measure | None, list[str]]:
    reading = put(folder, FILE, text)
    found = read_measure(reading, "measures/visits", "visits")
    return found.measure if found else None, said(reading)


def test_a_measure_is_what_its_file_says_and_its_name_is_the_folder_s(tmp_path: Path) -> None:
    found, faults = read(tmp_path, TEXT)
    assert faults == []
    assert found is not None
    assert (found.name, found.number, found.kind, found.polarity) == (
        "visits",
        12,
        Kind.REGISTER,
        Polarity.HIGHER,
    )
    assert (found.confidence, found.it_matters, found.changed) == (Confidence.LIKELY, "", None)
    assert found.text == TEXT
    assert found.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_line_ends_do_not_make_another_measure(tmp_path: Path) -> None:
    found, _ = read(tmp_path, TEXT)
    again, _ = read(tmp_path, TEXT.replace("\n", "\r\n"))
    assert found == again


@pytest.mark.parametrize(
    "changed",
    [
        '[changed]\nsince = 2014-04-01\nwhy = "w"\nbreaks_series = true\n',
        'changed = { since = 2014-04-01, why = "w", breaks_series = true }\n',
    ],
)
def test_a_changed_method_has_a_day_and_a_reason(tmp_path: Path, changed: str) -> None:
    text = TEXT + changed if changed.startswith("[") else changed + TEXT
    found, faults = read(tmp_path, text)
    assert faults == []
    assert found is not None
    assert found.changed == SeriesChange(date(2014, 4, 1), "w", breaks_series=True)


@pytest.mark.parametrize(
    ("unit", "fields"),
    [
        ("count", ""),
        ("rate", 'per = 10000\npopulation = "aged 0 to 17"\n'),
        ("mean", 'counted_in = "days"\ndenominator = "adoptions"\n'),
    ],
)
def test_each_unit_has_its_own_fields(tmp_path: Path, unit: str, fields: str) -> None:
    bare = TEXT.replace('denominator = "arrangements of the year"\n', "").replace("percent", unit)
    found, faults = read(tmp_path, fields + bare)
    assert faults == []
    assert found is not None
    assert found.unit is Unit(unit)
    _, faults = read(tmp_path, fields + bare.replace(f'"{unit}"', '"percent"'))
    assert faults  # the fields of one unit do not do for another


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("number = 12", "number = '12'", "line 2: number: “12” will not do"),
        ("number = 12", "", "line 1: “number” is missing"),
        ("decimals = 1", "decimals = 9", "line 9: decimals: “9” will not do"),
        (
            '"YTD"',
            '"YDT"',
            "line 6: data_period: “YDT” is not one of SS, YTD, R12M, MS, Q. Did you mean “YTD”?",
        ),
        (
            "polarity",
            "polartiy",
            "line 7: there is no field called “polartiy” here. Did you mean “polarity”?",
        ),
        ('"percent"', '"count"', "line 11: denominator has no meaning for a count"),
        ("denominator", "per = 1 #", "line 11: per has no meaning for a percent"),
        ("[source]", "[sauce]", "line 14: there is no field called “sauce” here. Did you mean “source”?"),
        ("[source]", "changed = 3\n[source]", "line 14: “changed” is a number, not a section"),
        ('"Visits held in time"', '"""two\nlines"""', "line 1: title: “two\\u000alines” has a line break"),
        ('"Made up."', '""', "line 15: definition: there is nothing here"),
    ],
)
def test_what_is_wrong_has_its_line(tmp_path: Path, before: str, after: str, fault: str) -> None:
    found, faults = read(tmp_path, TEXT.replace(before, after, 1))
    assert found is None
    begins = f"{FILE}, {fault}".replace(", line 1: “number”", ": “number”")
    assert any(each.startswith(begins) for each in faults), faults


KNOWN: Known[Measure] = Known("measure", {"a": measure(name="a"), "b": measure(name="b")})
AGREEMENT = '[[agreement]]\nsays = "s"\nleft = "a.numerator + b.denominator"\nrelation = "<="\nright = "b.numerator"\n'


def test_an_agreement_is_two_sums_and_a_relation(tmp_path: Path) -> None:
    reading = put(tmp_path, "measures/agreements.toml", AGREEMENT)
    assert read_agreements(reading, "measures", KNOWN) == (
        Identity("s", (("a", "numerator"), ("b", "denominator")), "<=", (("b", "numerator"),)),
    )
    assert said(reading) == []
    assert read_agreements(reading, "elsewhere", KNOWN) == ()


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("a.numerator", "aa.numerator", "line 3: there is no measure called “aa”"),
        ("a.numerator", "a.result", "line 3: left: “a.result” is not a count of a measure"),
        ("a.numerator +", "a.numerator -", "line 3: left: “a.numerator - b.denominator” is not a count"),
        ('"<="', '"<"', "line 4: relation: “<” is not one of =, <="),
        ("right", "wrong", "line 1: “right” is missing. Add it under [[agreement]]."),
        ("[[agreement]]", "[agreement]", "line 1: this is not a list of agreements"),
        ("[[agreement]]", "[[agreements]]", "line 1: there is nothing called “agreements” in this file"),
        ('says = "s"', "says = 1", "line 2: says: “1” is a number, not text"),
    ],
)
def test_a_wrong_agreement_has_its_line(tmp_path: Path, before: str, after: str, fault: str) -> None:
    reading = put(tmp_path, "agreements.toml", AGREEMENT.replace(before, after))
    read_agreements(reading, "", KNOWN)
    assert said(reading)[0].startswith(f"agreements.toml, {fault}")
