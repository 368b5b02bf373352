"""Labels that stand beside what they name and do not touch each other."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Heights as near as can be to those wanted, `gap` apart, in the same order from the top."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    placed = [0.0] * len(wanted)
    lowest = top
    for at in order:
        placed[at] = max(wanted[at], lowest)
        lowest = placed[at] + gap
    highest = bottom
    for at in reversed(order):
        placed[at] = min(placed[at], highest)
        highest = placed[at] - gap
    return placed
