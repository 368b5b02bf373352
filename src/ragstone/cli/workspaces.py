"""The command: a verb a step. What a verb needs is imported inside it, so that --help is quick."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ragstone.values.faults import Fault
    from ragstone.values.periods import Month
    from ragstone.values.scorecards import Scorecard

MOST_FAULTS = 20


def _month(ctx: click.Context, param: click.Parameter, value: str) -> Month:
    from ragstone.values.periods import Month

    try:
        return Month.parse(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.", ctx, param) from error


period = click.option("--period", required=True, metavar="YYYY-MM", callback=_month, help="The month.")
workspace = click.option(
    "--workspace",
    "-w",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    help="The folder with ragstone.toml. Default: the one you are in.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ragstone")
def ragstone() -> None:
    """From a council's figures to the scorecard that its committee reads."""


@ragstone.command()
@click.argument("folder", type=click.Path(path_type=Path), default="ragstone-demo")
def demo(folder: Path) -> None:
    """Publish Kent's scorecard of February 2015, from its files to its pages."""
    from ragstone.starting import must_be_example, start_from
    from ragstone.values.periods import Month

    with _sentences():
        fresh = start_from("kent-2015-02", folder)
        must_be_example("kent-2015-02", folder)
        click.echo(
            f"{'Made' if fresh else 'Found'} the workspace {folder}: plain files to look at and change."
        )
        _issue(folder, Month(2015, 2), "")
        _publish(folder, Month(2015, 2), None)


@ragstone.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make a workspace to fill in: every file, with a line or two to replace."""
    from ragstone.starting import start_from

    with _sentences():
        if not start_from("new", folder):
            click.echo(f"{folder} is a workspace already; nothing was changed.")
            return
        click.echo(f"Made the workspace {folder}. Begin with {folder / 'ragstone.toml'}, then run:")
        click.echo(f'  ragstone check -w "{folder}"')


@ragstone.command()
@workspace
def check(workspace: Path) -> None:
    """Read every file and say what is wrong, and where; nothing is written."""
    from ragstone import pipeline

    with _sentences(workspace):
        files = pipeline.read(workspace)
        periods = files.periods
        measures = files.catalogue.chosen(files.settings.measures)
        span = f"{periods[0].words} to {periods[-1].words}" if periods else "no month yet"
        click.echo(f"Nothing is wrong in {len(files.sources)} files.")
        click.echo(
            f"{len(measures)} measures, {len(files.workspace.areas.values)} areas, figures for {span}."
        )
        if periods:
            _say_of(pipeline.draw_up(workspace, periods[-1]))


@ragstone.command()
@workspace
@period
@click.option("--correction", default="", metavar="WHY", help="Why a period that was issued is issued again.")
def issue(workspace: Path, period: Month, correction: str) -> None:
    """Freeze a period: what is issued is never rewritten."""
    with _sentences(workspace):
        _issue(workspace, period, correction)


@ragstone.command()
@workspace
@period
@click.option(
    "--policy",
    type=click.Choice(["internal", "as-published", "public"]),
    help="Who may see it. Default: what ragstone.toml says.",
)
def publish(workspace: Path, period: Month, policy: str | None) -> None:
    """Write the issued edition of a period as pages, CSV and JSON."""
    with _sentences(workspace):
        _publish(workspace, period, policy)


def _issue(workspace: Path, period: Month, correction: str) -> None:
    from ragstone import pipeline

    issued = pipeline.issue(workspace, period, correction)
    click.echo(issued.words)
    _say_of(issued.issued.edition.scorecard)


def _publish(workspace: Path, period: Month, policy: str | None) -> None:
    from ragstone import pipeline
    from ragstone.values.editions import Policy

    shelved = pipeline.publish(workspace, period, Policy(policy) if policy else None)
    page = (shelved.path / "index.html").resolve()
    click.echo(f"{'Published' if shelved.fresh else 'Already published, with the same bytes'}: {page}")


def _say_of(scorecard: Scorecard) -> None:
    """The summary, and what a careful analyst would want to know before going on."""
    for sentence in scorecard.summaries[0].sentences:
        click.echo(f"  {sentence}")
    for item in scorecard.agreements:
        if item.holds is False:
            click.echo(f"  Do not agree ({item.area}): {item.says}: {item.detail}")


@contextmanager
def _sentences(workspace: Path | None = None) -> Iterator[None]:
    """What was refused, as sentences on standard error, and exit code 1. `workspace` has to be one."""
    from ragstone.starting import must_be_workspace
    from ragstone.values.faults import Fault, Refused

    try:
        if workspace is not None:
            must_be_workspace(workspace)
        yield
    except Refused as refused:
        _print_faults(refused.faults)
        sys.exit(1)
    except BrokenPipeError:
        raise  # whoever read our words has gone; click ends without a word
    except OSError as error:  # what no room expected of a disk
        what = f"it could not be read or written ({error.strerror or type(error).__name__})"
        cure = (
            "Close it in other programs, see that the disk has room and that you may use it, and try again."
        )
        _print_faults((Fault(str(error.filename or "A file or the screen"), what, cure),))
        sys.exit(1)


def _print_faults(faults: tuple[Fault, ...]) -> None:
    for fault in faults[:MOST_FAULTS]:
        click.echo(str(fault), err=True)
    if len(faults) > MOST_FAULTS:
        click.echo(f"… and {len(faults) - MOST_FAULTS} more. Mend these and run it again.", err=True)


def main() -> None:
    """The `ragstone` command. A console that cannot show a character shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    ragstone()
