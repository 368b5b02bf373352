"""Every kind of published page, looked at as its readers would: at three widths, zoomed, printed, without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from ragstone import pipeline
from ragstone.pipeline import publishing
from ragstone.starting import start_from
from ragstone.values.periods import Month
from tests.browser.looking import Look, cut_off, reflows, requests_outside, sticking_out, violations, vnu
from tests.browser.views import EVERY_VIEW, NARROW, WIDTHS, WITHOUT_SCRIPTS
from tests.wantsum import write_wantsum

FEBRUARY = Month(2015, 2)

PAGES = {
    "scorecard": ("kent", "index.html"),
    "key": ("kent", "key.html"),
    "data notes": ("kent", "notes.html"),
    "list of editions": ("kent", "../index.html"),
    "a Red measure": ("kent", "measures/private_fostering_existing_visits.html"),
    "a rated measure": ("kent", "measures/cp_plan_18_months.html"),
    "an unrated measure": ("kent", "measures/referrals_rate.html"),
    "a measure nearer its target": ("kent", "measures/cp_second_plan_24_months.html"),
    "a measure without outturn": ("kent", "measures/private_fostering_new_visits.html"),
    "a measure whose method changed": ("kent", "measures/assessments_rate.html"),
    "a scorecard with areas": ("wantsum", "index.html"),
    "areas at a glance": ("wantsum", "areas.html"),
    "a scorecard with restatements": ("restated", "index.html"),
    "an area": ("wantsum", "areas/sarre.html"),
    "a measure by area": ("wantsum", "measures/visits_held.html"),
    "a measure with hostile words": ("wantsum", "measures/repeat_referrals.html"),
}


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder of each publication, in a path with a space in it."""
    home = tmp_path_factory.mktemp("two councils")
    start_from("kent-2015-02", home / "kent")
    (home / "wantsum").mkdir()
    write_wantsum(home / "wantsum")
    with_a_restatement(home / "restated")
    found = {}
    for name in ("kent", "wantsum", "restated"):
        pipeline.issue(home / name, FEBRUARY)
        found[name] = publishing.publish(home / name, FEBRUARY).path
    return found


def with_a_restatement(folder: Path) -> None:
    """A count of January turned out otherwise after January was issued, and its rating with it."""
    write_wantsum(folder)
    pipeline.issue(folder, FEBRUARY.plus(-1))
    figures = folder / "figures.csv"
    text = figures.read_text(encoding="utf-8").replace("2015-01,54,210", "2015-01,48,210")
    figures.write_text(text.replace("2015-01,159,616", "2015-01,153,616"), encoding="utf-8", newline="\n")


def page_of(published: dict[str, Path], kind: str) -> Path:
    council, address = PAGES[kind]
    return (published[council] / address).resolve()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_and_leaves_nothing_open(
    kind: str, width: str, published: dict[str, Path], look: Look
) -> None:
    file = page_of(published, kind)
    page = look(file, WIDTHS[width])
    for closed in page.locator("summary").all():
        closed.click()
    assert violations(page) == []
    assert requests_outside(page, published[PAGES[kind][0]].parent) == []


@pytest.mark.parametrize("view", EVERY_VIEW)
@pytest.mark.parametrize("kind", PAGES)
def test_nothing_sticks_out_or_is_cut_off(
    kind: str, view: str, published: dict[str, Path], look: Look
) -> None:
    page = look(page_of(published, kind), EVERY_VIEW[view])
    assert reflows(page)
    assert cut_off(page) == []
    if view != "printed":
        assert sticking_out(page) == []


def test_the_html_checker_finds_nothing_in_any_file(published: dict[str, Path]) -> None:
    files = [file for folder in published.values() for file in folder.parent.rglob("*.html")]
    files += [file for folder in published.values() for file in folder.rglob("*.svg")]
    files += [folder / "ragstone.css" for folder in published.values()]
    assert len(files) > 110
    assert vnu(files) == []


def test_every_link_of_every_page_leads_somewhere(published: dict[str, Path]) -> None:
    for folder in published.values():
        for file in folder.parent.rglob("*.html"):
            text = file.read_text(encoding="utf-8")
            for address in re.findall(r'(?:href|src)="([^"#]+)', text):
                if address.startswith("data:"):
                    continue
                assert (file.parent / address).is_file(), f"{file.name}: {address}"
            for anchor in re.findall(r'href="#([^"]+)', text):
                assert f'id="{anchor}"' in text, f"{file.name}: #{anchor}"


def test_every_page_has_its_csv_and_json(published: dict[str, Path]) -> None:
    for folder in published.values():
        for page in folder.rglob("*.html"):
            assert page.with_suffix(".csv").is_file()
            assert page.with_suffix(".json").is_file()


def test_a_keyboard_reaches_the_main_content_first_and_focus_shows(
    published: dict[str, Path], look: Look
) -> None:
    page = look(page_of(published, "scorecard"))
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("link => link === document.activeElement && link.getBoundingClientRect().left >= 0")
    page.keyboard.press("Enter")
    # The browser follows a link when it gets round to it, which may be after the key has been answered.
    expect(page).to_have_url(re.compile(r"#main$"))
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


def test_a_trend_opens_as_a_table_without_scripts(published: dict[str, Path], look: Look) -> None:
    page = look(page_of(published, "a Red measure"), WITHOUT_SCRIPTS)
    table = page.locator("figure.trend table")
    assert not table.is_visible()
    page.locator("figure.trend summary").click()
    expect(table).to_be_visible()
    assert "46.4%" in table.inner_text()


def test_a_measure_shows_its_cases_and_opens_the_text_of_its_definition_without_scripts(
    published: dict[str, Path], look: Look
) -> None:
    page = look(page_of(published, "a rated measure"), WITHOUT_SCRIPTS)
    section = page.get_by_role("region", name="How it is counted")
    case = section.get_by_role("rowheader", name="A plan held for another council is not ours.")
    assert case.locator("xpath=..").locator("li").all_text_contents() == ["February 2015: 0 of 0"]
    assert section.locator("th:not([scope])").count() == 0
    text = section.locator("pre")
    assert not text.is_visible()
    section.locator("summary").click()
    expect(text).to_contain_text("-- cohort.sql", use_inner_text=True)


def test_a_measure_without_cases_says_nothing_of_how_it_is_counted(
    published: dict[str, Path], look: Look
) -> None:
    page = look(page_of(published, "a measure by area"))
    assert page.get_by_role("heading", name="How it is counted").count() == 0


def test_on_a_narrow_screen_every_cell_says_what_it_is(published: dict[str, Path], look: Look) -> None:
    page = look(page_of(published, "scorecard"), NARROW)
    cards = page.locator("table.measures tbody tr")
    assert cards.count() == 47
    for label in ("Latest", "Rating", "Target", "Since January 2015", "Since March 2014 outturn"):
        assert cards.nth(3).locator(".label", has_text=label).first.is_visible()


def test_what_was_restated_is_said_in_its_row_and_listed_with_the_difference(
    published: dict[str, Path], look: Look
) -> None:
    page = look(page_of(published, "a scorecard with restatements"))
    row = page.locator("table.measures tr", has_text="Referrals that came back")
    assert "Restated: now 24.8%, Amber (was Red)" in row.inner_text()
    listed = page.get_by_role("region", name="Restated since they were reported").locator("tbody tr")
    assert listed.count() == 1
    assert "One of them would have been rated otherwise." in page.locator("main").inner_text()
    assert [cell.inner_text().split("\n")[:2] for cell in listed.locator("td").all()] == [
        ["January 2015"],
        ["25.8%", "159 of 616"],
        ["24.8%", "153 of 616"],
        ["down by 1.0 points", "Amber (was Red)"],
    ]
    assert look(page_of(published, "a scorecard with areas")).locator("#restated").count() == 0


def test_areas_at_a_glance_scroll_by_keyboard_and_the_measure_stays_in_sight(
    published: dict[str, Path], look: Look
) -> None:
    page = look(page_of(published, "areas at a glance"))
    box = page.get_by_role("region", name="Front door")
    box.evaluate("box => { box.style.width = '20rem'; }")
    box.focus()
    measure = box.get_by_role("rowheader", name="Referrals per 10,000 children")
    before = measure.bounding_box()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 20", arg=box.element_handle())
    after = measure.bounding_box()
    assert before
    assert after
    assert after["x"] == before["x"]


def test_areas_at_a_glance_are_cards_on_a_narrow_screen(published: dict[str, Path], look: Look) -> None:
    page = look(page_of(published, "areas at a glance"), NARROW)
    card = page.locator("table.glance tbody tr").first
    for area in ("Wantsum", "Reculver", "Sarre & Plucks Gutter", "Minster"):
        assert card.locator(".label", has_text=area).is_visible()
    assert page.get_by_role("link", name="Minster").is_visible()


def test_every_rating_at_a_glance_is_a_word_with_a_shape(published: dict[str, Path], look: Look) -> None:
    cells = look(page_of(published, "areas at a glance")).locator("table.glance td[class]")
    assert cells.count() > 10
    for cell in cells.all():
        assert cell.locator("svg").count() == 1
        assert cell.inner_text().split()[-1] in ("Green", "Amber", "Red")


def test_hostile_words_are_shown_and_do_nothing(published: dict[str, Path], look: Look) -> None:
    for file in published["wantsum"].rglob("*.html"):
        page = look(file)
        assert page.locator("script").count() == 0
        assert page.locator("main img:not(.chart), main iframe, main b").count() == 0


def test_the_policy_forbids_what_the_pages_do_not_need(published: dict[str, Path]) -> None:
    for file in published["kent"].rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert "default-src 'none'" in text
        assert not re.search(r"<[^>]+\s(style|on\w+)=", text), file.name
