"""What to write instead of the words that people reach for. For the wording only: what may stand is a list of its own.

Several of these run on every engine that we tried and still mean different things there (measured: integer
division, the place of NULLs in an order); the others are unknown to at least one of the four.
"""

from __future__ import annotations

_CALENDAR = "Join the calendar: it has a row for each day, with what is so many days or months on from it."
_NO_TODAY = "Take it away: a measure takes no period and knows no today."
_QUANTILE = "Bring the values as rows; medians and percentiles are taken of them afterwards."
_NUMBERED = "Number the rows with ROW_NUMBER() in a derived table, and write WHERE around it."
_COMPARED = "Write CASE WHEN a < b THEN a ELSE b END."
_ONE_OR_NOUGHT = "Write 1 and 0, and compare with them: x = 1."
_SAME = "Write a = b OR (a IS NULL AND b IS NULL)."
_JOINED = "Write JOIN … ON with every condition written out."
_OUTER = "Write LEFT JOIN, and turn the two tables round where needed."
_PATTERN = "Compare with = or IN: engines differ over capitals and patterns."
_DERIVED = "Write a derived table: FROM (SELECT …) AS name."
_ARM = "Write a join, or EXISTS (SELECT 1 …) under WHERE."
_DIVIDED = (
    "Bring both numbers: engines divide whole numbers differently, and the figure is divided afterwards."
)
_GROUP_COLUMNS = "Name the columns one by one after GROUP BY."
_ROWS = "Write ROWS: RANGE and GROUPS take ties together, or are unknown."
_CAST = "Take the cast away; only CAST('2015-04-01' AS DATE) and a typed CAST(NULL AS …) may stand."
_FALLBACK = "Write COALESCE(a, b)."
_CASE = "Write CASE WHEN … THEN … ELSE … END."
_NO_SIGN = "Take it away: the text takes no parameters and no variables."
_ALONE = "Keep one SELECT without a semicolon."
_SELECT_ONLY = "A measure only reads: write one SELECT."


def _each(cure: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), cure)


CURES: dict[str, str] = {
    **_each(
        _CALENDAR,
        "INTERVAL YEAR MONTH DAY WEEK QUARTER EXTRACT DATE_PART DATEPART DATE_DIFF DATEDIFF DATE_SUB DATE_ADD "
        "DATEADD DATE_TRUNC DATETRUNC LAST_DAY EOMONTH ADD_MONTHS MONTHS_BETWEEN DAYOFWEEK WEEKDAY ISODOW "
        "STRFTIME STRPTIME TO_DATE MAKE_DATE AGE GENERATE_SERIES TIMESTAMP TIME DATETIME",
    ),
    **_each(_NO_TODAY, "CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP TODAY NOW GETDATE SYSDATE LOCALTIME"),
    **_each(_QUANTILE, "MEDIAN QUANTILE QUANTILE_CONT QUANTILE_DISC PERCENTILE_CONT PERCENTILE_DISC MODE"),
    **_each(_NUMBERED, "LIMIT TOP OFFSET FETCH QUALIFY ARG_MAX ARG_MIN MAX_BY MIN_BY ARGMAX ARGMIN"),
    **_each(_COMPARED, "LEAST GREATEST"),
    **_each(_ONE_OR_NOUGHT, "TRUE FALSE BOOL_AND BOOL_OR BOOLEAN"),
    **_each(_JOINED, "USING NATURAL ASOF POSITIONAL"),
    **_each(_OUTER, "FULL RIGHT"),
    **_each(_PATTERN, "LIKE ILIKE SIMILAR GLOB"),
    **_each(_DERIVED, "WITH RECURSIVE VALUES"),
    **_each(_ARM, "LATERAL EXCEPT INTERSECT SEMI ANTI ANY SOME APPLY UNNEST"),
    **_each(_DIVIDED, "/ // AVG MEAN"),
    **_each(_GROUP_COLUMNS, "ROLLUP CUBE GROUPING SETS"),
    **_each(_ROWS, "RANGE GROUPS"),
    **_each(_CAST, ":: TRY_CAST CONVERT TRY_CONVERT"),
    **_each(_FALLBACK, "IFNULL NVL ISNULL"),
    **_each(_CASE, "IF IIF DECODE NULLIF PIVOT UNPIVOT"),
    **_each(_NO_SIGN, "? $ @ : { }"),
    **_each(_ALONE, ";"),
    **_each(_SELECT_ONLY, "INSERT UPDATE DELETE CREATE DROP ALTER MERGE COPY ATTACH PRAGMA SET INTO EXEC"),
    "DISTINCT": "Write GROUP BY; to count different values, group them in a derived table and count its rows.",
    "BY ALL": _GROUP_COLUMNS,
    "IS DISTINCT": _SAME,
    "NOT DISTINCT": _SAME,
    "FILTER": "Write CASE inside the sum: SUM(CASE WHEN … THEN 1 ELSE 0 END).",
    "NULLS": "Take it away, and order by columns that are never empty.",
    "WINDOW": "Write the window out after each OVER.",
    "%": "Join the calendar or the vocabulary for it; remainders are not taken here.",
    "||": "Bring the columns one by one; texts are not put together here.",
    "==": "Write one =.",
    "!": "Write NOT.",
    **_each("Write the name, or the values, without square brackets.", "[ ]"),
    "NOTNULL": "Write IS NOT NULL.",
}
