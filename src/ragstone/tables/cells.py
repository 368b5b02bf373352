"""What the text of a cell says, as SQL: its value, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.engines.duck import TYPES, literal, quoted
from ragstone.tables.schema import Expectations
from ragstone.values.tables import Column, ColumnType

LONGEST = 255
_BLANKS = "chr(32) || chr(9) || chr(10) || chr(13) || chr(160) || chr(8203) || chr(65279)"
_VISIBLE = "BETWEEN 33 AND 126"
_NOTHING = "('', 'NULL', '#N/A', 'NAT')"  # as SQL Server, Excel and Python write an empty cell
_TIME = r"([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?)?"
_DAY = "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}"
_ISO = f"{_DAY}{_TIME}"
_BRITISH = rf"[0-9]{{1,2}}/[0-9]{{1,2}}/[1-9][0-9]{{3}}{_TIME}"
_WHOLE = r"[+-]?[0-9]{1,9}([.]0+)?"
_DECIMAL = r"[+-]?([0-9]{1,7}([.][0-9]*)?|[.][0-9]+)"
_CONTROL = r"[\x00-\x1f\x7f-\x{9f}]"
_SHORTENED = r"^[0-9][.][0-9]+E[+][0-9]+$"
_YES, _NO = "('Y', 'YES', '1', 'TRUE')", "('N', 'NO', '0', 'FALSE')"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What may be wrong with a cell. An `odd` one has a value, and keeps it."""

    what: str
    cure: str
    odd: bool = False


_DATE = "Write it like 2015-02-27 or 27/02/2015."
TROUBLES = {
    "empty": Trouble("the cell is empty, and no row may be without it", "Fill it in in the case system."),
    "long": Trouble(f"the text has more than {LONGEST} characters", "Shorten it."),
    "control": Trouble("the text has a line break or another control character in it", "Take it out."),
    "shortened": Trouble(
        "Excel took this for a number and shortened it, as in 1.2E+11",
        "Export it again, and load the file without saving it in Excel.",
    ),
    "serial": Trouble(
        "a number stands here for a date, as Excel counts days", f"Format it as a date. {_DATE}"
    ),
    "short year": Trouble("the year of the date has two digits", _DATE),
    "zone": Trouble("the date has a time zone, so that its day is not certain", "Export local times."),
    "no such day": Trouble("there is no such day, or the month stands before the day", _DATE),
    "date": Trouble("this is not a date", _DATE),
    "flag": Trouble("this is neither yes nor no", "Write Y or N."),
    "whole": Trouble("this is not a whole number of at most nine digits", "Write it like 3."),
    "decimal": Trouble("this is not a number of at most seven digits before the point", "Write it like 0.6."),
    "calendar": Trouble(
        "the date is before 1980 or after 2050, which is outside the calendar",
        "Correct it in the case system; what has not ended needs no end.",
        odd=True,
    ),
    "month": Trouble(
        "the date stands for a month and is not its first day", "Write its first day.", odd=True
    ),
    "rounded": Trouble("there are more than two digits after the point", "It was rounded to two.", odd=True),
    "code": Trouble(
        "this is none of the codes {codes}", "Correct it, or translate it in the export.", odd=True
    ),
}


def clean(column: str) -> str:
    """The text without blanks around it; NULL where it says nothing.

    Nearly all texts are clean or empty, and to see that is a fifth of the work of cleaning them.
    """
    x = quoted(column)
    text = f"trim({x}, {_BLANKS})"
    is_clean = (
        f"ascii({x}) {_VISIBLE} AND ascii({x}[-1]) {_VISIBLE}"
        f" AND (strlen({x}) NOT BETWEEN 3 AND 4 OR upper({x}) NOT IN {_NOTHING})"
    )
    return f"CASE WHEN {is_clean} THEN {x} WHEN {x} <> '' AND upper({text}) NOT IN {_NOTHING} THEN {text} END"


def value(column: Column) -> str:
    """The value of clean text, in the column's type; NULL where it cannot be read."""
    x = quoted(column.name)
    match column.type:
        case ColumnType.DATE:
            said = (
                f"CASE WHEN {_is(x, _DAY)} THEN TRY_CAST({x} AS DATE)"
                f" WHEN {_is(x, _ISO)} THEN TRY_CAST({x}[1:10] AS DATE) WHEN {_is(x, _BRITISH)}"
                f" THEN CAST(try_strptime(regexp_extract({x}, '^[0-9/]+'), '%d/%m/%Y') AS DATE) END"
            )
        case ColumnType.WHOLE:
            said = f"CASE WHEN {_is(x, _WHOLE)} THEN TRY_CAST(split_part({x}, '.', 1) AS INTEGER) END"
        case ColumnType.DECIMAL:
            said = f"CASE WHEN {_is(x, _DECIMAL)} THEN TRY_CAST({x} AS {TYPES[column.type]}) END"
        case ColumnType.FLAG:
            said = f"CASE WHEN upper({x}) IN {_YES} THEN 'Y' WHEN upper({x}) IN {_NO} THEN 'N' END"
        case ColumnType.TEXT:
            bad = f"length({x}) > {LONGEST} OR regexp_matches({x}, '{_CONTROL}|{_SHORTENED}')"
            said = f"CASE WHEN NOT ({bad}) THEN {x} END"
    return said


def trouble(column: Column, value: str, expected: Expectations) -> str:
    """Which trouble clean text has, if it has one. `value` is the SQL of what was read of it."""
    x = quoted(column.name)
    empty = "'empty'" if column.needed else "NULL"
    return (
        f"CASE WHEN {x} IS NULL THEN {empty} WHEN {value} IS NOT NULL THEN {_odd(column, x, value, expected)}"
        f" ELSE {_unreadable(column.type, x)} END"
    )


def _odd(column: Column, x: str, value: str, expected: Expectations) -> str:
    found = []
    if column.type is ColumnType.DATE:
        found.append(f"WHEN {value} NOT BETWEEN DATE '1980-01-01' AND DATE '2050-12-31' THEN 'calendar'")
    if column.type is ColumnType.DECIMAL:
        found.append(f"WHEN regexp_matches({x}, '[.][0-9]{{2}}[0-9]*[1-9]') THEN 'rounded'")
    if column.name in expected.months:
        found.append(f"WHEN day({value}) <> 1 THEN 'month'")
    if codes := expected.codes.get(column.name):
        found.append(f"WHEN {value} NOT IN ({', '.join(map(literal, codes))}) THEN 'code'")
    return f"CASE {' '.join(found)} END" if found else "NULL"


def _unreadable(kind: ColumnType, x: str) -> str:
    if kind is ColumnType.TEXT:
        return _bad_text(x)
    if kind is not ColumnType.DATE:
        return f"'{kind}'"
    return (
        rf"CASE WHEN {_is(x, '[0-9]{5}([.][0-9]+)?')} THEN 'serial'"
        rf" WHEN {_is(x, '[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}')} THEN 'short year'"
        rf" WHEN {_is(x, '[0-9/-]+[T ].*([+-][0-9:]+|Z)')} THEN 'zone'"
        f" WHEN {_is(x, _ISO)} OR {_is(x, _BRITISH)} THEN 'no such day' ELSE 'date' END"
    )


def _bad_text(x: str) -> str:
    return (
        f"CASE WHEN length({x}) > {LONGEST} THEN 'long' WHEN regexp_matches({x}, '{_CONTROL}') THEN 'control'"
        f" ELSE 'shortened' END"
    )


def _is(x: str, pattern: str) -> str:
    return f"regexp_full_match({x}, '{pattern}')"
