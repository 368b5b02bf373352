"""Names that other files may refer to: measures and areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ragstone.files.faults import Faults
from ragstone.files.wording import did_you_mean, listed, quoted

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Known(Generic[T]):
    """What is known by name, and how far a name that is not here can be called wrong.

    `broken` are names whose own file has a fault: whoever refers to them is not at fault as well.
    `complete` is False when the list itself could not be read, so that nothing can be called unknown.
    """

    kind: str  # "measure" or "area"
    values: Mapping[str, T]
    broken: frozenset[str] = frozenset()
    complete: bool = True

    @property
    def whole(self) -> bool:
        """Whether every name and every value could be read."""
        return self.complete and not self.broken

    def find(self, name: str | None, where: str, faults: Faults) -> T | None:
        """The value of that name. None if there is none, with a fault if that is this file's doing."""
        if name is None or name in self.broken:
            return None
        if name not in self.values and self.complete:
            names = tuple(self.values)
            otherwise = f"The {self.kind}s are {listed(names)}." if names else f"Add the {self.kind} first."
            what = f"there is no {self.kind} called {quoted(name)}"
            faults.add(where, what, did_you_mean(name, names, otherwise))
        return self.values.get(name)
