"""A council's colour: one on which white words can be read."""

from __future__ import annotations

import re

from ragstone.files.cells import Unreadable
from ragstone.files.wording import quoted

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3


def dark_colour(text: str) -> str:
    """A colour written like #123f52; Unreadable for any other, and where white words would be hard to read."""
    if not _COLOUR.fullmatch(text):
        raise Unreadable(f"{quoted(text)} is not a colour", 'Write it like "#123f52".')
    if _contrast_with_white(text) < _LEAST_CONTRAST:
        raise Unreadable(f"white words on {text} are hard to read", "Choose a darker colour.")
    return text


def _contrast_with_white(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
