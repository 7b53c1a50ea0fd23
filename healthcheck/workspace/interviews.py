"""Use cases of interviewing: consent, notes as they are written, and what is made of them afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    from healthcheck.domain.interview import Interview, InterviewNote
    from healthcheck.domain.interview_guide import InterviewGuide
    from healthcheck.domain.relationship import Side
    from healthcheck.domain.taken_out import TakenOut
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments


class InterviewService:
    """Each method returns only when the change is on disk, and raises UserFacingError where it is not.

    Interviews are held while the assessment is open (StateError). Notes may be released, tagged and taken out, and an
    interview withdrawn, after it is closed. Who reads released notes, and from how many people on, is disclosure's.
    """

    def __init__(self, stores: Stores, instruments: Instruments, *, now: Callable[[], datetime]) -> None:
        self._stores = stores
        self._instruments = instruments
        self._now = now

    def guide(self, assessment_id: int, side: Side) -> InterviewGuide:
        """The guide for people of ``side``, with the organisations' names in it."""
        from healthcheck.domain.interview_guide import filled_guide
        from healthcheck.domain.names import Names

        assessment = self._stores.assessments.get(assessment_id)
        instrument = self._instruments.of(assessment)
        names = Names.of(self._stores.relationships.get(assessment.relationship_id), side)
        return filled_guide(instrument, side, names)

    def of(self, assessment_id: int) -> tuple[Interview, ...]:
        """The interviews of an assessment, client first, by code."""
        return self._stores.interviews.of_assessment(assessment_id)

    def get(self, interview_id: str) -> Interview:
        """The interview with that id; NotFoundError where there is none."""
        return self._stores.interviews.get(interview_id)

    def notes(self, interview_id: str) -> tuple[InterviewNote, ...]:
        """What was noted in an interview, in the order in which it was written."""
        return self._stores.interview_notes.of_interview(interview_id)

    def notes_of(self, assessment_id: int) -> tuple[InterviewNote, ...]:
        """What was noted in all interviews of an assessment, for the facilitator's eyes."""
        return self._stores.interview_notes.of_assessment(assessment_id)

    def begin(self, assessment_id: int, respondent_id: str) -> Interview:
        """The person's interview in this assessment: the one that was begun before, else a new one."""
        from healthcheck.domain.interview import Interview

        return self._stores.interviews.begin(Interview(uuid4().hex, assessment_id, respondent_id, self._now()))

    def consent(self, interview_id: str, *, opened_script: bool, notes: bool, recording: bool) -> Interview:
        """Keep that the opening was read out, and what the person agrees to; notes that are there stay."""
        return self._stores.interviews.save_consent(
            interview_id, opened_script=opened_script, notes=notes, recording=recording
        )

    def time_spent(self, interview_id: str, *, section: str, seconds: float) -> Interview:
        """Keep how long (seconds, in all) a section of the guide has taken."""
        return self._stores.interviews.save_seconds(interview_id, section=section, seconds=seconds)

    def choose(self, interview_id: str, *, top_three: tuple[str, ...], most_complex: str | None) -> Interview:
        """Keep the factors chosen from the wheel of fifteen, at most three, and the most complex of the other eight."""
        return self._stores.interviews.save_choices(interview_id, top_three=top_three, most_complex=most_complex)

    def finish(self, interview_id: str, *, is_finished: bool = True) -> Interview:
        """Keep that nothing more is to be asked, or that something is after all."""
        return self._stores.interviews.save_end(interview_id, at=self._now() if is_finished else None)

    def withdraw(self, interview_id: str) -> TakenOut:
        """Delete the interview with its notes: what was agreed to can be taken back.

        The file keeps no trace. What it was is in memory only, for ``restore``, as long as the caller holds it.
        """
        return self._stores.interviews.delete(interview_id)

    def restore(self, taken: TakenOut) -> None:
        """Undo a withdrawal, exactly; ClashError where the person is interviewed anew."""
        self._stores.interviews.put_back(taken)

    def add_note(self, interview_id: str, *, section: str, text: str, is_quote: bool = False) -> InterviewNote:
        """Keep a note with the time; StateError until the opening is read out and the person agrees to notes."""
        from healthcheck.domain.interview import InterviewNote

        note = InterviewNote(uuid4().hex, interview_id, section, self._now(), _written(text), is_quote)
        return self._stores.interview_notes.add(note)

    def edit_note(self, note_id: str, *, text: str, is_quote: bool) -> InterviewNote:
        """Give a note other words; a note that was released is not any more, because others were agreed to."""
        return self._stores.interview_notes.edit(note_id, text=_written(text), is_quote=is_quote)

    def release_note(self, note_id: str, *, is_released: bool) -> InterviewNote:
        """Let reports show a note, without name or code, or not."""
        return self._stores.interview_notes.release(note_id, is_released=is_released)

    def tag_note(self, note_id: str, *, practices: tuple[str, ...] = (), themes: tuple[str, ...] = ()) -> InterviewNote:
        """Say which practices (ids) and themes a note is about, in place of what was said before."""
        return self._stores.interview_notes.tag(note_id, practices=practices, themes=themes)

    def delete_note(self, note_id: str) -> InterviewNote:
        """Take a note out; what it was, so that it can be put back."""
        return self._stores.interview_notes.delete(note_id)

    def put_back_note(self, note: InterviewNote) -> InterviewNote:
        """Add this very note again, with its time, tags and release."""
        return self._stores.interview_notes.put_back(note)


def _written(text: str) -> str:
    if not text.strip():
        raise UserFacingError(
            message("The note is empty."), safe=message("Nothing was changed."), do=message("Write what was said.")
        )
    return text
