"""Where readers find a period: its pages and its pack, published for good or drawn as a preview."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ragstone.disclosure.policy import draft, publishable, unmarked
from ragstone.editions import issuing, shelf
from ragstone.editions.acts import PUBLISHED, Act, user_name
from ragstone.editions.canonical import to_bytes
from ragstone.editions.lock import one_writer
from ragstone.editions.shelf import EDITIONS
from ragstone.files.reading import Reading
from ragstone.pipeline import edition_of, read
from ragstone.pipeline.correcting import in_words
from ragstone.publication.contents import Issued, contents_page, entries_of, is_publication
from ragstone.publication.shelf import Shelved, names_on, reindex, shelve
from ragstone.publication.site import files_of
from ragstone.ratings.commented import commented
from ragstone.values.editions import Edition, Policy
from ragstone.values.faults import refuse
from ragstone.values.periods import Month
from ragstone.values.scorecards import Council
from ragstone.workspace.settings import Settings, read_settings

SHELF = "published"
PREVIEW = "preview"


def publish(
    folder: Path, period: Month, policy: Policy | None = None, tell: Callable[[str], object] = lambda _: None
) -> Shelved:
    """Put the standing edition of a period where readers find it. Refused where there is none.

    `tell` is told what whoever sends the pack should know, such as a Red that has no commentary.
    """
    with one_writer(folder):
        issued = shelf.current(folder / EDITIONS, period)
        if issued is None:
            cure = f"Run this first: ragstone issue --period {period}"
            raise refuse(EDITIONS, f"{period.words} has not been issued", cure)
        shelf.acts_of(folder / EDITIONS, issued.sha256)  # refused where damaged, before a reader sees a page
        settings = _settings(folder)
        published = publishable(issued, policy or settings.policy)
        if said := unmarked(published.policy, settings.policy):
            tell(said)
        shelved = shelve(folder / SHELF, f"{period}-{issued.short}", files_of(published))
        council = replace(published.scorecard.council, notice=settings.notice)
        now = {shelved.path.name: published.policy.value}
        reindex(folder / SHELF, _contents(folder, council, now))
        detail = {
            "folder": shelved.path.name,
            "digest": shelved.digest,
            "policy": published.policy.value,
        }
        shelf.append_act(
            folder / EDITIONS, issued.sha256, Act(PUBLISHED, datetime.now(UTC), user_name(), detail)
        )
        for remark in commented(published.scorecard):
            tell(remark)
        return shelved


def preview(folder: Path, period: Month, tell: Callable[[Edition], object] = lambda _: None) -> Shelved:
    """The pages of a period as the files stand now, each marked as a draft, in place of any earlier preview.

    `tell` is told what would be issued, and what has changed since it was.
    """
    with one_writer(folder):
        drawn_up = issuing.as_if_issued(edition_of(folder, read(folder), period))
        tell(_with_changes(folder, drawn_up.edition))
        published = draft(drawn_up)
        shelved = shelve(folder / PREVIEW, f"{period}-{drawn_up.short}", files_of(published))
        for other in names_on(folder / PREVIEW):
            if other != shelved.path.name and is_publication(other):
                shutil.rmtree(folder / PREVIEW / other, ignore_errors=True)
        reindex(folder / PREVIEW, _contents(folder, published.scorecard.council))
        return shelved


def _with_changes(folder: Path, edition: Edition) -> Edition:
    standing = shelf.standing(folder / EDITIONS, edition.scorecard.period)
    if standing is None:
        return edition
    said = partial(in_words, edition.scorecard)
    changes = issuing.told_since(standing, edition, to_bytes(edition), said)
    return replace(edition, compared_with=standing.sha256, differs=changes or ())


def _settings(folder: Path) -> Settings:
    reading = Reading(folder)
    settings = read_settings(reading)
    reading.refuse()
    return settings


def _contents(
    folder: Path, council: Council, now: Mapping[str, str] | None = None
) -> Callable[[tuple[str, ...]], bytes]:
    """What draws the list of publications from the names of their folders. `now`: the policy of what has no act yet."""

    def editions(period: Month) -> list[Issued]:
        home = folder / EDITIONS
        return [
            Issued(
                each.short, each.correction, {**_policies(shelf.published(home, period, each)), **(now or {})}
            )
            for each in shelf.editions_of(home, period)
        ]

    return lambda names: contents_page(council, entries_of(names, editions))


def _policies(acts: Sequence[Act]) -> dict[str, str]:
    return {
        act.detail["folder"]: act.detail["policy"]
        for act in acts
        if {"folder", "policy"} <= act.detail.keys()
    }
