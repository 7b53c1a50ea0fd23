"""Use cases of understanding: one assessment as an audience may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment, Response
    from healthcheck.domain.audience import Audience
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.finding import Findings
    from healthcheck.domain.relationship import Relationship
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments


class ResultsService:
    """Scores on demand; nothing that can be computed is stored."""

    def __init__(self, stores: Stores, instruments: Instruments) -> None:
        self._stores = stores
        self._instruments = instruments

    def profile(self, assessment_id: int, audience: Audience) -> DisclosedProfile:
        """What ``audience`` may see; NotClosedError for others than the facilitator while the assessment is open."""
        assessment = self._stores.assessments.get(assessment_id)
        relationship = self._stores.relationships.get(assessment.relationship_id)
        return self._disclosed(relationship, assessment, self._stores.responses.of_assessment(assessment_id), audience)

    def findings(self, profile: DisclosedProfile) -> Findings:
        """The answer sentence and the typed findings of what is shown."""
        from healthcheck.findings import findings_of

        return findings_of(profile, self._instruments.current)

    def _disclosed(
        self,
        relationship: Relationship,
        assessment: Assessment,
        responses: tuple[Response, ...],
        audience: Audience,
    ) -> DisclosedProfile:
        # numpy waits until somebody asks for a number
        from healthcheck.disclosure import disclose
        from healthcheck.scoring.profile import profile_of

        instrument = self._instruments.of(assessment)
        people = self._stores.respondents.of_relationship(relationship.id)
        return disclose(
            profile_of(responses, instrument, assessment.form, minimum_n=assessment.minimum_n),
            relationship=relationship,
            assessment=assessment,
            responses=responses,
            names={person.id: person.display_name for person in people},
            method=instrument.method,
            audience=audience,
        )
