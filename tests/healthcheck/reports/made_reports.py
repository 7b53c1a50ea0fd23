"""Reports of the samples."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.content import bundled_instrument
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_comment import DisclosedComments
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.report_order import ReportOrder
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.findings import findings_of
from healthcheck.planning import proposed_commitments
from healthcheck.reports.editions import report_of as edition_of
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Report
from tests.healthcheck.sample_profiles import sample_profile


def report_of(
    profile: DisclosedProfile,
    *,
    scope: str = "Staffing",
    prepared_by: str = "",
    order: ReportOrder | None = None,
    plan: ReportedPlan | None = None,
    comments: DisclosedComments | None = None,
) -> Report:
    """The report of ``profile`` for those who may see it: the joint one unless another is ordered."""
    asked = replace(order or ReportOrder(), prepared_by=prepared_by)
    return edition_of(replace(material_of(profile), order=asked, plan=plan, comments=comments, scope=scope))


def material_of(profile: DisclosedProfile, instrument: Instrument | None = None) -> Material:
    """What the joint report of ``profile`` is made from, before anything is planned."""
    instrument = instrument or bundled_instrument()
    findings = findings_of(profile, instrument)
    proposed = proposed_commitments(findings.findings, profile, instrument)
    return Material(profile, findings, instrument, order=ReportOrder(), commitments=proposed)


def withheld_profile(*, is_from_end: bool = False, audience: Audience = Audience.JOINT) -> DisclosedProfile:
    """Sample A with two people of the supplier only, in confidence."""
    return sample_profile("A", 1, people={Side.SUPPLIER: 2}, is_from_end=is_from_end, audience=audience)


def empty_profile() -> DisclosedProfile:
    """Sample A with too few people on both sides."""
    return sample_profile("A", 1, people={Side.CLIENT: 2, Side.SUPPLIER: 2})


def pair_profile() -> DisclosedProfile:
    """Sample A with two people a side who agreed to be identified."""
    return sample_profile("A", 1, people={Side.CLIENT: 2, Side.SUPPLIER: 2}, privacy=Privacy.ATTRIBUTED)


def interview_profile() -> DisclosedProfile:
    """Sample D: one named person a side."""
    return sample_profile("D", 1, names={"D-C1": "Ada Lindqvist", "D-S1": "Tomás Ferreira"})
