"""ragstone.toml: whose scorecard it is, which measures, and which meeting receives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from ragstone.files.cells import Unreadable, line, name
from ragstone.files.documents import Document, read_document
from ragstone.files.reading import Reading
from ragstone.files.sections import Section
from ragstone.files.wording import listed, quoted
from ragstone.values.editions import Policy
from ragstone.values.periods import Month

FILE = "ragstone.toml"
_LONGEST_NOTICE = 80
_MONTHS_TO_MEETING = 12
_SECTIONS = ("council", "scorecard", "meetings", "variants")


@dataclass(frozen=True)
class Settings:
    """What ragstone.toml says. `catalogue` is "" for none, and None while it cannot be told."""

    name: str = ""
    area: str = ""
    service: str = ""
    source_system: str = ""
    title: str = ""
    committee: str = ""
    notice: str = ""  # for every page
    catalogue: str | None = None
    measures: tuple[str, ...] = ()  # empty: all that are known
    months_between_reports: int = 1
    policy: Policy = Policy.INTERNAL
    meetings: Mapping[Month, date] = field(default_factory=dict)
    variants: Mapping[str, str] = field(default_factory=dict)  # which variant of a measure is used
    document: Document | None = field(default=None, repr=False, compare=False)

    def place(self, *keys: str) -> str:
        """File and line of a setting, for a fault."""
        return self.document.place(*keys) if self.document else FILE


def instead_of_settings(folder: Path) -> str:
    """What a folder without ragstone.toml has with nearly that name, and what to do with it; "" for nothing."""
    return Reading(folder).instead_of(FILE)


def read_settings(reading: Reading) -> Settings:
    """The settings of a workspace; what cannot be read is left empty, with a fault."""
    if not reading.folder.is_dir():
        cure = "Check the folder's name, or make one with ragstone new."
        reading.faults.add(quoted(reading.folder.name), "there is no such folder", cure)
        return Settings()
    document = read_document(reading, FILE)
    if document is None:
        return Settings()
    document.only(_SECTIONS, "section", f"The sections are {listed(_SECTIONS)}.")
    council, scorecard = Section(document, "council"), Section(document, "scorecard")
    settings = Settings(
        name=council.text("name", needed=True, parse=line),
        area=council.text("area", needed=True, parse=name),
        service=council.text("service", needed=True, parse=line),
        source_system=council.text("source_system", parse=line),
        title=scorecard.text("title", needed=True, parse=line),
        committee=scorecard.text("committee", needed=True, parse=line),
        notice=scorecard.text("notice", parse=_notice),
        catalogue=scorecard.text("catalogue"),
        measures=scorecard.texts("measures"),
        months_between_reports=_months_between(scorecard),
        policy=_policy(scorecard),
        meetings=_meetings(document),
        variants=_variants(document),
        document=document,
    )
    council.no_others()
    scorecard.no_others()
    return settings if scorecard.sound else replace(settings, catalogue=None)


def _notice(cell: str) -> str:
    """It stands at the head of every page of the pack, above what is there already, so it has to be short."""
    if len(cell) > _LONGEST_NOTICE:
        cure = f"Write {_LONGEST_NOTICE} at most; what takes longer to say goes into notes.md."
        raise Unreadable(f"there are {len(cell):,} characters here", cure)
    return line(cell).rstrip(".")


def _policy(scorecard: Section) -> Policy:
    """Who may see it. Nobody may choose what publishing would refuse."""
    policy = scorecard.choice("policy", Policy) or Policy.INTERNAL
    if policy is Policy.PUBLIC:
        what = "figures cannot be published to the public, because small numbers are not suppressed yet"
        scorecard.fault(
            "policy", what, 'Write "internal" or, if every figure is public already, "as-published".'
        )
    return policy


def _months_between(scorecard: Section) -> int:
    months = scorecard.whole("months_between_reports", 1, 3)
    if months == 2:
        what = "a scorecard goes out every month or every quarter, not every second month"
        scorecard.fault("months_between_reports", what, "Write 1 or 3.")
    return months or 1


def _variants(document: Document) -> dict[str, str]:
    section = Section(document, "variants")
    return {measure: section.text(measure, needed=True, parse=name) for measure in section.values}


def _meetings(document: Document) -> dict[Month, date]:
    """The day of the meeting that receives each period."""
    section = Section(document, "meetings")
    meetings: dict[Month, date] = {}
    for key in section.values:
        day = section.day(key)
        try:
            period = Month.parse(key)
        except ValueError:
            section.fault(key, f"{quoted(key)} is not a month", "Write it like 2015-02 = 2015-04-21.")
            continue
        if day and day <= period.last_day:
            what = f"the meeting for {period.words} is on {day}, before that month is over"
            section.fault(key, what, "Check the year and the month of both.")
        elif day and day > period.plus(_MONTHS_TO_MEETING).last_day:
            what = f"the meeting for {period.words} is on {day}, more than a year after that month"
            section.fault(key, what, "Check the year and the month of both.")
        elif day:
            meetings[period] = day
    return meetings
