"""Locking somebody's answers and unlocking them, each remembered so that it can be taken back and made again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.refusal import OvertakenError

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Response
    from healthcheck.domain.relationship import Respondent
    from ui.session import Session


class ResponseEdits:
    """Both methods raise the ``UserFacingError`` of what is refused, and remember nothing then."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def submit(self, assessment_id: int, person: Respondent) -> None:
        """Lock the answers of ``person``; from now on they count."""
        answering = self._session.answering
        self._session.do(answering.submit, assessment_id, person.id)
        lock = self._lock_again(assessment_id, person)
        self._session.edits.add(
            _tr("submitting {0}").format(person.code),
            undo=partial(answering.unlock, assessment_id, person.id),
            redo=lock,
        )

    def unlock(self, assessment_id: int, person: Respondent) -> None:
        """Let the answers of ``person`` be changed again; they do not count until they are submitted anew."""
        answering = self._session.answering
        lock = self._lock_again(assessment_id, person)
        self._session.do(answering.unlock, assessment_id, person.id)
        self._session.edits.add(
            _tr("unlocking {0}").format(person.code),
            undo=lock,
            redo=partial(answering.unlock, assessment_id, person.id),
        )

    def _lock_again(self, assessment_id: int, person: Respondent) -> partial[None]:
        """The step that locks the answers as they are now; refused where the person has answered otherwise since."""
        return partial(
            self._lock, assessment_id, person, stands=self._session.answering.response(assessment_id, person.id)
        )

    def _lock(self, assessment_id: int, person: Respondent, *, stands: Response) -> None:
        answering = self._session.answering
        now = answering.response(assessment_id, person.id)
        if now.status is ResponseStatus.SUBMITTED or _said(now) != _said(stands):
            raise OvertakenError(
                _tr("The answers of {0} are other ones by now.").format(person.code),
                safe=_tr("They were left as they are."),
            )
        answering.submit(assessment_id, person.id)


def _said(response: Response) -> Response:
    """Everything that a person answered, without where they stand."""
    return replace(response, status=ResponseStatus.DRAFT, submitted_at=None, position="")


def _tr(text: str) -> str:
    """The history of edits outlives the page, so it must not hold on to a widget for its words."""
    return QCoreApplication.translate("ResponseEdits", text)
