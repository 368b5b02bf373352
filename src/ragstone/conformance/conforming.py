"""What `ragstone conform` does: the suite on an engine, or one trap of it, or its page."""

from __future__ import annotations

from collections.abc import Iterable

from ragstone.conformance.engines import engine_at
from ragstone.conformance.page import markdown
from ragstone.conformance.reading import traps
from ragstone.conformance.running import run
from ragstone.conformance.wording import explained, listed
from ragstone.values.faults import refuse


def conform(url: str, explain: str = "", as_markdown: bool = False) -> tuple[Iterable[str], bool]:
    """The lines to print, and whether every trap that was run was passed."""
    if as_markdown:
        return [markdown().rstrip("\n")], True
    chosen = [trap for trap in traps() if explain in ("", trap.name)]
    if not chosen:
        raise refuse(
            "--explain", f"there is no trap called {explain!r}", "Run ragstone conform: it lists their names."
        )
    with engine_at(url) as engine:
        outcomes = run(engine, chosen)
    lines = explained(outcomes[0]) if explain else listed(outcomes)
    return lines, all(outcome.passed for outcome in outcomes)
