"""What reports, slides and spreadsheets are made of, read together for one audience."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.audience import Audience
    from healthcheck.domain.report_order import ReportOrder
    from healthcheck.reports.material import Material
    from healthcheck.workspace.comments import CommentService
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.plan import PlanService
    from healthcheck.workspace.relationships import RelationshipService
    from healthcheck.workspace.results import ResultsService


class ReportMaterials:
    """Everything goes through ``disclosure`` first, for the audience that is asked for."""

    def __init__(
        self,
        relationships: RelationshipService,
        results: ResultsService,
        instruments: Instruments,
        *,
        plan: PlanService,
        comments: CommentService,
    ) -> None:
        self._relationships = relationships
        self._results = results
        self._instruments = instruments
        self._plan = plan
        self._comments = comments

    def of(self, assessment_id: int, order: ReportOrder, audience: Audience | None = None) -> Material:
        """What ``audience`` may see of an assessment, by default whoever reads the ordered edition.

        NotClosedError for others than the facilitator while the assessment is open.
        """
        from healthcheck.disclosure.own_edition import own_edition
        from healthcheck.reports.material import Material

        audience = audience or order.edition.audience
        results, series = self._results.complete_with_series(assessment_id, audience)
        profile = own_edition(results.profile)
        findings = results.findings if profile is results.profile else self._results.findings(profile)
        return Material(
            profile=profile,
            findings=self._results.titled(findings, assessment_id),
            instrument=self._instruments.current,
            order=order,
            commitments=results.commitments,
            annex=results.annex,
            plan=self._plan.for_report(assessment_id),
            comments=self._comments.shown(assessment_id, audience),
            series=replace(series, profiles=tuple(own_edition(entry) for entry in series.profiles)),
            workshop=results.workshop,
            scope=self._relationships.get(profile.relationship_id).scope,
        )
