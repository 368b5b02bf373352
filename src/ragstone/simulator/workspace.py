"""The other files that a council has: its districts, its people, its targets, who answers for what, and words."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from ragstone.simulator.council import AREA, NAME, Council
from ragstone.simulator.places import District, places
from ragstone.values.periods import FiscalYear

_HOME = "files_of_workspace"
_VERBATIM = ("README.md", "benchmarks.csv", "owners.toml", "notes.md", "paper.toml")
_POPULATION, _GROWS_BY = "aged 0 to 17", 4  # in a thousand, a year


def write_workspace(council: Council, folder: Path) -> None:
    """Everything but the extracts. Commentary is written for the months after which an extract is taken."""
    home = resources.files("ragstone.simulator") / _HOME
    for name in _VERBATIM:
        _write(folder / name, (home / name).read_text(encoding="utf-8"))
    settings = (home / "ragstone.toml").read_text(encoding="utf-8")
    _write(folder / "ragstone.toml", settings + "".join(_meetings(council)))
    districts = places(council.size).districts.values()
    _write_rows(folder / "areas.csv", "area,name,parent,from,until,successor", _areas(districts))
    _write_rows(
        folder / "population.csv", "population,area,from,people,source", _population(council, districts)
    )
    _write_standards(council, home, districts, folder / "standards.csv")
    _write_commentary(council, home / "commentary", folder / "commentary")


def _meetings(council: Council) -> Iterator[str]:
    """A month's scorecard goes to the committee on the third Tuesday of the next but one."""
    for month in council.known_after:
        first = month.plus(2).first_day
        yield f"{month} = {first.replace(day=15 + (1 - first.weekday()) % 7)}\n"


def _areas(districts: Iterable[District]) -> Iterator[list[object]]:
    yield [AREA, NAME.removesuffix(" County Council"), "", "", "", ""]
    for each in districts:
        yield [each.area, each.name, AREA, "", "", ""]


def _population(council: Council, districts: Iterable[District]) -> Iterator[list[object]]:
    """So many children as the council was chosen to have in its last year, a few less in each before."""
    districts = list(districts)
    for year in _years(council):
        before = council.last.fiscal_year.begins - year.begins
        people = council.children * 1000**before // (1000 + _GROWS_BY) ** before
        parts = [round(people * each.share) for each in districts[:-1]]
        for area, part in zip(
            [AREA, *(d.area for d in districts)], [people, *parts, people - sum(parts)], strict=True
        ):
            yield [_POPULATION, area, year.first_day, part, "Made up"]


def _years(council: Council) -> list[FiscalYear]:
    first, last = council.first.fiscal_year.begins, council.last.fiscal_year.begins
    return [FiscalYear(year) for year in range(first, last + 1)]


def _write_standards(council: Council, home: Traversable, districts: Iterable[District], path: Path) -> None:
    """The targets of the present fiscal year, and those of the two before. Of a count each district has its share."""
    said = list(csv.DictReader((home / "targets.csv").read_text(encoding="utf-8").splitlines()))
    shares = {each.area: each.share * each.need for each in districts}
    rows: list[list[object]] = []
    for year in _years(council)[-3:]:
        names = ("target", "minimum_standard")
        if year != council.last.fiscal_year:
            names = ("target_before", "minimum_before")
        for each in said:
            rest = [each["band"], each["rated"], f"Service plan {year}", ""]
            amounts = [each[name] for name in names]
            if each["shared"]:  # a count goes with the size of the council
                amounts = [str(max(1, round(council.size * int(amount)))) for amount in amounts]
            rows.append([each["measure"], year, AREA, *amounts, *rest, each["note"]])
            for area, share in shares.items() if each["shared"] else ():
                parts = [max(1, round(share * int(amount))) for amount in amounts]
                rows.append([each["measure"], year, area, *parts, *rest, "Its share of the council's"])
    header = "measure,fiscal_year,area,target,minimum_standard,band,rated,set_by,assumed,note"
    _write_rows(path, header, rows)


_COMMENTARY = (
    "last_month",
    "one_before",
    "two_before",
    "outturn",
)  # as they are told apart, the last one first


def _write_commentary(council: Council, home: Traversable, folder: Path) -> None:
    """What was written of each month that is reported; of any before these there is none."""
    for month, of in zip(reversed(council.known_after), _COMMENTARY, strict=False):
        written = month.plus(1).first_day.replace(day=12)
        for words in (home / of).iterdir():
            text = words.read_text(encoding="utf-8").replace("WRITTEN", str(written))
            _write(folder / str(month) / words.name, text)


def _write_rows(path: Path, header: str, rows: Iterable[list[object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
