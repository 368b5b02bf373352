"""The verbs about engines: whether one counts as it should, and what counting costs."""

from __future__ import annotations

import sys

import click

from ragstone.cli.saying import sentences


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
    default=(20_000, 200_000, 2_000_000),
    show_default=True,
    help="How many referrals to make up and count. May be given more than once.",
)
def bench(events: tuple[int, ...]) -> None:
    """What counting costs on this machine, as ratios, on made-up referrals in 1,824 areas."""
    from ragstone.bench.benching import bench as benching

    with sentences():
        for line in benching(events):
            click.echo(line)
