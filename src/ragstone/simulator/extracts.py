# ruff: noqa: S608 - what the SQL is put together from are names of our own
"""The extracts: what the case system showed on the days on which they were taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ragstone.engines.duck import Duck, literal
from ragstone.simulator.council import Council, taken
from ragstone.simulator.faults import Planted, faults
from ragstone.simulator.shapes import Shape
from ragstone.simulator.spoiling import spoiled
from ragstone.simulator.truth import rows_known

MONTHS_AGAIN = 3  # that a later extract has once more before the month up to which the one before went
_NOTE = "Made up: no child stands behind any row."


@dataclass(frozen=True, slots=True)
class Extract:
    """A folder, the day on which it was taken, and what is wrong in it on purpose."""

    folder: Path
    taken: date
    planted: tuple[Planted, ...]


def write_extracts(
    duck: Duck, shapes: Mapping[str, Shape], council: Council, folder: Path, progress: Callable[[str], None]
) -> tuple[Extract, ...]:
    """An extract after each of the months that the council says: the first with everything, a later one with
    what is about the time since, or was entered since.
    """
    found = []
    for place, month in enumerate(council.known_after):
        day = taken(month)
        progress(f"extract of {day}")
        here = folder / str(day)
        here.mkdir(parents=True)
        again = council.known_after[place - 1].plus(-MONTHS_AGAIN).first_day if place else None
        since = {name: _since(duck, shape, day, again) for name, shape in shapes.items()}
        planted = [
            each for shape in shapes.values() for each in _write(duck, shape, here, day, since[shape.name])
        ]
        says = "\n".join(_says(shapes, council, day, month.last_day, since))
        (here / "extract.toml").write_text(f"{says}\n", encoding="utf-8", newline="\n")
        found.append(Extract(here, day, tuple(planted)))
    return tuple(found)


def _since(duck: Duck, shape: Shape, day: date, again: date | None) -> date | None:
    """From when on a later extract has a table; None for all of it, which it also has where nothing is that new."""
    if again is None or not shape.ends:
        return None
    rows = rows_known(shape, day.toordinal(), again.toordinal())
    return again if duck.value(f"SELECT count(*) FROM ({rows})") else None


def _says(
    shapes: Mapping[str, Shape], council: Council, day: date, until: date, since: Mapping[str, date | None]
) -> Iterator[str]:
    """extract.toml: what each table covers."""
    yield f"taken = {day}"
    yield f"covers_from = {max((each for each in since.values() if each), default=council.first.first_day)}"
    yield f"covers_until = {until}"
    yield f'note = "{_NOTE}"\n\n[tables]'
    for name, shape in shapes.items():
        if since[name] is None:
            says = "everything = true" if shape.carried_over else f"covers_from = {council.first.first_day}"
            yield f"{name} = {{ {says} }}"


def _write(duck: Duck, shape: Shape, folder: Path, day: date, since: date | None) -> list[Planted]:
    """The file of one table, and what is wrong in it."""
    wrong = {fault.number: fault for fault in faults() if fault.table == shape.name}
    rows = rows_known(shape, day.toordinal(), since.toordinal() if since else None)
    order = "seq"
    if wrong:
        duck.remake("with_faults", spoiled(shape, rows, list(wrong.values())))
        rows, order = "SELECT * FROM with_faults", "seq, copy"
    chosen = f"SELECT {', '.join(shape.shown)} FROM ({rows}) ORDER BY {order}"
    duck.run(f"COPY ({chosen}) TO {literal(str(folder / f'{shape.name}.csv'))} (HEADER, FORMAT csv)")
    if not wrong:
        return []
    found = duck.run(
        "SELECT fault, count(*), min(row_no, 5) FROM"
        " (SELECT fault, row_number() OVER (ORDER BY seq, copy) + 1 AS row_no FROM with_faults)"
        " WHERE fault IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    return [
        Planted(shape.name, wrong[number].column, wrong[number].what, count, tuple(first))
        for number, count, first in found
    ]
