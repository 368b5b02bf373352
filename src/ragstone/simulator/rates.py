"""The rates of the made-up council: how often, how many, how long. They stand in parameters.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import resources

import cattrs

from ragstone.simulator.adoption import AdoptionRates
from ragstone.simulator.allocation import AllocationRates
from ragstone.simulator.assessment import AssessmentRates
from ragstone.simulator.asylum import AsylumRates
from ragstone.simulator.audits import AuditRates
from ragstone.simulator.care import CareRates
from ragstone.simulator.chance import Choice, Course, Spread
from ragstone.simulator.checks import CheckRates
from ragstone.simulator.establishment import EstablishmentRates
from ragstone.simulator.families import FamilyRates
from ragstone.simulator.fostering import FosteringRates
from ragstone.simulator.front_door import FrontDoorRates
from ragstone.simulator.leaving import LeavingRates
from ragstone.simulator.need import NeedRates
from ragstone.simulator.placements import PlacementRates
from ragstone.simulator.plans import PlanRates
from ragstone.simulator.protection import ProtectionRates
from ragstone.simulator.staff import StaffRates
from ragstone.simulator.world import RecordingRates

FILE = "parameters.toml"


@dataclass(frozen=True, slots=True)
class Rates:
    """A part for each part of a journey; the class of each says what is in it."""

    recording: RecordingRates
    family: FamilyRates
    front_door: FrontDoorRates
    assessment: AssessmentRates
    need: NeedRates
    protection: ProtectionRates
    plans: PlanRates
    care: CareRates
    placements: PlacementRates
    adoption: AdoptionRates
    checks: CheckRates
    leaving: LeavingRates
    asylum: AsylumRates
    fostering: FosteringRates
    allocation: AllocationRates
    establishment: EstablishmentRates
    staff: StaffRates
    audits: AuditRates


def rates(first: int, last: int) -> Rates:
    """The rates, those that change over the years for each day from `first` on; their years end on `last`."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(Choice, lambda shares, _: Choice.of(shares))
    converter.register_structure_hook(Spread, lambda points, _: Spread.of(points))
    converter.register_structure_hook(Course, lambda points, _: Course.of(points, first, last))
    said = tomllib.loads((resources.files("ragstone.simulator") / FILE).read_text(encoding="utf-8"))
    return converter.structure(said, Rates)
