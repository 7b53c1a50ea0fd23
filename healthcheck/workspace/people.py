"""Use cases around the people who answer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from healthcheck.domain.relationship import Respondent, Seniority, Side

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Response
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.safekeeping import SafekeepingService


class PeopleService:
    """Who answers for each side, and how far they are."""

    def __init__(self, stores: Stores, safekeeping: SafekeepingService) -> None:
        self._stores = stores
        self._safekeeping = safekeeping

    def of(self, relationship_id: str) -> tuple[Respondent, ...]:
        """The people of a relationship, client first, by code."""
        return self._stores.respondents.of_relationship(relationship_id)

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
        self._stores.respondents.add(respondent)
        for assessment in self._stores.assessments.of_relationship(relationship_id):
            if not assessment.is_closed:
                self._stores.responses.invite(assessment.id, respondent.id)
        return self._stores.respondents.get(respondent.id)

    def update(self, respondent: Respondent) -> Respondent:
        """Keep a changed name, role or seniority."""
        self._stores.respondents.update(respondent)
        return self._stores.respondents.get(respondent.id)

    def delete(self, respondent_id: str) -> None:
        """Delete the person with all their answers, for good; a backup is made first."""
        self._safekeeping.keep("before deletion")
        self._stores.respondents.delete(respondent_id)

    def progress(self, assessment_id: int) -> tuple[Response, ...]:
        """The responses of an assessment, also those not begun, client first."""
        return self._stores.responses.of_assessment(assessment_id)

    def _next_code(self, relationship_id: str, side: Side) -> str:
        taken = {entry.code for entry in self._stores.respondents.of_relationship(relationship_id)}
        number = 1
        while f"{side.initial}{number}" in taken:
            number += 1
        return f"{side.initial}{number}"
