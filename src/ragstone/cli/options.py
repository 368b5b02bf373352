"""Options that several verbs take."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ragstone.values.periods import Month


FIRST_YEAR, LAST_YEAR = 1980, 2100


def _month(ctx: click.Context, param: click.Parameter, value: str | None) -> Month:
    if value is None:
        raise click.UsageError(f"Say which month: --period {_month_before_this()}", ctx)
    from ragstone.files.cells import Unreadable
    from ragstone.files.dates import month

    try:
        found = month(value)
    except Unreadable as error:
        raise click.BadParameter(f"{error.what}. {error.cure}", ctx, param) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise click.BadParameter(f"{value} is not between {FIRST_YEAR} and {LAST_YEAR}.", ctx, param)
    return found


def _month_before_this() -> Month:
    from ragstone.values.periods import Month

    today = datetime.now().astimezone().date()
    return Month(today.year, today.month).plus(-1)


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007  # a day has no time zone
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a day written like 2015-02-27.", ctx, param) from error


def words(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """What a person typed, without characters that no page can show: nothing has looked at them yet."""
    from ragstone.files.text import TYPE_AGAIN, blemish

    if found := blemish(value, TYPE_AGAIN):
        raise click.BadParameter(f"{found.what}. {found.cure}", ctx, param)
    return value


period = click.option("--period", metavar="MONTH", callback=_month, help="Needed: 2026-10, or Oct-26.")
workspace = click.option(
    "--workspace",
    "-w",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    help="The folder with ragstone.toml. Default: the one you are in.",
)
as_known = click.option(
    "--as-known", metavar="YYYY-MM-DD", callback=_day, help="As known from the extracts taken by that day."
)
taken = click.option(
    "--taken",
    metavar="YYYY-MM-DD",
    callback=_day,
    help="The day of the extract, if extract.toml does not say it.",
)
since = click.option(
    "--since",
    metavar="YYYY-MM-DD",
    callback=_day,
    help="What later extracts changed in what was known that day.",
)
form = click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", help="Default: table."
)
