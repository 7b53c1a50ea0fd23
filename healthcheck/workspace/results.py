"""Use cases of understanding: one assessment as an audience may see it."""

from __future__ import annotations

from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.disclosed import Audience, DisclosedProfile
from healthcheck.domain.finding import Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Relationship
from healthcheck.errors import UserFacingError
from healthcheck.storage.stores import Stores


class ResultsService:
    """Scores on demand; nothing that can be computed is stored."""

    def __init__(self, stores: Stores, instrument: Instrument) -> None:
        self._stores = stores
        self._instrument = instrument

    def profile(self, assessment_id: int, audience: Audience) -> DisclosedProfile:
        """What ``audience`` may see; NotClosedError for others than the facilitator while the assessment is open."""
        assessment = self._stores.assessments.get(assessment_id)
        self._check_instrument(assessment)
        relationship = self._stores.relationships.get(assessment.relationship_id)
        return self._disclosed(relationship, assessment, self._stores.responses.of_assessment(assessment_id), audience)

    def findings(self, profile: DisclosedProfile) -> Findings:
        """The answer sentence and the typed findings of what is shown."""
        from healthcheck.findings import findings_of

        return findings_of(profile, self._instrument)

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

        people = self._stores.respondents.of_relationship(relationship.id)
        return disclose(
            profile_of(responses, self._instrument, assessment.form, minimum_n=assessment.minimum_n),
            relationship=relationship,
            assessment=assessment,
            responses=responses,
            names={person.id: person.display_name for person in people},
            method=self._instrument.method,
            audience=audience,
        )

    def _check_instrument(self, assessment: Assessment) -> None:
        held = (assessment.instrument_id, assessment.instrument_version)
        if held != (self._instrument.id, self._instrument.version):
            raise UserFacingError(
                f"Assessment {assessment.number} was held with instrument {held[0]}, version {held[1]}, "
                f"which this program does not have.",
                safe="Its answers are kept.",
                do="Open the workspace with the program version that has this instrument.",
            )
