"""Reports of a sample with the assessments before."""

from __future__ import annotations

from healthcheck.content import bundled_instrument
from healthcheck.disclosure.history import change_since, convergence_of
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.domain.series import Series
from healthcheck.findings import findings_of
from healthcheck.planning import proposed_commitments
from healthcheck.reports.editions import report_of
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Report
from tests.healthcheck.sample_profiles import sample_assessment, sample_profile


def report_with_series(relationship: str, assessment: int, *, plan: ReportedPlan | None = None) -> Report:
    """The joint report of a sample's assessment, which knows those before it."""
    instrument = bundled_instrument()
    history = [sample_assessment(relationship, number) for number in range(1, assessment + 1)]
    profiles = [sample_profile(relationship, number) for number in range(1, assessment + 1)]
    changes = [
        change_since(history[: number + 1], earlier=profiles[number - 1], later=profiles[number])
        for number in range(1, assessment)
    ]
    findings = findings_of(profiles[-1], instrument)
    return report_of(
        Material(
            profiles[-1],
            findings,
            instrument,
            commitments=proposed_commitments(findings.findings, profiles[-1], instrument),
            series=Series(tuple(profiles), tuple(changes), convergence_of(history, profiles)),
            plan=plan,
        )
    )
