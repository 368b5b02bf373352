"""The verb that shows the whole line on a made-up council, and the paper that it all began with."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ragstone.cli.saying import sentences, tell

if TYPE_CHECKING:
    from ragstone.pipeline.demonstrating import Demonstration
    from ragstone.values.periods import Month

FEWEST, MOST = 1_000, 2_000_000


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default="ragstone-demo")
@click.option(
    "--children",
    type=click.IntRange(FEWEST, MOST),
    help="How many children live in the made-up county. Default: 326,000, as in Kent.",
)
def demo(folder: Path, children: int | None) -> None:
    """Make up a council's records, and take them through to its published scorecard; then Kent's paper of 2015."""
    with sentences():
        since = time.monotonic()
        page = _wantsum(
            folder, children, lambda said: click.echo(f"{time.monotonic() - since:5.0f} s  {said}")
        )
        kent = _kent(folder)
        click.echo(f"Wantsum, counted from its records: {page}")
        click.echo(f"Kent's paper of February 2015, from its figures: {kent}")


def _wantsum(folder: Path, children: int | None, say: Callable[[str], None]) -> Path:
    from ragstone.pipeline.demonstrating import demonstration

    shown = demonstration(folder, children)
    if shown.is_there:
        say(f"Found Wantsum in {shown.folder}, as it was made{_of_what_size(children)}.")
    else:
        shown.must_have_room()
        say(f"Making up Wantsum: {shown.council.children:,} children, {shown.council.months} months …")
        say(f"Made {shown.make(tell)} extracts of its case system in {shown.folder / 'extracts'}.")
    for month in shown.months:
        _month(shown, month, say)
    say(f"Drawing the pages and the committee's pack of {shown.months[-1].words} …")
    page = shown.publish(shown.months[-1])
    say("Published.")
    return page


def _of_what_size(children: int | None) -> str:
    return "; for another size name another folder" if children else ""


def _month(shown: Demonstration, month: Month, say: Callable[[str], None]) -> None:
    from ragstone.pipeline.demonstrating import wrong_rows

    report = shown.load(month, tell)
    rows = sum(table.rows for table in report.loaded.tables)
    if report.loaded.load_no is None:
        say(f"Extract of {report.loaded.taken}: loaded before.")
    else:
        say(
            f"Extract of {report.loaded.taken}: {rows:,} rows loaded, {wrong_rows(report):,} things wrong in them, "
            f"which touch {len(report.touched)} measures."
        )
    if shown.issued(month):
        say(f"{month.words}: issued before.")
        return
    scorecard = shown.issue(month)
    say(
        f"{month.words}: {len(scorecard.measures)} measures counted in {len(scorecard.areas)} areas, and issued."
    )
    say(f"  {scorecard.summaries[0].sentences[0]}")


def _kent(folder: Path) -> Path:
    from ragstone import pipeline
    from ragstone.pipeline import publishing
    from ragstone.pipeline.demonstrating import KENT
    from ragstone.starting import must_be_example, start_from
    from ragstone.values.periods import Month

    february = Month(2015, 2)
    start_from(KENT, folder / KENT)
    must_be_example(KENT, folder / KENT)
    pipeline.issue(folder / KENT, february)
    return (publishing.publish(folder / KENT, february).path / "index.html").resolve()
