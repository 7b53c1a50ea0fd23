"""The people of a relationship as lines of a table, for every page that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.eligibility import is_eligible
from ui import words
from ui.models.people_table import Line

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship
    from ui.session import Session


def people_lines(session: Session, relationship: Relationship, assessment: Assessment) -> tuple[Line, ...]:
    """Everybody of ``relationship``, with how far each is in ``assessment``; UserFacingError where reading fails."""
    people = session.workspace.people.of(relationship.id)
    found = {response.respondent_id: response for response in session.workspace.people.progress(assessment.id)}
    questions = words.questions(session.instrument, assessment.form)
    return tuple(
        Line(
            person,
            relationship.organisation(person.side),
            found.get(person.id),
            questions,
            knows_enough=is_eligible(person, session.instrument.method),
        )
        for person in people
    )
