"""Fill wheelhouse/ with all that `pip install --no-index` needs on a Windows laptop with no way to an index.

pip judges a requirement's conditions by the machine that it runs on, so a download made elsewhere would leave
out what only Windows needs. Here the conditions are judged as on Windows, wheel by wheel, for each Python.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.tags import compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

ROOT = Path(__file__).parents[1]
WHEELHOUSE = ROOT / "wheelhouse"
PLATFORM = "win_amd64"
PYTHONS = [(3, 11), (3, 13)]


def pip(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *words], cwd=ROOT, check=True)


def elsewhere(python: tuple[int, int]) -> list[str]:
    """The options that make pip choose wheels for Windows and this Python."""
    version = f"{python[0]}.{python[1]}"
    return ["--platform", PLATFORM, "--python-version", version, "--only-binary=:all:"]


def wheel_for(requirement: Requirement, python: tuple[int, int]) -> Path | None:
    """The wheel in the wheelhouse that serves this requirement on that Python, if there is one."""
    tags = {*cpython_tags(python, platforms=[PLATFORM]), *compatible_tags(python, platforms=[PLATFORM])}
    for path in sorted(WHEELHOUSE.glob("*.whl")):
        name, version, _, serves = parse_wheel_filename(path.name)
        if name == canonicalize_name(requirement.name) and version in requirement.specifier and serves & tags:
            return path
    return None


def needed_by(wheel: Path, python: tuple[int, int]) -> Iterator[Requirement]:
    """What this wheel asks for on Windows, its extras left out."""
    with ZipFile(wheel) as packed:
        metadata = next(name for name in packed.namelist() if name.endswith(".dist-info/METADATA"))
        lines = HeaderParser().parsestr(packed.read(metadata).decode("utf-8")).get_all("Requires-Dist", [])
    version = f"{python[0]}.{python[1]}"
    windows = {"platform_system": "Windows", "sys_platform": "win32", "os_name": "nt", "extra": ""}
    here = {
        **windows,
        "platform_machine": "AMD64",
        "python_version": version,
        "python_full_version": version + ".0",
    }
    for requirement in map(Requirement, lines):
        if requirement.marker is None or requirement.marker.evaluate(here):
            yield requirement


def fill(python: tuple[int, int]) -> set[str]:
    """Fetch what is missing, requirement by requirement from our own wheel on; the names of all wheels needed."""
    waiting, used = [Requirement("ragstone")], set[str]()
    while waiting:
        requirement = waiting.pop()
        if wheel_for(requirement, python) is None:
            bare = f"{requirement.name}{requirement.specifier}"
            pip(
                "download",
                "--no-deps",
                *elsewhere(python),
                "-c",
                "constraints.txt",
                "-d",
                str(WHEELHOUSE),
                bare,
            )
        wheel = wheel_for(requirement, python)
        if wheel is None:
            sys.exit(f"No wheel of {requirement.name} serves {PLATFORM} on Python {python[0]}.{python[1]}.")
        if wheel.name not in used:
            used.add(wheel.name)
            waiting.extend(needed_by(wheel, python))
    return used


def prove(python: tuple[int, int]) -> None:
    """pip itself, kept from every index, finds the set whole."""
    with tempfile.TemporaryDirectory() as folder:
        source = ["--no-index", "--find-links", str(WHEELHOUSE)]
        pip("install", "--dry-run", *source, *elsewhere(python), "--target", folder, "ragstone")


if __name__ == "__main__":
    WHEELHOUSE.mkdir(exist_ok=True)
    for old in WHEELHOUSE.glob("*.whl"):
        old.unlink()
    pip("wheel", "--no-deps", "--no-build-isolation", "-w", str(WHEELHOUSE), ".")
    for each in PYTHONS:
        names = fill(each)
        prove(each)
        print(f"Whole for {PLATFORM} on Python {each[0]}.{each[1]}: {len(names)} wheels")
    size = sum(path.stat().st_size for path in WHEELHOUSE.glob("*.whl")) / 1e6
    print(f"{len(list(WHEELHOUSE.glob('*.whl')))} wheels, {size:.1f} MB, in {WHEELHOUSE}")
