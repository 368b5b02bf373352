"""Pages as HTML: templates that only set out what the page values say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ragstone.publication.addresses import Addresses, logo_address
from ragstone.publication.charts.ratings import rating_bar, ratings_in_order
from ragstone.publication.charts.shapes import shape
from ragstone.values.editions import Published
from ragstone.values.periods import day_in_words


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page of one publication."""

    published: Published
    addresses: Addresses
    title: str
    here: str  # which entry of the navigation this page is: scorecard, areas, area (one of them), notes, key or ""
    data: str  # address of this page without its ending


def render(template: str, frame: Frame, **page: Any) -> bytes:
    """A page from its template. Everything is escaped but the SVG and the commentary made here."""
    return _environment().get_template(template).render(frame=frame, **page).encode()


def render_contents(**page: Any) -> bytes:
    """The list of publications, which belongs to no edition."""
    return _environment().get_template("contents.html").render(**page).encode()


def size(count: int) -> str:
    """Of a file, for somebody who is about to fetch it."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(count // 1000, 1)} KB"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ragstone.publication"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["made_here"] = Markup  # SVG and commentary, escaped where they are made
    environment.globals |= {
        "shape": shape,
        "bar": rating_bar,
        "day": day_in_words,
        "ratings": ratings_in_order,
        "logo_address": logo_address,
        "size": size,
    }
    return environment
