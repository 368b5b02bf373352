"""A measure's page: what it means, why, how sure we are, who is counted, and cases that people argue about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tools.reference.counted import counted, worked
from tools.reference.markdown import code, facts

from ragstone.files.reading import Reading
from ragstone.measures import examples
from ragstone.measures.measure import Defined, of_variant, read_measure, variants_of
from ragstone.publication.words import DATA_PERIODS, POLARITIES, unit_words
from ragstone.values.measures import Measure
from ragstone.values.periods import day_in_words

_MADE = "<!-- This page is made by tools/make_reference.py: `make docs`. -->\n"
_ALL = "[All measures](../measures.md)\n"


def page_of(beside: Reading, measure: Measure) -> str:
    """The page, with a part for each variant. `beside` reads the folder that the measure's folder is in."""
    variants = variants_of(beside, measure.name)
    own = _defined(beside, measure, "")
    beginning = [_MADE, f"# {measure.number}. {measure.title}\n", f"{measure.about}\n", _ALL]
    said = _facts(measure) | {"variants": ", ".join(f"[{each}](#variant-{each})" for each in variants)}
    parts = chain(
        beginning,
        [facts(said.items())],
        _reasons(measure),
        _how(beside, own, "", "##"),
        *(_variant(beside, own.measure, _defined(beside, measure, each)) for each in variants),
    )
    return "\n".join(parts).rstrip("\n") + "\n"


def _defined(beside: Reading, measure: Measure, variant: str) -> Defined:
    found = read_measure(beside, measure.name, measure.name, variant)
    if found is None:
        beside.refuse()
        raise LookupError(measure.name)
    return found


def _facts(measure: Measure) -> dict[str, str]:
    return {
        "above the line": measure.numerator,
        "below the line": measure.denominator or (f"people {measure.population}" if measure.per else ""),
        "data period": DATA_PERIODS[measure.data_period],
        "polarity": POLARITIES[measure.polarity],
        "unit": unit_words(measure) or "percent",
        "kind": measure.kind.value,
        "section": measure.section,
        "name": code(measure.name),
        "version": str(measure.version),
        "how sure of the wording": measure.confidence.value,
        "owner of the definition": measure.owned_by,
        "to be reviewed by": day_in_words(measure.review_by) if measure.review_by else "",
    }


def _reasons(measure: Measure) -> Iterator[str]:
    """Everything that is a paragraph, under a heading of its own."""
    sure = f"How sure: **{measure.confidence.value}**. {measure.evidence}"
    said = {
        "Why it matters": measure.it_matters,
        "What good looks like": measure.good_looks_like,
        "Where the wording comes from": f"{measure.definition}\n\n{sure.strip()}",
        "Sources that can feed it": measure.fed_by,
        "Change of method": _changed(measure),
    }
    for title, text in said.items():
        if text:
            yield f"## {title}\n"
            yield f"{text}\n"


def _changed(measure: Measure) -> str:
    changed = measure.changed
    if changed is None:
        return ""
    compare = "do not compare" if changed.breaks_series else "compare"
    return f"From {day_in_words(changed.since)}: {changed.why} Figures from before {compare} with figures from after."


def _variant(beside: Reading, own: Measure, other: Defined) -> Iterator[str]:
    """What a variant says otherwise than the measure itself, and how it is counted."""
    measure = other.measure
    yield f"## Variant {measure.variant}\n"
    if measure.title != own.title:
        yield f"**{measure.title}**\n"
    if measure.about != own.about:
        yield f"{measure.about}\n"
    if measure.definition != own.definition:
        yield f"{measure.definition}\n"
    if (measure.confidence, measure.evidence) != (own.confidence, own.evidence):
        yield f"How sure: **{measure.confidence.value}**. {measure.evidence}\n"
    before = _facts(own)
    if differs := [(term, text) for term, text in _facts(measure).items() if text != before[term]]:
        yield facts(differs)
    yield from _how(beside, other, measure.variant, "###")


def _how(beside: Reading, defined: Defined, variant: str, level: str) -> Iterator[str]:
    measure = defined.measure
    page = f"measures/{measure.name}"
    yield f"{level} How it is counted\n"
    if defined.cohort is None:
        yield "It is not counted from records: its figures are supplied.\n"
    else:
        yield from counted(defined.cohort, page)
    file = of_variant(beside, measure.name, variant, examples.FILE)
    if not beside.exists(file):
        return
    yield f"{level} Examples\n"
    if variant and file == of_variant(beside, measure.name, "", examples.FILE):
        yield "Those of the measure itself hold for the variant too.\n"
    else:
        yield from worked(beside, file, measure, page)
