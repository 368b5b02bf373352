"""The small shapes that stand beside words, so that colour is never alone."""

from __future__ import annotations

from functools import cache

_OUTLINES = {
    "Green": '<circle cx="8" cy="8" r="6.5"/>',
    "Amber": '<path d="M8 .8 15.2 8 8 15.2.8 8z"/>',
    "Red": '<path d="M8 1.2 15.4 14.4H.6z"/>',
    "better": '<path d="M8 2 14.6 13.5H1.4z"/>',
    "worse": '<path d="M8 14 1.4 2.5h13.2z"/>',
    "same": '<path d="M1.5 6.2h13v3.6h-13z"/>',
}


@cache
def shape(name: str) -> str:
    """An icon in the colour of the text beside it, silent to a screen reader: the word speaks."""
    if name not in _OUTLINES:
        return ""
    opening = (
        '<svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"'
    )
    return f'{opening} fill="currentColor">{_OUTLINES[name]}</svg>'
