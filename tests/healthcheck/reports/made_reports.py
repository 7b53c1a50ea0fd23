"""Joint reports of the samples, and what tests read in their pages."""

from __future__ import annotations

from healthcheck.content import bundled_instrument
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.findings import findings_of
from healthcheck.planning import proposed_commitments
from healthcheck.reports.joint_edition import joint_report
from healthcheck.reports.report_model import Report
from tests.healthcheck.sample_profiles import sample_profile


def report_of(profile: DisclosedProfile, *, scope: str = "Staffing", prepared_by: str = "") -> Report:
    """The joint report of ``profile``."""
    instrument = bundled_instrument()
    findings = findings_of(profile, instrument)
    return joint_report(
        profile,
        findings,
        instrument,
        commitments=proposed_commitments(findings.findings, profile, instrument),
        scope=scope,
        prepared_by=prepared_by,
    )


def withheld_profile(*, is_from_end: bool = False) -> DisclosedProfile:
    """Sample A with two people of the supplier only, in confidence."""
    return sample_profile("A", 1, people={Side.SUPPLIER: 2}, is_from_end=is_from_end)


def empty_profile() -> DisclosedProfile:
    """Sample A with too few people on both sides."""
    return sample_profile("A", 1, people={Side.CLIENT: 2, Side.SUPPLIER: 2})


def pair_profile() -> DisclosedProfile:
    """Sample A with two people a side who agreed to be identified."""
    return sample_profile("A", 1, people={Side.CLIENT: 2, Side.SUPPLIER: 2}, privacy=Privacy.ATTRIBUTED)


def interview_profile() -> DisclosedProfile:
    """Sample D: one named person a side."""
    return sample_profile("D", 1, names={"D-C1": "Ada Lindqvist", "D-S1": "Tomás Ferreira"})
