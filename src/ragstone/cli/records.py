"""The verbs that read records: load, count and explain."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ragstone.cli.options import as_known, form, period, since, taken, workspace
from ragstone.cli.saying import sentences, tell

if TYPE_CHECKING:
    from ragstone.values.periods import Month

MOST_FINDINGS = 40
_ADD = "Load the file with every column that is read, its cells empty where nothing is known."


@click.command()
@workspace
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@taken
def load(workspace: Path, files: tuple[Path, ...], taken: date | None) -> None:
    """Read extracts into the records: all of it or nothing, and what is wrong with it.

    FILES are a folder of tables, or single ones; without any, the newest folder in extracts/.
    """
    from ragstone.pipeline import loading

    with sentences(workspace):
        report = loading.load(workspace, files, taken, tell)
        for table in report.loaded.tables:
            if not table.again:
                click.echo(
                    f"{table.file}: {_many(table.rows, 'row')}, {table.added:,} new, {table.changed:,} changed, "
                    f"{table.removed:,} gone, {table.left_out:,} left out"
                )
        findings = report.loaded.findings
        for finding in findings[:MOST_FINDINGS]:
            click.echo(f"  {finding}")
        if len(findings) > MOST_FINDINGS:
            click.echo(f"  … and {len(findings) - MOST_FINDINGS:,} more.")
        for each in report.uncounted:
            read_by = f"{_many(len(each.measures), 'measure')} cannot be counted: {'; '.join(each.measures)}"
            click.echo(
                f"  {each.file} has no column {', '.join(each.columns)}, without which {read_by}. {_ADD}"
            )
        if report.touched:
            count = _many(len(report.touched), "measure")
            click.echo(f"This touches {count}: {'; '.join(report.touched)}.")
        done = f"load {report.loaded.load_no}" if report.loaded.load_no else "nothing new"
        click.echo(f"{report.source}, taken on {report.loaded.taken}: {done}.")


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}" + ("" if count == 1 else "s")


@click.command()
@workspace
@click.argument("measures", nargs=-1)
@period
@click.option(
    "--history", type=click.IntRange(1, 600), default=1, help="How many months, the last one PERIOD."
)
@click.option("--area", "areas", multiple=True, help="Only this area. May be given more than once.")
@click.option(
    "--variant", default="", help="Count this variant of the MEASURE named, beside the measure itself."
)
@as_known
@form
def count(
    workspace: Path,
    measures: tuple[str, ...],
    period: Month,
    history: int,
    areas: tuple[str, ...],
    variant: str,
    as_known: date | None,
    form: str,
) -> None:
    """Count MEASURES (all that can be counted for none) from the records, in every area."""
    from ragstone.cli.written import counts_written, definitions_written
    from ragstone.pipeline import inquiry
    from ragstone.pipeline.comparing import compare_definitions

    with sentences(workspace):
        months = [period.plus(-months_ago) for months_ago in range(history - 1, -1, -1)]
        if not variant:
            cells = inquiry.count(workspace, measures, months, areas, as_known, tell)
            click.echo(counts_written(cells, form))
            return
        if len(measures) != 1:
            raise click.UsageError("Name the one measure whose variant is to be counted.")
        beside = compare_definitions(workspace, measures[0], variant, months, areas, as_known)
        click.echo(definitions_written(beside, form))


@click.command()
@workspace
@click.argument("measure")
@period
@click.option("--area", default="", help="The area. Default: the whole.")
@as_known
@since
@form
def explain(
    workspace: Path,
    measure: str,
    period: Month,
    area: str,
    as_known: date | None,
    since: date | None,
    form: str,
) -> None:
    """List the cases behind a figure or, with --since, those that later extracts added, removed or changed.

    The list names children by their number: keep it on your screen, or in a file that only you may read.
    """
    from ragstone.cli.written import cases_written, restatement_written
    from ragstone.pipeline import inquiry

    if since is not None and (as_known is not None or form != "table"):
        raise click.UsageError(
            "--since is told as a table, from that day up to now: leave --as-known and --format away."
        )
    with sentences(workspace):
        if since is not None:
            click.echo(restatement_written(inquiry.restate(workspace, measure, period, area, since)))
        else:
            click.echo(cases_written(inquiry.explain(workspace, measure, period, area, as_known), form))


@click.command()
@workspace
@click.argument("first")
@click.argument("second")
@click.option("--changed", is_flag=True, help="Only what differs.")
@form
def compare(workspace: Path, first: str, second: str, changed: bool, form: str) -> None:
    """Hold two editions against each other, figure by figure. Each is a period or the start of an edition's hash."""
    from ragstone.cli.written import pairs_written
    from ragstone.pipeline.comparing import compare_editions

    with sentences(workspace):
        pairs = compare_editions(workspace, first, second)
        shown = [
            pair
            for pair in pairs
            if not changed or (pair.before, pair.rated_before) != (pair.after, pair.rated_after)
        ]
        click.echo(pairs_written(shown, form))
