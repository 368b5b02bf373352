"""ragstone.toml."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ragstone.files.reading import Reading
from ragstone.values.editions import Policy
from ragstone.values.periods import Month
from ragstone.workspace.settings import read_settings
from tests.unit.files.helping import put, said

LEAST = """\
[council]
name = "Wantsum Council"
area = "wantsum"
service = "Children"
[scorecard]
title = "Scorecard"
committee = "Committee"
"""


def test_the_least_that_a_scorecard_needs(tmp_path: Path) -> None:
    reading = put(tmp_path, "ragstone.toml", LEAST)
    settings = read_settings(reading)
    assert said(reading) == []
    assert (settings.area, settings.catalogue, settings.measures) == ("wantsum", "", ())
    assert settings.policy is Policy.INTERNAL
    assert settings.months_between_reports == 1
    assert settings.meetings == {}


def test_everything_that_may_be_said(tmp_path: Path) -> None:
    more = (
        'catalogue = "childrens_services"\nmeasures = ["b", "a"]\nmonths_between_reports = 3\n'
        'policy = "as-published"\n[meetings]\n2015-02 = 2015-04-21\n2014-02 = 2015-02-28\n'
    )
    reading = put(tmp_path, "ragstone.toml", LEAST + more)
    settings = read_settings(reading)
    assert said(reading) == []
    assert (settings.catalogue, settings.measures) == ("childrens_services", ("b", "a"))
    assert settings.policy is Policy.AS_PUBLISHED
    assert settings.meetings == {Month(2015, 2): date(2015, 4, 21), Month(2014, 2): date(2015, 2, 28)}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (LEAST + "months_between_reports = 2\n", "line 8: a scorecard goes out every month"),
        (
            LEAST + 'policy = "secret"\n',
            "line 8: policy: “secret” is not one of internal, as-published, public",
        ),
        (
            LEAST + 'comittee = "x"\n',
            "line 8: there is no field called “comittee” here. Did you mean “committee”?",
        ),
        (LEAST + "[meeting]\n", "line 8: there is no section called “meeting”. Did you mean “meetings”?"),
        (LEAST + "[meetings]\nfebruary = 2015-04-21\n", "line 9: “february” is not a month"),
        (
            LEAST + "[meetings]\n2015-02 = 2015-02-21\n",
            "line 9: the meeting for February 2015 is on 2015-02-21",
        ),
        (
            LEAST + "[meetings]\n2015-02 = 2051-04-21\n",
            "line 9: the meeting for February 2015 is on 2051-04-21, more than a year after that month",
        ),
        (
            LEAST + "[meetings]\n2015-02 = 2016-03-01\n",
            "line 9: the meeting for February 2015 is on 2016-03-01, more than a year after that month",
        ),
        (LEAST + "[meetings]\n2015-02 = 'soon'\n", "line 9: 2015-02: “soon” is not a date"),
        (LEAST.replace('"wantsum"', '"Wantsum"'), "line 3: area: “Wantsum” cannot be a name"),
        (
            LEAST.replace('service = "Children"\n', ""),
            "line 1: “service” is missing. Add it under [council].",
        ),
    ],
)
def test_what_is_wrong_has_its_line(tmp_path: Path, text: str, fault: str) -> None:
    reading = put(tmp_path, "ragstone.toml", text)
    read_settings(reading)
    assert len(said(reading)) == 1
    assert said(reading)[0].startswith(f"ragstone.toml, {fault}")


def test_a_catalogue_that_cannot_be_told_is_not_no_catalogue(tmp_path: Path) -> None:
    for text in (LEAST + "catalogue = 1\n", LEAST + 'catalog = "x"\n', "not toml"):
        assert read_settings(put(tmp_path, "ragstone.toml", text)).catalogue is None


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    reading = Reading(tmp_path / "nowhere")
    read_settings(reading)
    assert said(reading)[0].startswith("“nowhere”: there is no such folder.")


def test_a_folder_without_settings_is_a_sentence(tmp_path: Path) -> None:
    reading = Reading(tmp_path)
    read_settings(reading)
    assert said(reading) == ["ragstone.toml: there is no such file. Add it, or check its name."]
