"""What the command says when something is refused: sentences on standard error, and exit code 1."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ragstone.values.editions import Edition
    from ragstone.values.faults import Fault

MOST_FAULTS = 20


@contextmanager
def sentences(workspace: Path | None = None) -> Iterator[None]:
    """What was refused, as sentences on standard error, and exit code 1. `workspace` has to be one."""
    from ragstone.starting import must_be_workspace
    from ragstone.values.faults import Fault, Refused

    try:
        if workspace is not None:
            must_be_workspace(workspace)
        yield
    except Refused as refused:
        print_faults(refused.faults)
        sys.exit(1)
    except BrokenPipeError:
        raise  # whoever read our words has gone; click ends without a word
    except OSError as error:  # what no room expected of a disk
        what = f"it could not be read or written ({error.strerror or type(error).__name__})"
        cure = (
            "Close it in other programs, see that the disk has room and that you may use it, and try again."
        )
        print_faults((Fault(str(error.filename or "A file or the screen"), what, cure),))
        sys.exit(1)
    except Exception as error:
        if (
            type(error).__name__ != "EngineStopped"
        ):  # by name: importing the engine here would slow every verb
            raise
        what = f"the records cannot be read or written ({error})"
        cure = "See that the disk has room. If it has, put the file back from a copy, or load the extracts again."
        print_faults((Fault("records.duckdb", what, cure),))
        sys.exit(1)


def print_faults(faults: tuple[Fault, ...]) -> None:
    for fault in faults[:MOST_FAULTS]:
        click.echo(str(fault), err=True)
    if len(faults) > MOST_FAULTS:
        click.echo(f"… and {len(faults) - MOST_FAULTS} more. Mend these and run it again.", err=True)


def tell(what: str) -> None:
    """Progress, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(f"\r{what[:70]:<70}\r", err=True, nl=False)


def say_of(edition: Edition, unused: Iterable[str] = ()) -> None:
    """The summary, what a careful analyst would want to know before going on, and what no scorecard uses."""
    from ragstone.ratings.remarks import remarks

    for sentence in (*edition.scorecard.summaries[0].sentences, *remarks(edition), *unused):
        click.echo(f"  {sentence}")


def say_changes(edition: Edition) -> None:
    """What has changed in a correction, the weightiest first."""
    if edition.differs:
        click.echo(f"Changed since edition {edition.compared_with[:12]}:")
    for sentence in edition.differs[:MOST_FAULTS]:
        click.echo(f"  {sentence}")
    if len(edition.differs) > MOST_FAULTS:
        click.echo(f"  … and {len(edition.differs) - MOST_FAULTS} more, which its page lists.")
