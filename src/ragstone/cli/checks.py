"""The verb that holds files and definitions to all that can be asked of them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ragstone.cli.options import workspace
from ragstone.cli.saying import print_faults, say_of, sentences, tell


@click.command()
@workspace
@click.argument("measures", nargs=-1)
@click.option("--definitions", is_flag=True, help="Hold every measure that can be counted to its examples.")
@click.option("--quick", is_flag=True, help="Leave out whether the examples would notice a changed text.")
def check(workspace: Path, measures: tuple[str, ...], definitions: bool, quick: bool) -> None:
    """Say what is wrong with the files of a workspace or, with MEASURES, with their definitions.

    A definition is linted, bound to empty tables, counted on its examples, and changed in one place at
    a time, which some example has to notice. Without a workspace here, the shipped definitions are held to it.
    """
    if measures or definitions:
        _check_definitions(workspace, measures, quick)
    else:
        with sentences(workspace):
            _check_files(workspace)


def _check_files(workspace: Path) -> None:
    from ragstone import pipeline
    from ragstone.pipeline.counted import last_month
    from ragstone.pipeline.inputs import has_records
    from ragstone.pipeline.unused import unused

    files = pipeline.read(workspace)
    measures = files.catalogue.chosen(files.settings.measures)
    ends = dict.fromkeys(month.words for month in (*files.periods[:1], *files.periods[-1:]))
    span = " to ".join(ends) or "no month"
    latest = last_month(workspace, files)
    # What is counted may be refused, and then nothing else is said.
    edition = pipeline.edition_of(workspace, files, latest) if latest else None
    click.echo(f"Nothing is wrong in {len(files.sources)} files.")
    counts = _many(len(measures), "measure"), _many(len(files.workspace.areas.values), "area")
    click.echo(f"{', '.join(counts)}, supplied figures for {span}.")
    if has_records(workspace):
        of = f" --period {latest}" if latest else ""
        click.echo(f"Other figures are counted from the records: ragstone preview{of} shows them.")
    if edition:
        say_of(edition, unused(workspace, files))


def _check_definitions(workspace: Path, measures: tuple[str, ...], quick: bool) -> None:
    from ragstone.pipeline.checking import check_definitions

    with sentences():
        home = workspace if (workspace / "ragstone.toml").is_file() else None
        checked = check_definitions(home, measures, tell, mutate=not quick)
        click.echo(f"Definitions looked at: {checked.measures}, examples: {checked.examples}.")
        if checked.faults:
            print_faults(checked.faults)
            sys.exit(1)
        click.echo("Nothing is wrong with them." + ("" if quick else " Every change of a text is noticed."))


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
