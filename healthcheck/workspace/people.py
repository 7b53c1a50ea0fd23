"""Use cases around the people who answer."""

from __future__ import annotations

from uuid import uuid4

from healthcheck.domain.assessment import Response
from healthcheck.domain.relationship import Respondent, Seniority, Side
from healthcheck.storage.assessment_store import AssessmentStore
from healthcheck.storage.respondent_store import RespondentStore
from healthcheck.storage.response_store import ResponseStore
from healthcheck.workspace.safekeeping import SafekeepingService


class PeopleService:
    """Who answers for each side, and how far they are."""

    def __init__(
        self,
        respondents: RespondentStore,
        assessments: AssessmentStore,
        responses: ResponseStore,
        safekeeping: SafekeepingService,
    ) -> None:
        self._respondents = respondents
        self._assessments = assessments
        self._responses = responses
        self._safekeeping = safekeeping

    def of(self, relationship_id: str) -> tuple[Respondent, ...]:
        """The people of a relationship, client first, by code."""
        return self._respondents.of_relationship(relationship_id)

    def add(
        self,
        *,
        relationship_id: str,
        side: Side,
        name: str = "",
        role: str = "",
        seniority: Seniority = Seniority.MANAGING,
        code: str = "",
    ) -> Respondent:
        """A new person with the next free code, invited to the assessments that are open."""
        respondent = Respondent(
            id=uuid4().hex,
            relationship_id=relationship_id,
            side=side,
            code=code or self._next_code(relationship_id, side),
            name=name.strip(),
            role=role.strip(),
            seniority=seniority,
        )
        self._respondents.add(respondent)
        for assessment in self._assessments.of_relationship(relationship_id):
            if not assessment.is_closed:
                self._responses.invite(assessment.id, respondent.id)
        return self._respondents.get(respondent.id)

    def update(self, respondent: Respondent) -> Respondent:
        """Keep a changed name, role or seniority."""
        self._respondents.update(respondent)
        return self._respondents.get(respondent.id)

    def delete(self, respondent_id: str) -> None:
        """Delete the person with all their answers, for good; a backup is made first."""
        self._safekeeping.keep("before deletion")
        self._respondents.delete(respondent_id)

    def progress(self, assessment_id: int) -> tuple[Response, ...]:
        """The responses of an assessment, also those not begun, client first."""
        return self._responses.of_assessment(assessment_id)

    def _next_code(self, relationship_id: str, side: Side) -> str:
        taken = {entry.code for entry in self._respondents.of_relationship(relationship_id)}
        number = 1
        while f"{side.initial}{number}" in taken:
            number += 1
        return f"{side.initial}{number}"
