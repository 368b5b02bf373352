"""PDF by Typst: the only module that knows it. Tagged for screen readers (PDF/UA-1) and to be kept (PDF/A-2a).

Words go in as data and come out as they are: Typst never reads them as its own language. The template is
ours and reads nothing but its own folder; fonts are the package's, so that the same pack is the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ragstone.publication.characters import breakable, clean, spelled
from ragstone.publication.paper.font import characters_of
from ragstone.publication.paper.parts import Pack
from ragstone.publication.paper.row_headings import with_row_headings
from ragstone.values.faults import refuse

if TYPE_CHECKING:
    from typst import Compiler

BRAND = "#123f52"


def committee_pdf(pack: Pack) -> bytes:
    """Covering report, Appendix A, exception reports and quarterly subset, as one file."""
    name = f"{pack.heading.title}, {_together(pack.heading.period)}"
    return _pdf("committee", pack, name)


def areas_pdf(pack: Pack) -> bytes:
    """The scorecards of the parts of the council, and all of them at a glance."""
    return _pdf("areas", pack, f"{pack.heading.title}, {_together(pack.heading.period)}: areas")


def pictures(svgs: list[str], pixels_per_inch: int = 220) -> list[bytes]:
    """Each chart as PNG, for what cannot show it as it is."""
    if not svgs:
        return []
    done = _compiler("pictures").compile(
        format="png", ppi=pixels_per_inch, sys_inputs={"data": json.dumps(svgs, ensure_ascii=False)}
    )
    return [bytes(page) for page in done] if isinstance(done, list) else [bytes(done or b"")]


def _pdf(template: str, pack: Pack, name: str) -> bytes:
    year, month, day = (int(part) for part in pack.heading.day.split("-"))
    logo = pack.look.logo
    value = _printable(asdict(pack))
    content = value | {
        "name": _legible(name),
        "brand": pack.look.colour or BRAND,
        "day": [year, month, day],
        "look": None,
        "logo": logo
        and {
            "bytes": list(logo.content),
            "format": "png" if logo.name.lower().endswith(".png") else "jpg",
            "words": _legible(pack.look.logo_words),
        },
    }
    timestamp = int(datetime(year, month, day, tzinfo=UTC).timestamp())
    return with_row_headings(_compiled(template, json.dumps(content, ensure_ascii=False), timestamp))


def _compiled(template: str, data: str, timestamp: int) -> bytes:
    from typst import TypstError

    try:
        made = _compiler(template).compile(
            format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1", "a-2a"], timestamp=timestamp
        )
    except TypstError as error:
        raise refuse(
            "the committee pack",
            f"its PDF cannot be made ({str(error).splitlines()[0][:120]})",
            "Try it without the logo in paper.toml. If that is not it, please tell whoever looks after Ragstone.",
        ) from error
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def _together(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _printable(value: Any) -> Any:
    """The same with every text legible in the font; pictures are left as they are."""
    match value:
        case str():
            return _legible(value)
        case dict():
            return {key: each if key in ("svg", "look") else _printable(each) for key, each in value.items()}
        case list() | tuple():
            return [_printable(each) for each in value]
        case frozenset():
            return sorted(value)
        case _:
            return value


def _legible(text: str) -> str:
    return breakable(spelled(clean(text), _characters()))


@cache
def _characters() -> frozenset[int]:
    return characters_of(str(_home() / "fonts" / "LiberationSans-Regular.ttf"))


@cache
def _compiler(template: str) -> Compiler:
    from typst import Compiler, Fonts

    fonts = Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_home() / "fonts")]
    )
    home = _home() / "typst"
    return Compiler(str(home / f"{template}.typ"), root=str(home), font_paths=fonts)


@cache
def _home() -> Path:
    return Path(str(resources.files(__package__)))
