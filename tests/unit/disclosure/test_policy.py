"""What may be seen of an edition, by policy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ragstone.disclosure.policy import draft, publishable, unmarked
from ragstone.values.editions import IssuedEdition, Policy
from ragstone.values.faults import Refused
from tests.unit.editions.samples import EDITION, with_title

OWN = replace(EDITION.scorecard.council, notice="Provisional")
PLAIN = replace(
    EDITION, scorecard=replace(EDITION.scorecard, council=replace(EDITION.scorecard.council, notice=""))
)
ISSUED = IssuedEdition("c" * 64, PLAIN)


def test_internal_shows_everything_and_marks_every_page() -> None:
    published = publishable(ISSUED, Policy.INTERNAL)
    assert published.notice == "Internal: not checked for disclosure"
    assert published.scorecard == PLAIN.scorecard
    assert published.sources == EDITION.sources
    assert published.policy is Policy.INTERNAL


def test_figures_that_are_public_already_are_shown_without_a_mark_and_what_cases_tell_besides_is_not() -> (
    None
):
    published = publishable(ISSUED, Policy.AS_PUBLISHED)
    assert published.notice == ""
    assert EDITION.scorecard.facts
    assert published.scorecard == replace(PLAIN.scorecard, facts=())


@pytest.mark.parametrize(
    ("policy", "notice"),
    [
        (Policy.INTERNAL, "Provisional. Internal: not checked for disclosure"),
        (Policy.AS_PUBLISHED, "Provisional"),
    ],
)
def test_a_councils_own_notice_stands_before_ours(policy: Policy, notice: str) -> None:
    issued = IssuedEdition("c" * 64, replace(PLAIN, scorecard=replace(PLAIN.scorecard, council=OWN)))
    assert publishable(issued, policy).notice == notice
    assert draft(issued).notice == "Provisional. Draft, not issued. Internal: not checked for disclosure"


@pytest.mark.parametrize("own", ["Is this right?", "Do not pass on!"])
def test_a_notice_that_ends_its_own_sentence_gets_no_stop_after_it(own: str) -> None:
    asked = replace(PLAIN, scorecard=replace(PLAIN.scorecard, council=replace(OWN, notice=own)))
    issued = IssuedEdition("c" * 64, asked)
    assert publishable(issued, Policy.INTERNAL).notice == f"{own} Internal: not checked for disclosure"
    assert publishable(issued, Policy.AS_PUBLISHED).notice == own


def test_the_public_is_refused_until_small_numbers_are_suppressed_and_told_what_would_do() -> None:
    with pytest.raises(Refused) as refused:
        publishable(ISSUED, Policy.PUBLIC)
    (fault,) = refused.value.faults
    assert "small numbers" in fault.what
    assert fault.where == "--policy public"
    assert "--policy internal" in fault.cure
    assert "--policy as-published" in fault.cure


def test_pages_without_the_mark_that_was_settled_on_are_told() -> None:
    assert unmarked(Policy.AS_PUBLISHED, Policy.INTERNAL).startswith(
        "No page is marked “Internal: not checked "
    )
    for asked, settled in (
        (Policy.INTERNAL, Policy.INTERNAL),
        (Policy.INTERNAL, Policy.AS_PUBLISHED),
        (Policy.AS_PUBLISHED, Policy.AS_PUBLISHED),
    ):
        assert unmarked(asked, settled) == ""


def test_the_name_of_the_edition_and_what_it_corrects_pass_the_door() -> None:
    corrected = IssuedEdition("d" * 64, with_title("Another", "A late visit was found"))
    published = publishable(corrected, Policy.INTERNAL)
    assert published.edition == "d" * 64
    assert published.short == "d" * 12
    assert published.correction == "A late visit was found"


@pytest.mark.parametrize("policy", list(Policy))
def test_every_policy_is_either_marked_or_known_to_be_public_or_refused(policy: Policy) -> None:
    if policy is Policy.PUBLIC:
        with pytest.raises(Refused):
            publishable(ISSUED, policy)
    else:
        assert bool(publishable(ISSUED, policy).notice) is (policy is Policy.INTERNAL)
