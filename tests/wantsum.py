"""Wantsum, a made-up council of three districts: a workspace with one of every kind of input file.

It has a Red with commentary, a measure near its target (T), one for information, one with 0 of 0,
one known only as printed, one without outturn, one whose method changed, and hostile text in a note,
a commentary and a worked case. All names and numbers are made up.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path

from ragstone.values.rounding import half_up

MONTHS = ("2014-03", "2014-11", "2014-12", "2015-01", "2015-02")
DISTRICTS = ("reculver", "sarre", "minster")
HOSTILE_NOTE = (
    '=HYPERLINK("http://example.invalid";"x") <script>alert(1)</script> \u202eevil\u202c 🦉 "quoted", \'so\''
)

Count = tuple[str, str]

_SETTINGS = """\
[council]
name = "Wantsum Council"
area = "wantsum"
service = "Children's Services"
source_system = "Casebook"

[scorecard]
title = "Children's Services scorecard"
committee = "Children's Committee"
measures = [
  "referrals_rate", "repeat_referrals", "assessments_in_time", "second_plans",
  "visits_held", "caseload", "young_carers",
]
months_between_reports = 1
policy = "as-published"

[meetings]
2015-01 = 2015-03-17
2015-02 = 2015-04-21
"""

_NOTES = """\
# What to know about these figures

Wantsum is **made up**, and so is every figure here. <b>Raw HTML</b> is text.
"""

_AREAS = """\
area,name,parent,from,until,successor
wantsum,Wantsum,,,,
reculver,Reculver,wantsum,1974-04-01,,
sarre,Sarre & Plucks Gutter,wantsum,1974-04-01,,
minster,Minster,wantsum,2013-04-01,,
stonar,Stonar,wantsum,1974-04-01,2013-04-01,minster
"""

_POPULATION = """\
population,area,from,people,source
aged 0 to 17,wantsum,2013-04-01,"14,900",Made up
aged 0 to 17,wantsum,2014-04-01,"15,000",Made up
aged 0 to 17,reculver,2013-04-01,5200,Made up
aged 0 to 17,sarre,2013-04-01,3100,Made up
aged 0 to 17,minster,2013-04-01,6700,Made up
"""

_STANDARDS = """\
measure,fiscal_year,area,target,minimum_standard,band,rated,set_by,assumed,note
referrals_rate,2014-15,wantsum,520.5,,,no,,,For comparison with neighbours.
repeat_referrals,2013-14,wantsum,22,27.5,,yes,Children's Committee,,
repeat_referrals,2014-15,wantsum,20,25,,yes,Children's Committee,,
assessments_in_time,2013-14,wantsum,80,70,,,Children's Committee,,
assessments_in_time,2014-15,wantsum,85.0%,80,,,Children's Committee,,
second_plans,2014-15,wantsum,15,6,3,yes,Children's Committee,The band is assumed.,
visits_held,2014-15,wantsum,95,,,,Children's Committee,,
caseload,2014-15,wantsum,16,18,,,Children's Committee,,
caseload,2014-15,sarre,15.5,17,,,Sarre team,,A smaller team.
"""

_BENCHMARKS = """\
measure,fiscal_year,name,result,range_from,range_to,range_of,source
repeat_referrals,2012-13,England,24.9,,,,Made up
repeat_referrals,2013-14,England,23.4,17,27.5,the middle half of councils,"Made up, table <b>C1</b>"
repeat_referrals,2013-14,=Neighbours \u202eevil\u202c,,18,31,,Made up
referrals_rate,2013-14,England,573.0,,,,Made up
"""

_OWNERS = """\
[scorecard]
member = "Member for Made-up Affairs"
portfolio = "Children"
director = "Director of Children's Services"
division = "Children's Services"

[section."Child protection"]
director = "Assistant Director, Safeguarding"

[measure.repeat_referrals]
member = "Member for the Front Door"
division = "Front Door"
"""

_COMMENTARY = """\
---
author: Assistant Director, Front Door
written: 2015-03-05
status: final
---
One in four referrals comes back. <img src=x onerror=alert(1)> \u202eevil\u202c 🦉

- Each is read again by a manager.
- [More](javascript:alert(1)) in April.
"""

_DRAFT = """\
---
author: Assistant Director, Front Door
status: draft
---
January was much the same.
"""

_AGREEMENTS = """\
[[agreement]]
says = "This year's referrals are among those of twelve months"
left = "repeat_referrals.denominator"
relation = "<="
right = "referrals_rate.numerator"

[[agreement]]
says = "Plans that began and visits due are no more than all referrals"
left = "second_plans.denominator + visits_held.denominator"
relation = "<="
right = "referrals_rate.numerator"
"""

_EXAMPLES = """\
[[example]]
says = "A year and a day is too long. =1+1 <script>alert(1)</script> <b>bold</b> \\u202eevil\\u202c 🦉"
expect = { 2015-01 = "0 of 1", 2015-02 = { sarre = "0 of 1", minster = "1 of 2" } }
"""

_REST_OF_A_MEASURE = """
[why]
it_matters = "A child waits while adults count."
good_looks_like = "Nobody waits."
[source]
definition = "Made up for Wantsum."
confidence = "certain"
evidence = "None is needed."
"""

_MEASURES = {
    "referrals_rate": """\
title = "Referrals per 10,000 children"
number = 1
section = "Front door"
version = 2
kind = "flow"
data_period = "R12M"
polarity = "none"
unit = "rate"
decimals = 1
numerator = "referrals in twelve months"
cases = "referrals"
per = 10000
population = "aged 0 to 17"
about = "How often somebody is worried enough to call."
changed = { since = 2014-04-01, why = "E-mails are counted too.", breaks_series = true }
""",
    "repeat_referrals": """\
title = "Referrals that came back within a year"
number = 2
section = "Front door"
version = 1
kind = "flow"
data_period = "YTD"
polarity = "L"
unit = "percent"
decimals = 1
numerator = "referrals with another in the twelve months before"
denominator = "referrals since April"
cases = "referrals"
about = '''How many calls are about a child
that somebody called about before.'''
""",
    "assessments_in_time": """\
title = "Assessments finished within 45 working days"
number = 3
section = "Front door"
version = 1
kind = "flow"
data_period = "YTD"
polarity = "H"
unit = "percent"
decimals = 1
numerator = "assessments finished within 45 working days"
denominator = "assessments finished since April"
cases = "assessments"
about = "Whether families hear in time."
""",
    "second_plans": """\
title = "Plans that are a child's second"
number = 4
section = "Child protection"
version = 1
kind = "flow"
data_period = "YTD"
polarity = "T"
unit = "percent"
decimals = 1
numerator = "plans begun for children who had one before"
denominator = "plans begun since April"
cases = "plans"
about = "Too many, and plans end too soon; too few, and they go on too long."
""",
    "visits_held": """\
title = "Private fostering visits held in time"
number = 5
section = "Child protection"
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
""",
    "caseload": """\
title = "Cases per social worker"
number = 6
section = "Staff"
version = 1
kind = "stock"
data_period = "SS"
polarity = "L"
unit = "mean"
decimals = 1
numerator = "open cases"
denominator = "social workers, full-time equivalent"
cases = "cases"
counted_in = "cases per worker"
about = "How many children one worker must keep in mind."
""",
    "young_carers": """\
title = "Young carers known"
number = 7
section = "Front door"
version = 1
kind = "stock"
data_period = "SS"
polarity = "none"
unit = "count"
decimals = 0
numerator = "young carers known on the snapshot day"
cases = "young carers"
about = "Children who look after somebody."
""",
}

# numerators and denominators of the five months, by district
_COUNTS: dict[str, dict[str, tuple[str, str]]] = {
    "referrals_rate": {
        "reculver": ("260 250 252 255 258", ""),
        "sarre": ("140 150 149 151 150", ""),
        "minster": ("330 340 338 342 345", ""),
    },
    "repeat_referrals": {
        "reculver": ("62 43 48 54 60", "240 168 190 210 230"),
        "sarre": ("35 28 31 36 40", "130 98 110 123 135"),
        "minster": ("80 56 62 69 75", "320 225 252 283 310"),
    },
    "assessments_in_time": {
        "reculver": ("168 122 139 155 172", "220 148 168 187 206"),
        "sarre": ("88 68 78 86 95", "105 80 91 100 110"),
        "minster": ("205 165 188 209 230", "290 200 226 251 275"),
    },
    "second_plans": {
        "reculver": ("9 6 7 7 8", "55 36 41 45 50"),
        "sarre": ("6 2 2 3 3", "32 21 24 27 30"),
        "minster": ("12 7 8 9 10", "64 43 49 55 60"),
    },
    "visits_held": {
        "reculver": ("5 3 3 4 4", "6 3 3 4 4"),
        "sarre": ("0 0 0 0 0", "0 0 0 0 0"),
        "minster": ("8 7 8 8 9", "10 8 9 9 10"),
    },
    "caseload": {
        "reculver": (". 158 161 163 160", ". 10 10 10 10"),
        "sarre": (". 92 91 91 90", ". 5.5 5.5 5.5 5.5"),
        "minster": (". 205 214 212 210", ". 12.5 12.5 12 12.5"),
    },
    "young_carers": {
        "reculver": ("28 29 30 31 31", ""),
        "sarre": ("0 0 0 0 0", ""),
        "minster": ("19 21 21 22 22", ""),
    },
}


def write_wantsum(folder: Path) -> None:
    """The whole workspace, into a folder that need not be there yet."""
    for name, text in _files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _files() -> Iterator[tuple[str, str]]:
    yield "ragstone.toml", _SETTINGS
    yield "notes.md", _NOTES
    yield "areas.csv", _AREAS
    yield "population.csv", _POPULATION
    yield "figures.csv", _figures()
    yield "standards.csv", _STANDARDS
    yield "benchmarks.csv", _BENCHMARKS
    yield "owners.toml", _OWNERS
    yield "commentary/2015-02/repeat_referrals.md", _COMMENTARY
    yield "commentary/2015-01/repeat_referrals.md", _DRAFT
    yield "measures/agreements.toml", _AGREEMENTS
    yield "measures/repeat_referrals/examples.toml", _EXAMPLES
    for name, text in _MEASURES.items():
        yield f"measures/{name}/measure.toml", text + _REST_OF_A_MEASURE


def _figures() -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(("measure", "area", "period", "numerator", "denominator", "printed", "note"))
    writer.writerows(_rows())
    return written.getvalue()


def _rows() -> Iterator[Sequence[str]]:
    for measure, districts in _COUNTS.items():
        by_district = {name: _pairs(*districts[name]) for name in DISTRICTS}
        for index, month in enumerate(MONTHS):
            counts = [by_district[name][index] for name in DISTRICTS]
            if counts[0][0] == ".":
                continue  # nobody counted it then
            yield _whole(measure, month, _total(counts))
            for name, (numerator, denominator) in zip(DISTRICTS, counts, strict=True):
                yield measure, name, month, numerator, denominator, "", ""


def _pairs(numerators: str, denominators: str) -> list[Count]:
    split = denominators.split() or [""] * len(MONTHS)
    return list(zip(numerators.split(), split, strict=True))


def _total(counts: Iterable[Count]) -> Count:
    numerators, denominators = zip(*counts, strict=True)
    return _sum(numerators), _sum(denominators)


def _sum(texts: Sequence[str]) -> str:
    total = sum((Fraction(text or 0) for text in texts), Fraction(0))
    return str(half_up(total, 0 if total.denominator == 1 else 1)) if any(texts) else ""


def _whole(measure: str, month: str, total: Count) -> Sequence[str]:
    """The council's own row: the caseload only as printed, one percentage with both, one note hostile."""
    numerator, denominator = total
    result = ""
    if measure in ("caseload", "assessments_in_time"):
        scale = 100 if measure == "assessments_in_time" else 1
        result = str(half_up(scale * Fraction(numerator) / Fraction(denominator), 1))
    note = HOSTILE_NOTE if (measure, month) == ("repeat_referrals", "2015-02") else ""
    if measure == "caseload":
        return measure, "wantsum", month, "", "", result, note
    return measure, "wantsum", month, numerator, denominator, result, note
