"""Files that a pack is made with: a logo, and a Word document to build on. Judged before anything is issued."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable

from ragstone.files.cells import Unreadable
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.files.wording import quoted
from ragstone.values.papers import Attachment

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9 _.-]*")
_LARGEST_PICTURE, _MOST_PIXELS = 1_000_000, 4_000
_LARGEST_DOCUMENT, _LARGEST_UNPACKED = 3_000_000, 50_000_000
_MODES = {"1", "L", "LA", "P", "RGB", "RGBA"}  # what screens and PDF/A show alike; not CMYK
_OUTSIDE = re.compile(rb'<Relationship\b[^>]*TargetMode\s*=\s*["\']External["\'][^>]*>')


def picture(reading: Reading, section: Section, field: str) -> Attachment | None:
    """A PNG or JPEG named by a field; None where none is named, or with a fault."""
    return _attached(reading, section, field, (".png", ".jpg", ".jpeg"), _check_picture)


def base_document(reading: Reading, section: Section, field: str) -> Attachment | None:
    """A .docx named by a field; None where none is named, or with a fault."""
    return _attached(reading, section, field, (".docx",), _check_document)


def _attached(
    reading: Reading,
    section: Section,
    field: str,
    endings: tuple[str, ...],
    check: Callable[[bytes], None],
) -> Attachment | None:
    name = section.text(field)
    if not name:
        return None
    if not _PLAIN_NAME.fullmatch(name) or not name.lower().endswith(endings):
        what = f"{field}: {quoted(name)} is not the name of such a file"
        cure = f"Put the file into the workspace and write its name, which ends in {' or '.join(endings)}."
        section.fault(field, what, cure)
        return None
    content = reading.content(name)
    if content is None:
        return None
    try:
        check(content)
    except Unreadable as trouble:
        reading.faults.add(reading.where(name), trouble.what, trouble.cure)
        return None
    return Attachment(name, content)


def _check_picture(content: bytes) -> None:
    if len(content) > _LARGEST_PICTURE:
        what = f"the picture has {len(content):,} bytes"
        raise Unreadable(what, f"Save it smaller: {_LARGEST_PICTURE:,} at most.")
    width, height, mode = _decoded(content)
    if max(width, height) > _MOST_PIXELS:
        what = f"the picture is {width:,} by {height:,} pixels"
        raise Unreadable(what, f"Save it smaller: {_MOST_PIXELS:,} at most each way.")
    if mode not in _MODES:
        raise Unreadable("the picture's colours are for printing presses", "Save it again as RGB.")


def _decoded(content: bytes) -> tuple[int, int, str]:
    """Width, height and kind of colours, if every part of the picture can be read."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as whole:
                whole.verify()
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
                if max(image.size) <= _MOST_PIXELS:
                    image.load()
                return image.width, image.height, image.mode
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Unreadable("the picture has far too many pixels", "Save it smaller.") from error
    except (OSError, SyntaxError, ValueError) as error:
        what = "this is not a PNG or JPEG picture, or it is damaged"
        raise Unreadable(what, "Open it in a picture program and save it again as PNG.") from error


def _check_document(content: bytes) -> None:
    if len(content) > _LARGEST_DOCUMENT:
        what = f"the document has {len(content):,} bytes"
        raise Unreadable(what, f"Take large pictures out of it: {_LARGEST_DOCUMENT:,} at most.")
    try:
        _check_parts(content)
        _open(content)
    except Unreadable:
        raise
    except Exception as error:  # whatever a damaged document makes of the reader
        what = "this is not a Word document that can be built on, or it is damaged"
        raise Unreadable(what, "Open it in Word and save it again as Word Document (.docx).") from error


def _check_parts(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > _LARGEST_UNPACKED:
            raise Unreadable("it is far larger inside than it looks", "Save it again from Word.")
        if any("vbaproject" in name.lower() for name in packed.namelist()):
            raise Unreadable("there are macros in it", "Save it as Word Document (.docx), without macros.")
        for name in packed.namelist():
            if name.endswith(".rels") and any(
                b"/hyperlink" not in link for link in _OUTSIDE.findall(packed.read(name))
            ):
                what = "it takes something from outside itself, such as a linked picture or template"
                raise Unreadable(what, "In Word break the links under File, Info, Edit Links, and save it.")


def _open(content: bytes) -> None:
    from docx import Document

    document = Document(io.BytesIO(content))
    if not document.sections:
        raise ValueError("no page")
    for _ in document.styles:
        pass
