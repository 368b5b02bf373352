"""Markdown as a tree that every document sets out for itself: the same small, inert part as on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from markdown_it.tree import SyntaxTreeNode

from ragstone.publication.characters import clean
from ragstone.publication.markdown import reader


@dataclass(frozen=True, slots=True)
class Span:
    """Words that look alike. `link` is an address, or ""."""

    text: str
    strong: bool = False
    slanted: bool = False
    link: str = ""


class Shape(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading of spans; or a list of items, an item or a quotation, of blocks."""

    shape: Shape
    spans: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()


Prose = tuple[Block, ...]
_HOLDERS = {
    "blockquote": Shape.QUOTE,
    "bullet_list": Shape.BULLETS,
    "ordered_list": Shape.NUMBERS,
    "list_item": Shape.ITEM,
}


def prose(markdown: str) -> Prose:
    """What a text in Markdown says."""
    return tuple(_blocks(SyntaxTreeNode(reader().parse(markdown)).children))


def plain(*texts: str) -> Prose:
    """A paragraph for each text, taken as it stands."""
    return tuple(Block(Shape.PARAGRAPH, (Span(clean(text)),)) for text in texts if text)


def text_of(blocks: Prose) -> str:
    """The words alone, a line for each paragraph."""
    return "\n".join(_lines(blocks))


def _lines(blocks: Prose) -> Iterator[str]:
    for block in blocks:
        if block.spans:
            yield "".join(span.text for span in block.spans)
        yield from _lines(block.blocks)


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        if node.type in ("paragraph", "heading"):
            shape = Shape.HEADING if node.type == "heading" else Shape.PARAGRAPH
            if spans := tuple(_spans(node.children, Span(""))):
                yield Block(shape, spans)
        elif node.type in _HOLDERS:
            yield Block(_HOLDERS[node.type], blocks=tuple(_blocks(node.children)))


def _spans(nodes: Iterable[SyntaxTreeNode], like: Span) -> Iterator[Span]:
    for node in nodes:
        match node.type:
            case "inline":
                yield from _spans(node.children, like)
            case "strong":
                yield from _spans(node.children, replace(like, strong=True))
            case "em":
                yield from _spans(node.children, replace(like, slanted=True))
            case "link":
                yield from _spans(
                    node.children, replace(like, link=_address(str(node.attrs.get("href", ""))))
                )
            case "softbreak":
                yield replace(like, text=" ")
            case "hardbreak":
                yield replace(like, text="\n")
            case _ if text := clean(node.content):
                yield replace(like, text=text)


def _address(link: str) -> str:
    """Where a link leads, if that is a page or a mailbox: what is beside a page is not beside a document."""
    return clean(link) if link.startswith(("https://", "http://", "mailto:")) else ""
