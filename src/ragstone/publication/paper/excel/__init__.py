"""The figures as Excel: a book to publish, and one for an analyst to work in."""

from __future__ import annotations

from ragstone.publication.paper.excel.analysis import analysts_book
from ragstone.publication.paper.excel.figures import figure_sheets
from ragstone.publication.paper.excel.published import published_book

__all__ = ["analysts_book", "figure_sheets", "published_book"]
