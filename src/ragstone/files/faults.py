"""Faults collected while reading goes on."""

from __future__ import annotations

from collections.abc import Iterator

from ragstone.values.faults import Fault, Refused


class Faults:
    """Every fault that was found, in the order in which it was found."""

    def __init__(self) -> None:
        self._found: list[Fault] = []

    def add(self, where: str, what: str, cure: str) -> None:
        self._found.append(Fault(where, what, cure))

    def join(self, others: Faults) -> None:
        self._found.extend(others)

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def refuse(self) -> None:
        """Raise Refused with all of them, if there are any."""
        if self._found:
            raise Refused(list(dict.fromkeys(self._found)))  # what is read twice is told once
