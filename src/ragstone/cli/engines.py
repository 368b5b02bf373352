"""The verbs about engines: whether one counts as it should, and what counting costs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ragstone.cli.saying import sentences

SIZES = (20_000, 200_000, 2_000_000)  # referrals


@click.command()
@click.option(
    "--engine", default="duckdb:", metavar="URL", help="The database to hold to it. Default: DuckDB."
)
@click.option("--explain", default="", metavar="TRAP", help="Show one trap in full.")
@click.option("--as-markdown", is_flag=True, help="Write the page that documents the traps.")
def conform(engine: str, explain: str, as_markdown: bool) -> None:
    """Count what counting by month gets wrong, and see that it is right: the period-conformance suite."""
    from ragstone.conformance import conforming

    with sentences():
        lines, passed = conforming.conform(engine, explain, as_markdown)
        for line in lines:
            click.echo(line)
    if not passed:
        sys.exit(1)


@click.command()
@click.option(
    "--events",
    type=click.IntRange(1_000, 50_000_000),
    multiple=True,
    help="How many referrals to make up and count. May be given more than once. "
    "Default: 20,000, 200,000 and 2 million, without --pack.",
)
@click.option(
    "--pack",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="WORKSPACE",
    help="Draw the pages and the pack of the latest edition in this folder. Nothing is written.",
)
def bench(events: tuple[int, ...], pack: Path | None) -> None:
    """What counting costs on this machine, as ratios, on made-up referrals in 1,824 areas; or what a pack does."""
    with sentences(pack):
        for line in _benched(events, pack):
            click.echo(line)


def _benched(events: tuple[int, ...], pack: Path | None) -> Iterator[str]:
    """The pack first: it takes seconds, and its memory is its own."""
    if pack:
        from ragstone.bench.drawing import drawing

        yield from drawing(pack)
    if events or not pack:
        from ragstone.bench.benching import bench

        yield from bench(events or SIZES)
