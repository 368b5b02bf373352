"""The ways in which a reader may meet a page: a window, a setting, a medium."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class View:
    """One way of looking. `width` and `height` are the window's, in CSS pixels before any zoom."""

    width: int = 1366
    height: int = 900
    zoom: int = 1
    scripts: bool = True
    forced_colours: bool = False
    motion: bool = False
    printed: bool = False
    spaced_text: bool = False

    def context(self) -> dict[str, Any]:
        """The settings of a browser context. Zooming is a smaller window of larger pixels."""
        return {
            "viewport": {"width": self.width // self.zoom, "height": self.height // self.zoom},
            "device_scale_factor": self.zoom,
            "java_script_enabled": self.scripts,
            "forced_colors": "active" if self.forced_colours else "none",
            "reduced_motion": "no-preference" if self.motion else "reduce",
            "offline": True,
        }


DESKTOP = View()
PHONE = View(width=390, height=844)
NARROW = View(width=320, height=568)
ZOOMED = View(zoom=2)
ZOOMED_FOUR_TIMES = View(width=1280, height=1024, zoom=4)
WITHOUT_SCRIPTS = View(scripts=False)
FORCED_COLOURS = View(forced_colours=True)
WITH_MOTION = View(motion=True)
PRINTED = View(printed=True)
SPACED_TEXT = View(spaced_text=True)

WIDTHS = {"1366 px": DESKTOP, "390 px": PHONE, "320 px": NARROW}
EVERY_VIEW = {
    **WIDTHS,
    "zoomed to 200%": ZOOMED,
    "without scripts": WITHOUT_SCRIPTS,
    "forced colours": FORCED_COLOURS,
    "printed": PRINTED,
    "spaced text": SPACED_TEXT,
}
