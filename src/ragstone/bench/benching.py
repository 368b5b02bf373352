"""What `ragstone bench` prints: seconds, and the ratios that they make in one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ragstone.bench.council import AREAS, FIRST, LAST
from ragstone.bench.counting import Bench, Timing, bench_of

# Seconds, and beside the ledger's how many times one group-by they are; the naive join against each of the two.
_HEADINGS = (
    "group-by", "changes", "/group-by", "placing", "from placed", "/group-by", "naive", "/changes", "/placed", "stored",
)  # fmt: skip


def bench(sizes: Sequence[int]) -> Iterator[str]:
    """Line by line, as each size is done."""
    yield f"{AREAS:,} areas, {FIRST.words} to {LAST.words}; processor seconds, medians of three where short."
    for events in sizes:
        yield from _lines(bench_of(events))


def _lines(done: Bench) -> Iterator[str]:
    yield from ("", f"{done.events:,} referrals")
    yield f"  {'load from Parquet':44}{done.load:9.2f}"
    yield f"  {'enrichment: the views':44}{done.views:9.2f}"
    yield f"  {'':44}" + "".join(f"{heading:>12}" for heading in _HEADINGS)
    for timing in done.figures:
        yield f"  {timing.name:44}" + "".join(f"{cell:>12}" for cell in _cells(timing))
    yield f"  {done.swept.name:44}" + "".join(f"{cell:>12}" for cell in _cells(done.swept))
    whole = _sum(done.figures)
    yield f"  {'all four, without the sweep':44}" + "".join(f"{cell:>12}" for cell in _cells(whole))
    first = done.views + whole.ledger + whole.stored
    yield f"  by the clock, with making the extract and comparing: {done.clock:.0f} s"
    yield f"  first count, nothing cached: {first:.2f} s; from stored changes: {whole.stored:.2f} s"
    compared, differing = whole.cells + done.swept.cells, whole.differing + done.swept.differing
    cells = "equal in every one" if not differing else f"{differing:,} DIFFER"
    yield f"  cells compared with the naive join: {compared:,}, {cells}"
    if done.memory is not None:
        yield f"  most memory so far: {done.memory:.1f} GB"


def _cells(timing: Timing) -> Iterator[str]:
    yield f"{timing.group_by:.2f}"
    yield f"{timing.ledger:.2f}"
    yield _ratio(timing.ledger, timing.group_by)
    yield f"{timing.placed:.2f}"
    yield f"{timing.ledger_placed:.2f}"
    yield _ratio(timing.ledger_placed, timing.group_by)
    yield f"{timing.naive:.2f}"
    yield _ratio(timing.naive, timing.ledger)
    yield _ratio(timing.naive, timing.ledger_placed)
    yield f"{timing.stored:.2f}"


def _ratio(seconds: float, other: float) -> str:
    return f"{seconds / other:.1f}x" if other else "-"


def _sum(timings: Sequence[Timing]) -> Timing:
    return Timing(
        "all four",
        sum(each.ledger for each in timings),
        sum(each.placed for each in timings),
        sum(each.ledger_placed for each in timings),
        sum(each.naive for each in timings),
        sum(each.group_by for each in timings),
        sum(each.stored for each in timings),
        sum(each.cells for each in timings),
        sum(each.differing for each in timings),
    )
