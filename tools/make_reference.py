"""Write what docs/reference/ says of tables, vocabulary and measures, from the code and data that they are."""

from __future__ import annotations

from pathlib import Path

from tools.reference.measures import manual, measures
from tools.reference.tables import tables
from tools.reference.vocabulary import views

HOME = Path(__file__).parents[1] / "docs" / "reference"
MANUAL = HOME / "measures"
MARK = "<!-- From here on the page is made by tools/make_reference.py: `make docs`. -->"
PAGES = {"tables": tables, "vocabulary": views, "measures": measures}


def page(name: str) -> str:
    """The page as it is, up to the mark; what follows is made anew."""
    beginning = (HOME / f"{name}.md").read_text(encoding="utf-8").partition(MARK)[0]
    return "\n".join([f"{beginning}{MARK}\n", *PAGES[name]()]).rstrip("\n") + "\n"


def write() -> None:
    """Every page anew; the page of a measure that is no more goes."""
    for name in PAGES:
        (HOME / f"{name}.md").write_text(page(name), encoding="utf-8", newline="\n")
    pages = manual()
    MANUAL.mkdir(exist_ok=True)
    for path in MANUAL.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for file, text in pages.items():
        (MANUAL / file).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
