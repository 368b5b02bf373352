"""Direction of travel: has performance changed since an earlier figure?

Set on unrounded figures, however small the change (rows 9 and 16 of the Kent paper print the
same figure twice and an arrow down).
"""

from __future__ import annotations

from fractions import Fraction

from ragstone.ratings.rag import shortfall
from ragstone.values.figures import Basis, Reported
from ragstone.values.measures import DataPeriod, Measure, Polarity
from ragstone.values.periods import Month
from ragstone.values.ratings import Travel
from ragstone.values.scorecards import Comparison


def travel(before: Fraction, after: Fraction, polarity: Polarity, target: Fraction) -> Travel:
    """Better, same or worse; for a measure without polarity higher, unchanged or lower.

    For polarity T both values are held against `target`, the latest period's; for the others
    it cancels out.
    """
    match polarity:
        case Polarity.NONE:
            return _word(before, after, Travel.HIGHER, Travel.UNCHANGED, Travel.LOWER)
        case Polarity.HIGHER:
            return _word(before, after, Travel.BETTER, Travel.SAME, Travel.WORSE)
        case Polarity.LOWER:
            return _word(after, before, Travel.BETTER, Travel.SAME, Travel.WORSE)
        case Polarity.TARGET:
            left = shortfall(after, target, polarity), shortfall(before, target, polarity)
            return _word(*left, Travel.BETTER, Travel.SAME, Travel.WORSE)


def _word(was: Fraction, now: Fraction, up: Travel, level: Travel, down: Travel) -> Travel:
    if now == was:
        return level
    return up if now > was else down


def compare(
    measure: Measure, target: Fraction | None, latest: Reported, earlier: Reported, previous: Month
) -> Comparison:
    """The latest figure beside an earlier one, with the travel or the reason that there is none.

    `previous` is the period reported before the latest one.
    """
    before, after = earlier.figure.value, latest.figure.value
    why_not = _why_not(measure, target, latest, earlier)
    if why_not or before is None or after is None:
        return Comparison(earlier.period, earlier.figure, None, None, why_not, edition=earlier.edition)
    return Comparison(
        earlier.period,
        earlier.figure,
        travel(before, after, measure.polarity, target or Fraction(0)),
        after - before,
        caution=_caution(measure, latest.period, earlier.period, previous),
        edition=earlier.edition,
    )


def _why_not(measure: Measure, target: Fraction | None, latest: Reported, earlier: Reported) -> str:
    if latest.figure.value is None:
        return "There is no latest figure to compare."
    if earlier.figure.value is None:
        no_cases = earlier.figure.basis is Basis.NO_CASES
        return f"There {'were no cases' if no_cases else 'is no figure'} for {earlier.period.words}."
    if broken := measure.broken_between(earlier.period, latest.period):
        return f"The two were not counted alike. {broken.why}"
    if measure.polarity is Polarity.TARGET and target is None:
        return "Nearer the target is better, and no target has been set."
    return ""


def _caution(measure: Measure, period: Month, earlier: Month, previous: Month) -> str:
    """Why a year-to-date arrow in the first report of a year says little."""
    is_new_year = earlier == previous and earlier.fiscal_year != period.fiscal_year
    if measure.data_period is not DataPeriod.YEAR_TO_DATE or not is_new_year:
        return ""
    year = f"the whole of {earlier.fiscal_year}"
    return f"A new year began in April {period.fiscal_year.begins}: the earlier figure is for {year}."
