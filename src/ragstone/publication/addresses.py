"""Every address of a publication, made in one place. All are relative: it works from a folder."""

from __future__ import annotations

from dataclasses import dataclass

from ragstone.values.figures import Area
from ragstone.values.papers import Look


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses as seen from a page `depth` folders down. Every page has html, csv and json."""

    top: str  # the area that the whole scorecard is for
    depth: int = 0

    @property
    def _up(self) -> str:
        return "../" * self.depth

    def scorecard(self, area: str, ending: str = "html") -> str:
        return f"{self._up}index.{ending}" if area == self.top else f"{self._up}areas/{area}.{ending}"

    def measure(self, name: str, ending: str = "html") -> str:
        return f"{self._up}measures/{name}.{ending}"

    def compared(self, measure: str) -> str:
        """Of the chart of a measure's areas, from the publication's folder."""
        return f"charts/{measure}-by-area.svg"

    def others(self, measure: str) -> str:
        """Of the chart of what others came to."""
        return f"charts/{measure}-others.svg"

    def inside(self, address: str) -> str:
        """Of a file named from the publication's folder: a chart."""
        return f"{self._up}{address}"

    def areas(self, ending: str = "html") -> str:
        """Of all areas at a glance, where there are parts."""
        return f"{self._up}areas.{ending}"

    def key(self, ending: str = "html") -> str:
        return f"{self._up}key.{ending}"

    def notes(self, ending: str = "html") -> str:
        return f"{self._up}notes.{ending}"

    def stylesheet(self) -> str:
        return f"{self._up}ragstone.css"

    def contents(self) -> str:
        """The list of everything published, beside this publication's folder."""
        return f"{self._up}../index.html"


def logo_address(look: Look) -> str:
    """Where a publication keeps the council's logo; "" for none."""
    return f"logo.{look.logo.name.rpartition('.')[2].lower()}" if look.logo else ""


def top_of(areas: tuple[Area, ...]) -> str:
    return areas[0].name
