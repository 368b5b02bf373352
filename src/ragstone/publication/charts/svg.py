"""SVG as text: elements with escaped words, rounded coordinates and the colours of the page."""

from __future__ import annotations

from html import escape

from ragstone.publication.characters import clean

INK = "#1f2a30"
QUIET = "#5d6a70"
RESULT = "#14506b"
HALO = "#ffffff"
FILLS = {"Green": "#dcece3", "Amber": "#fdf0cf", "Red": "#fae3df"}
EDGES = {"Green": "#0b5a38", "Amber": "#8a5a00", "Red": "#8c1a0f"}


def element(name: str, *inside: str, **attributes: str | float) -> str:
    """An element. `stroke_width=2` is written `stroke-width="2"`; `inside` is SVG already."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(inside)}</{name}>" if inside else f"<{name}{written}/>"


def words(text: str, **attributes: str | float) -> str:
    """A text element; whatever the words hold is shown as it stands, and turns nothing round."""
    return element("text", escape(clean(text)), **attributes)


def fitting(name: str, pixels: float) -> str:
    """As much of a name as there is room for in letters of 12.5 pixels: capitals are wider."""
    width = 0.0
    for at, letter in enumerate(name):
        width += 9.2 if letter.isupper() or letter in "mwMW%@" else 6.8
        if width > pixels:
            return f"{name[: max(at - 1, 1)].rstrip()}…"
    return name


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """Two places at most, and never -0, so that the same chart is the same text everywhere."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def picture(width: int, height: int, identity: str, title: str, description: str, *inside: str) -> str:
    """A whole picture with the title and description that a screen reader speaks."""
    return element(
        "svg",
        element("title", escape(clean(title)), id=f"{identity}-title"),
        element("desc", escape(clean(description)), id=f"{identity}-desc"),
        *inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_labelledby=f"{identity}-title {identity}-desc",
        class_="chart",
        font_family="Helvetica Neue, Arial, Liberation Sans, sans-serif",
    )
