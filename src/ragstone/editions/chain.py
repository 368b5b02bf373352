"""Which edition of a period stands: each names the one that it replaces, and nothing else is kept of it."""

from __future__ import annotations

from collections.abc import Sequence

from ragstone.editions.sealed import Sealed
from ragstone.values.faults import Refused, refuse


def in_order(editions: Sequence[Sealed], where: str) -> tuple[Sealed, ...]:
    """The editions of one period from the first to the one that stands.

    Refused when two replace the same one, or none; or when one replaces an edition that is not there.
    """
    names = {issued.sha256 for issued in editions}
    after: dict[str, Sealed] = {}
    for issued in sorted(editions, key=lambda one: one.sha256):
        replaces = issued.replaces
        if replaces and replaces not in names:
            raise _broken(where, issued)
        if replaces in after:
            raise _two_stand(where, after[replaces], issued)
        after[replaces] = issued
    return _walk(after)


def _walk(after: dict[str, Sealed]) -> tuple[Sealed, ...]:
    """From the first on. It meets them all: no edition can name a hash that depends on its own."""
    order: list[Sealed] = []
    name = ""
    while name in after:
        order.append(after[name])
        name = order[-1].sha256
    return tuple(order)


def _broken(where: str, issued: Sealed) -> Refused:
    return refuse(
        where,
        f"edition {issued.short} replaces {issued.replaces[:12]}, which is not in the folder",
        "Put the missing edition and its acts back from a copy; editions are kept for ever.",
    )


def _two_stand(where: str, one: Sealed, other: Sealed) -> Refused:
    replaces = one.replaces
    both = f"both replace {replaces[:12]}" if replaces else "both say that they are the first"
    return refuse(
        where,
        f"editions {one.short} and {other.short} {both}, so it cannot be told which one stands",
        "Decide which was issued wrongly, and move it, its acts and all that replace it out of the folder.",
    )
