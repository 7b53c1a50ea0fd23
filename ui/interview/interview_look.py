"""Everything that the runner shows of one interview, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Response, ResponseStatus

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.interview import Interview, InterviewNote
    from healthcheck.domain.interview_guide import InterviewGuide
    from healthcheck.domain.relationship import Respondent
    from ui.session import Session


@dataclass(frozen=True, slots=True)
class InterviewLook:
    """``response``: what the person has answered, None where nobody has asked them. ``may_write``: it can still change.

    ``themes``: those that notes of the assessment are tagged with, each once.
    """

    person: Respondent
    organisation: str
    assessment: Assessment
    guide: InterviewGuide
    interview: Interview
    notes: tuple[InterviewNote, ...]
    response: Response | None
    themes: tuple[str, ...]
    may_write: bool

    @property
    def may_note(self) -> bool:
        """Whether a note may be taken now."""
        return self.may_write and self.interview.may_note

    @property
    def is_locked(self) -> bool:
        """Whether the person's answers are submitted."""
        return self.response is not None and self.response.status is ResponseStatus.SUBMITTED

    def notes_in(self, part: str) -> tuple[InterviewNote, ...]:
        """What was noted in one part."""
        return tuple(note for note in self.notes if note.section == part)


def interview_look(session: Session, person: Respondent, interview: Interview) -> InterviewLook:
    """Read an interview anew; ``UserFacingError`` where something of it is gone or cannot be read."""
    workspace, assessment = session.workspace, session.assessment
    relationship = session.relationship
    assert assessment is not None
    assert relationship is not None
    responses = {entry.respondent_id: entry for entry in workspace.people.progress(assessment.id)}
    notes = workspace.interviews.notes_of(assessment.id)
    themes = dict.fromkeys(theme for note in notes for theme in note.themes)
    return InterviewLook(
        person=person,
        organisation=relationship.organisation(person.side),
        assessment=assessment,
        guide=workspace.interviews.guide(assessment.id, person.side),
        interview=workspace.interviews.get(interview.id),
        notes=tuple(note for note in notes if note.interview_id == interview.id),
        response=responses.get(person.id),
        themes=tuple(sorted(themes, key=str.casefold)),
        may_write=not assessment.is_closed and not session.is_read_only,
    )
