"""Changes of one interview besides its notes, each remembered so that it can be taken back and made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from healthcheck.domain.refusal import OvertakenError

if TYPE_CHECKING:
    from healthcheck.domain.interview import Interview
    from healthcheck.workspace.interviews import InterviewService
    from ui.session import Session


class InterviewEdits:
    """Every method raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def _interviews(self) -> InterviewService:
        return self._session.workspace.interviews

    def consent(self, before: Interview, *, opened_script: bool, notes: bool, recording: bool) -> None:
        """Keep what was read out and agreed to."""
        save = self._interviews.consent
        wanted = partial(save, before.id, opened_script=opened_script, notes=notes, recording=recording)
        self._session.do(wanted)
        self._session.edits.add(
            _tr("consent"),
            undo=partial(
                save,
                before.id,
                opened_script=before.opened_script,
                notes=before.consent_notes,
                recording=before.consent_recording,
            ),
            redo=wanted,
        )

    def choose(self, before: Interview, *, top_three: tuple[str, ...], most_complex: str | None) -> None:
        """Keep what was chosen from the wheel; nothing is done where that changes nothing."""
        if (top_three, most_complex) == (before.top_three, before.most_complex):
            return
        save = self._interviews.choose
        wanted = partial(save, before.id, top_three=top_three, most_complex=most_complex)
        self._session.do(wanted)
        self._session.edits.add(
            _tr("choice on the wheel"),
            undo=partial(save, before.id, top_three=before.top_three, most_complex=before.most_complex),
            redo=wanted,
        )

    def finish(self, interview: Interview) -> None:
        """Keep that nothing more is to be asked."""
        finish = self._interviews.finish
        self._session.do(finish, interview.id)
        self._session.edits.add(
            _tr("finishing the interview"),
            undo=partial(finish, interview.id, is_finished=False),
            redo=partial(finish, interview.id),
        )

    def rate(self, assessment_id: int, person_id: str, *, factor: str, value: int | None) -> None:
        """Keep the person's 0-10 answer on a factor in their own response, as if they had typed it."""
        workspace = self._session.workspace
        if person_id not in workspace.people.standing(assessment_id):
            workspace.answering.invite(assessment_id, person_id)  # whoever joined late may answer too
        before = workspace.answering.response(assessment_id, person_id).global_scores.get(factor)
        if before == value:
            return
        put = partial(self._exchange, assessment_id, person_id, factor=factor)
        self._session.do(put, stands=before, wanted=value)
        self._session.edits.add(
            _tr("quick read"),
            undo=partial(put, stands=value, wanted=before),
            redo=partial(put, stands=before, wanted=value),
        )

    def _exchange(
        self, assessment_id: int, person_id: str, *, factor: str, stands: int | None, wanted: int | None
    ) -> None:
        """Put ``wanted`` in the place of ``stands``; refused where the person has answered otherwise since."""
        answering = self._session.answering
        if answering.response(assessment_id, person_id).global_scores.get(factor) != stands:
            raise OvertakenError(
                _tr("The answer on this factor is another one by now."), safe=_tr("It was left as it is.")
            )
        answering.global_score(assessment_id, person_id, factor=factor, value=wanted)


def _tr(text: str) -> str:
    """The history of edits outlives the page, so it must not hold on to a widget for its words."""
    return QCoreApplication.translate("InterviewEdits", text)
