"""Commentary: a small, inert part of Markdown."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML


@cache
def reader() -> MarkdownIt:
    """Paragraphs, lists, emphasis, links and headings. No HTML, no pictures, nothing fetched.

    Headings become bold paragraphs: a writer cannot know which level the page is at.
    """
    made = MarkdownIt("commonmark", {"html": False}, renderer_cls=RendererHTML)
    made.disable(["image", "html_block", "html_inline", "code", "fence"])
    made.add_render_rule("heading_open", lambda *_: '<p class="heading">')
    made.add_render_rule("heading_close", lambda *_: "</p>\n")
    return made


def html_of(text: str) -> str:
    return str(reader().render(text))
