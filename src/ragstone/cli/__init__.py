"""The command: a verb a step. What a verb needs is imported inside it, so that --help is quick."""

from __future__ import annotations

import gc
import sys

import click

from ragstone.cli import checks, demonstrations, engines, records, workspaces


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ragstone")
def ragstone() -> None:
    """From a council's records or figures to the scorecard that its committee reads."""


for verb in (
    demonstrations.demo,
    workspaces.new,
    records.load,
    checks.check,
    records.count,
    records.explain,
    records.compare,
    workspaces.preview,
    workspaces.issue,
    workspaces.publish,
    engines.conform,
    engines.bench,
):
    ragstone.add_command(verb)

# Between two looks for rubbish. Frozen values make no circles to be found, and the looks were a tenth of issuing.
ALLOCATIONS = 1_000_000


def main() -> None:
    """The `ragstone` command. A console that cannot show a character shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    gc.set_threshold(ALLOCATIONS)
    ragstone()
