"""How the ratings share out: one bar, silent beside the counts that it draws."""

from __future__ import annotations

from ragstone.publication.charts.svg import EDGES, FILLS, element
from ragstone.values.ratings import Rating, Summary

_WIDTH, _HEIGHT = 600, 14
_NEUTRAL = ("#e4e6e6", "#5d6a70")


def ratings_in_order(summary: Summary) -> tuple[tuple[Rating, int], ...]:
    """Worst first: the reader's eye should meet the Reds."""
    return (
        (Rating.RED, summary.red),
        (Rating.AMBER, summary.amber),
        (Rating.GREEN, summary.green),
        (Rating.NOT_RATED, summary.not_rated),
    )


def rating_bar(summary: Summary) -> str:
    """Segments as wide as their counts. The counts stand in words beside it, so it is hidden from speech."""
    total = summary.rated + summary.not_rated
    segments, left = [], 0.0
    for rating, count in ratings_in_order(summary):
        width = _WIDTH * count / total if total else 0
        if count:
            fill, edge = FILLS.get(rating.value, _NEUTRAL[0]), EDGES.get(rating.value, _NEUTRAL[1])
            segments.append(
                element("rect", x=left + 1, y=1, width=width - 2, height=_HEIGHT - 2, fill=fill, stroke=edge)
            )
        left += width
    return element(
        "svg",
        *segments,
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        class_="bar",
        aria_hidden="true",
        focusable="false",
        preserveAspectRatio="none",
    )
