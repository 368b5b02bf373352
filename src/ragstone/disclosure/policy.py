"""The door between what was issued and what may be seen. Renderers take its answer and no other."""

from __future__ import annotations

from dataclasses import replace

from ragstone.values.editions import IssuedEdition, Policy, Published
from ragstone.values.faults import refuse

NOTICES = {
    Policy.INTERNAL: "Internal: not checked for disclosure",
    Policy.AS_PUBLISHED: "",
}
DRAFT = "Draft, not issued. Internal: not checked for disclosure"


def publishable(issued: IssuedEdition, policy: Policy) -> Published:
    """What `policy` lets be seen of an edition, with the notice that every page must carry.

    `internal` shows everything, because its readers may see it all; `as-published` every figure, because
    the public already has, and no `facts`, which it has not. Refused for `public`, which would need small
    numbers to be suppressed.
    """
    if policy not in NOTICES:
        raise refuse(
            f"--policy {policy}",  # of ragstone.toml it is refused where that is read
            "figures cannot be published to the public, because small numbers are not suppressed yet",
            "Leave it away for what ragstone.toml says, write --policy internal (every page is marked as not "
            "checked) or, if every figure is public already, --policy as-published.",
        )
    scorecard = issued.edition.scorecard
    return Published(
        edition=issued.sha256,
        policy=policy,
        notice=_with(scorecard.council.notice, NOTICES[policy]),
        replaces=issued.edition.replaces,
        correction=issued.edition.correction,
        compared_with=issued.edition.compared_with,
        differs=issued.edition.differs,
        sources=issued.edition.sources,
        scorecard=scorecard if policy is Policy.INTERNAL else replace(scorecard, facts=()),
    )


def unmarked(asked: Policy, settled: Policy) -> str:
    """What to say where the mark of the policy that was settled on is not on the pages; "" where it is."""
    mark = NOTICES.get(settled, "")
    if not mark or mark == NOTICES.get(asked):
        return ""
    return (
        f"No page is marked “{mark}”: --policy {asked} took the place of {settled}, which ragstone.toml says."
    )


def draft(drawn_up: IssuedEdition) -> Published:
    """The same of an edition that nobody has issued, for those who are to look at it before: all of it, marked."""
    published = publishable(drawn_up, Policy.INTERNAL)
    return replace(published, notice=_with(published.scorecard.council.notice, DRAFT))


def _with(own: str, ours: str) -> str:
    """The council's own notice before what the policy says."""
    between = " " if own.endswith(("?", "!")) else ". "
    return between.join(part for part in (own, ours) if part)
