"""Hands the laptop to a respondent, and takes it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from healthcheck.errors import UserFacingError
from ui.code_attempts import CodeAttempts
from ui.dialogs.facilitator import FacilitatorDialog
from ui.dialogs.hand_over_code import HandOverCodeDialog

if TYPE_CHECKING:
    from ui.session import Session


class Handover(QObject):
    """``begun`` carries the view that fills the window; ``ended`` says that the facilitator has the laptop again.

    ``barred`` carries why the respondent cannot go on: the laptop stays theirs until the facilitator takes it back.
    """

    begun = Signal(QWidget)
    ended = Signal()
    refused = Signal(object)
    barred = Signal(object)

    def __init__(self, session: Session, window: QWidget, *, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._respondent = ""
        self._attempts = CodeAttempts(clock)

    def ask(self, respondent_id: str) -> None:
        """Hand over; the first time, ask who the facilitator is, because the promise names them."""
        if self._session.is_read_only:
            what = self.tr("This copy is for reading only: nobody can answer in it.")
            self.refused.emit(UserFacingError(what, do=self.tr("Open the workspace itself to hand over the laptop.")))
            return
        self._respondent = respondent_id
        if self._session.preferences.value.facilitator:
            self._begin()
            return
        dialog = FacilitatorDialog(name="", theme=self._session.theme, parent=self._window)
        dialog.named.connect(self._remember)
        dialog.open()

    def resume(self) -> None:
        """Go back to the respondent who had the laptop when the program ended; where that fails, stay ``barred``."""
        try:
            self._return_to_respondent()
        except UserFacingError as error:
            self.barred.emit(error)

    def _return_to_respondent(self) -> None:
        handed_to = self._session.preferences.value.handed_to
        assert handed_to is not None
        path, assessment_id, self._respondent = handed_to
        if path != str(self._session.workspace.path):
            raise UserFacingError(self.tr("The questionnaire is in another workspace: “{0}”.").format(Path(path).name))
        questionnaire = self._session.answering.questionnaire(assessment_id, self._respondent)
        self._session.open(questionnaire.assessment.relationship_id)
        self._session.choose(assessment_id)
        self._hand_over()

    def _remember(self, name: str) -> None:
        self._session.preferences.update(facilitator=name)
        self._begin()

    def _begin(self) -> None:
        try:
            self._hand_over()
        except UserFacingError as error:
            self.refused.emit(error)

    def _hand_over(self) -> None:
        # Respondent mode is loaded when the first person takes the laptop.
        from ui.respondent.window import RespondentView

        assessment, session = self._session.assessment, self._session
        assert assessment is not None
        self._refuse_lent_elsewhere()
        self._invite(assessment.id)
        questionnaire = session.answering.questionnaire(
            assessment.id, self._respondent, facilitator=session.preferences.value.facilitator
        )
        session.preferences.update(handed_to=(str(session.workspace.path), assessment.id, self._respondent))
        view = RespondentView(session, questionnaire, session.preferences.value, self._window)
        view.finished.connect(self._ask_back)
        self.begun.emit(view)

    def _refuse_lent_elsewhere(self) -> None:
        """One laptop is in one person's hands: another window must not forget whom it has handed it to."""
        handed_to = self._session.preferences.reread().handed_to
        if handed_to is not None and handed_to[0] != str(self._session.workspace.path):
            name = Path(handed_to[0]).name
            raise UserFacingError(
                self.tr("In another window, with “{0}”, somebody has the laptop already.").format(name),
                safe=self.tr("Nothing was changed."),
                do=self.tr("Take it back there first. If that window is gone, start the program again."),
            )

    def _invite(self, assessment_id: int) -> None:
        """Somebody who joined after the assessment was opened may answer in it too."""
        invited = {entry.respondent_id for entry in self._session.workspace.people.progress(assessment_id)}
        if self._respondent not in invited:
            self._session.answering.invite(assessment_id, self._respondent)

    def _ask_back(self) -> None:
        """Take the laptop back, with the code where one is set."""
        kept = self._session.preferences.value.hand_over_code
        if not kept:
            self._end()
            return
        dialog = HandOverCodeDialog(
            kept,
            attempts=self._attempts,
            facilitator=self._session.preferences.value.facilitator,
            theme=self._session.theme,
            parent=self._window,
        )
        dialog.accepted.connect(self._end)
        dialog.open()

    def _end(self) -> None:
        self._attempts.forget()
        self._session.preferences.update(handed_to=None)
        self._session.announce()
        self.ended.emit()
