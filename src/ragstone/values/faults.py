"""Faults: what is wrong, where, and what would do, for the person who can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `where` names the file and, where there is one, the row and column."""

    where: str
    what: str
    cure: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.cure}"


class Refused(Exception):
    """Work that stopped before it changed anything, with every fault that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def refuse(where: str, what: str, cure: str) -> Refused:
    return Refused([Fault(where, what, cure)])
