"""The verbs that take a workspace to its published pages: new, preview, issue, publish."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ragstone.cli.options import period, words, workspace
from ragstone.cli.saying import say_changes, say_of, sentences

if TYPE_CHECKING:
    from ragstone.values.editions import Edition
    from ragstone.values.periods import Month


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--council", default="", metavar="NAME", callback=words, help="Your council's name.")
@click.option(
    "--committee",
    default="",
    metavar="NAME",
    callback=words,
    help="The committee that receives the scorecard.",
)
@click.option(
    "--colour", default="", metavar="#RRGGBB", help="Of headings and rules, dark enough for white words."
)
@click.option("--logo", type=click.Path(path_type=Path), help="A PNG or JPEG, for pages and papers.")
def new(folder: Path, council: str, committee: str, colour: str, logo: Path | None) -> None:
    """Make a workspace to fill in: every file, with a line or two to replace."""
    from ragstone.starting import Own, start_from

    with sentences():
        if not start_from("new", folder, Own(council, committee, colour, logo)):
            click.echo(f"{folder} is a workspace already; nothing was changed.")
            return
        click.echo(f"Made the workspace {folder}. Begin with {folder / 'ragstone.toml'}, then run:")
        click.echo(f'  ragstone check -w "{folder}"')


@click.command()
@workspace
@period
@click.option("--correction", default="", metavar="WHY", help="Why a period that was issued is issued again.")
def issue(workspace: Path, period: Month, correction: str) -> None:
    """Freeze a period: what is issued is never rewritten."""
    with sentences(workspace):
        _issue(workspace, period, correction)


@click.command()
@workspace
@period
@click.option(
    "--policy",
    type=click.Choice(["internal", "as-published", "public"]),
    help="Who may see it. Default: what ragstone.toml says.",
)
def publish(workspace: Path, period: Month, policy: str | None) -> None:
    """Write the issued edition of a period: pages, the committee pack (PDF, Word, Excel), CSV and JSON."""
    with sentences(workspace):
        _publish(workspace, period, policy)


@click.command()
@workspace
@period
def preview(workspace: Path, period: Month) -> None:
    """Draw a period's pages as the files stand now, each marked Draft; nothing is frozen."""
    from ragstone.pipeline import publishing

    with sentences(workspace):
        shelved = publishing.preview(workspace, period, _say)
        click.echo(f"A draft, not issued: {(shelved.path / 'index.html').resolve()}")


def _say(edition: Edition) -> None:
    say_changes(edition)
    say_of(edition)


def _issue(workspace: Path, period: Month, correction: str) -> None:
    from ragstone import pipeline

    unused: list[str] = []
    issued = pipeline.issue(workspace, period, correction, unused.append)
    click.echo(issued.words)
    edition = issued.issued.edition
    if issued.fresh:
        say_changes(edition)
    say_of(edition, unused)
    if issued.fresh:
        click.echo(f"For its readers: ragstone publish --period {period}")


def _publish(workspace: Path, period: Month, policy: str | None) -> None:
    from ragstone.pipeline import publishing
    from ragstone.values.editions import Policy

    def tell(remark: str) -> None:
        click.echo(f"  {remark}")

    shelved = publishing.publish(workspace, period, Policy(policy) if policy else None, tell)
    page = (shelved.path / "index.html").resolve()
    click.echo(f"{'Published' if shelved.fresh else 'Already published, with the same bytes'}: {page}")
