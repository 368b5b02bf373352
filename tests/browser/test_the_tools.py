"""Each tool for looking at a page finds the fault that it is for, and is content with a sound page."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

from tests.browser import looking
from tests.browser.looking import Look, cut_off, reflows, requests_outside, sticking_out, violations, vnu
from tests.browser.views import (
    EVERY_VIEW,
    FORCED_COLOURS,
    NARROW,
    PHONE,
    PRINTED,
    SPACED_TEXT,
    WITH_MOTION,
    WITHOUT_SCRIPTS,
    ZOOMED,
    View,
)

SOUND = "<p>Seventeen measures are green.</p>"
WIDE = '<p id="wide" style="width: 400px">Too wide for a small telephone.</p>'
SCROLLER = '<div tabindex="0" role="region" aria-label="Figures" style="overflow-x: auto">{}</div>'


class PageWith(Protocol):
    def __call__(self, main: str, head: str = "") -> Path: ...


@pytest.fixture
def page_with(tmp_path: Path) -> PageWith:
    """A small page in a published folder whose path has a space in it."""
    folder = tmp_path / "published pages"
    folder.mkdir()

    def write(main: str, head: str = "") -> Path:
        file = folder / "index.html"
        text = (
            '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Scorecard</title>'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">{head}</head>'
            f"<body><main><h1>Scorecard</h1>{main}</main></body></html>\n"
        )
        file.write_text(text, encoding="utf-8", newline="\n")
        return file

    return write


@pytest.mark.parametrize("view", EVERY_VIEW.values(), ids=EVERY_VIEW.keys())
def test_a_sound_page_pleases_every_tool_in_every_view(look: Look, page_with: PageWith, view: View) -> None:
    file = page_with(SOUND)
    page = look(file, view)
    assert not view.scripts or violations(page) == []
    assert requests_outside(page, file.parent) == []
    assert reflows(page)
    assert sticking_out(page) == []
    assert cut_off(page) == []


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "image-alt"),
        ('<p style="color: #999; background: #fff">Hard to read.</p>', "color-contrast"),
        ('<button style="width:9px;height:9px;padding:0" aria-label="a"></button>' * 2, "target-size"),
        ("<h4>Skipped two levels</h4>", "heading-order"),
        ('<p style="background: linear-gradient(#fff, #000)">Cannot tell.</p>', "incomplete: color-contrast"),
    ],
)
def test_axe_finds(look: Look, page_with: PageWith, fault: str, rule: str) -> None:
    found = violations(look(page_with(fault)))
    assert any(rule in line for line in found), found


@pytest.mark.parametrize(
    "fault",
    [
        '<img alt="" src="http://localhost:9/badge.png">',
        '<img alt="" src="../elsewhere.png">',
        "<script>new WebSocket('ws://localhost:9/')</script>",
        "<script>fetch('http://localhost:9/').catch(() => 0)</script>",
        '<link rel="preconnect" href="http://localhost:9/">',
    ],
)
def test_a_request_that_leaves_the_published_folder_is_found(
    look: Look, page_with: PageWith, fault: str
) -> None:
    file = page_with(fault)
    assert len(requests_outside(look(file), file.parent)) == 1


def test_a_file_beside_the_page_is_no_request_outside(look: Look, page_with: PageWith) -> None:
    file = page_with('<img alt="" src="dot.svg">')
    (file.parent / "dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    assert requests_outside(look(file), file.parent) == []


def test_a_page_wider_than_its_window_does_not_reflow(look: Look, page_with: PageWith) -> None:
    page = look(page_with(WIDE), NARROW)
    assert not reflows(page)
    assert sticking_out(page) == ['p#wide "Too wide for a small telephone."']


def test_a_page_that_hides_its_overflow_still_sticks_out(look: Look, page_with: PageWith) -> None:
    page = look(page_with(f'<div style="overflow: hidden">{WIDE}</div>'), NARROW)
    assert reflows(page)
    assert sticking_out(page)
    assert cut_off(page)


def test_what_scrolls_in_its_own_box_does_not_stick_out(look: Look, page_with: PageWith) -> None:
    page = look(page_with(SCROLLER.format(WIDE)), NARROW)
    assert reflows(page)
    assert sticking_out(page) == []


def test_text_in_a_box_of_fixed_height_is_cut_off_when_it_is_spaced_out(
    look: Look, page_with: PageWith
) -> None:
    file = page_with(
        '<div style="width: 19em; height: 1.3em; overflow: hidden">Seventeen measures are green</div>'
    )
    assert cut_off(look(file)) == []
    assert cut_off(look(file, SPACED_TEXT)) == ['div "Seventeen measures are green"']


def test_text_is_spaced_out_even_where_the_page_allows_no_style_but_its_own(
    look: Look, page_with: PageWith
) -> None:
    policy = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">"""
    file = page_with(SOUND, policy)
    spacing = "getComputedStyle(document.querySelector('p')).letterSpacing"
    assert look(file).evaluate(spacing) == "normal"
    assert look(file, SPACED_TEXT).evaluate(spacing) != "normal"
    assert violations(look(file)) == []


@pytest.mark.parametrize(
    ("view", "query"),
    [
        (PHONE, "(width: 390px)"),
        (ZOOMED, "(width: 683px) and (resolution: 2dppx)"),
        (FORCED_COLOURS, "(forced-colors: active)"),
        (PRINTED, "print"),
        (WITH_MOTION, "(prefers-reduced-motion: no-preference)"),
    ],
)
def test_a_view_is_what_its_name_says(look: Look, page_with: PageWith, view: View, query: str) -> None:
    file = page_with(SOUND)
    asks = "query => matchMedia(query).matches"
    assert look(file, view).evaluate(asks, query)
    assert not look(file).evaluate(asks, query)


def test_scripts_off_runs_none_of_the_pages_scripts(look: Look, page_with: PageWith) -> None:
    file = page_with("<p>written</p><script>document.querySelector('p').textContent = 'changed'</script>")
    assert look(file).locator("p").inner_text() == "changed"
    unscripted = look(file, WITHOUT_SCRIPTS)
    assert unscripted.locator("p").inner_text() == "written"
    with pytest.raises(pytest.fail.Exception, match="look with scripts on"):
        violations(unscripted)


def test_the_html_checker_reads_html_css_and_svg_in_one_run(page_with: PageWith) -> None:
    page = page_with('<p align="center">Old.</p><img src="a.png">')
    (page.parent / "page.css").write_text("p { colour: red; }\n", encoding="utf-8")
    (page.parent / "dot.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><p/></svg>\n', encoding="utf-8"
    )
    found = vnu(sorted(page.parent.iterdir()))
    for name, fault in {"index.html": "“align”", "page.css": "“colour”", "dot.svg": "Element “p”"}.items():
        assert any(line.startswith(name) and fault in line for line in found), (name, found)


def test_the_html_checker_is_content_with_sound_files(page_with: PageWith) -> None:
    page = page_with(SOUND)
    css = page.parent / "page.css"
    css.write_text(
        ":root { --ink: #0b0c0c; }\np { color: var(--ink); margin-inline: 1rem; }\n", encoding="utf-8"
    )
    assert vnu([page, css]) == []


def test_a_missing_tool_fails_with_the_command_that_installs_it() -> None:
    with pytest.raises(pytest.fail.Exception, match="`make test` installs it"):
        looking.tool("no-such-tool.jar")
    with pytest.raises(pytest.fail.Exception, match="`make test` installs it"):
        looking.program("no-such-program")
