"""What a workspace holds of a relationship that an import names."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.relationship import Relationship, Respondent


@dataclass(frozen=True, slots=True)
class ExistingRelationship:
    """A relationship with its people and its assessments, each with its responses."""

    relationship: Relationship
    respondents: tuple[Respondent, ...] = ()
    assessments: tuple[tuple[Assessment, tuple[Response, ...]], ...] = ()

    def assessment(self, number: int) -> tuple[Assessment | None, tuple[Response, ...]]:
        """The assessment with that number and its responses; None and nothing where there is none."""
        for assessment, responses in self.assessments:
            if assessment.number == number:
                return assessment, responses
        return None, ()
