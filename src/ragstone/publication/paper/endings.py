"""A PDF whose every stream ends where it says.

A stream is followed by a line end. One that itself ends with a carriage return, as compressed data may, looks a
byte shorter than it says to a checker of PDF/A that counts back from the end. None of ours does.
"""

from __future__ import annotations

import io
from base64 import a85encode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Pdf


def saved(document: Pdf) -> bytes:
    """The document's bytes: the same for the same document."""
    _written_out(document)
    out = io.BytesIO()
    # Typst has compressed what is worth it; done again, what was written out here would be undone.
    document.save(out, deterministic_id=True, compress_streams=False)
    return out.getvalue()


def _written_out(document: Pdf) -> None:
    """Streams that end with a carriage return are written in letters, which do not."""
    from pikepdf import Array, Name, Stream

    for found in document.objects:
        if isinstance(found, Stream) and found.read_raw_bytes().endswith(b"\r"):
            filters = found.get("/Filter")
            inner = [] if filters is None else list(filters) if isinstance(filters, Array) else [filters]
            data = a85encode(found.read_raw_bytes(), adobe=True).removeprefix(b"<~")
            found.write(data, filter=Array([Name.ASCII85Decode, *inner]))
