"""Hands the laptop to a respondent, and takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from healthcheck.errors import UserFacingError
from ui.dialogs.facilitator import FacilitatorDialog

if TYPE_CHECKING:
    from ui.session import Session


class Handover(QObject):
    """``begun`` carries the view that fills the window; ``ended`` says that the facilitator has the laptop again."""

    begun = Signal(QWidget)
    ended = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._respondent = ""

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

    def resume(self) -> bool:
        """Go back to the respondent who had the laptop when the program ended; whether there was one."""
        handed_to = self._session.preferences.value.handed_to
        if handed_to is None or handed_to[0] != str(self._session.workspace.path):
            return False
        _, assessment_id, self._respondent = handed_to
        try:
            assessment = self._session.answering.questionnaire(assessment_id, self._respondent).assessment
        except UserFacingError:
            self._session.preferences.update(handed_to=None)  # deleted since: nobody to go back to
            return False
        self._session.open(assessment.relationship_id)
        self._session.choose(assessment_id)
        return self._begin()

    def _remember(self, name: str) -> None:
        self._session.preferences.update(facilitator=name)
        self._begin()

    def _begin(self) -> bool:
        # Respondent mode is loaded when the first person takes the laptop.
        from ui.respondent.window import RespondentView

        assessment, session = self._session.assessment, self._session
        assert assessment is not None
        try:
            self._invite(assessment.id)
            questionnaire = session.answering.questionnaire(
                assessment.id, self._respondent, facilitator=session.preferences.value.facilitator
            )
        except UserFacingError as error:
            self.refused.emit(error)
            return False
        session.preferences.update(handed_to=(str(session.workspace.path), assessment.id, self._respondent))
        view = RespondentView(session, questionnaire, session.preferences.value, self._window)
        view.finished.connect(self._end)
        self.begun.emit(view)
        return True

    def _invite(self, assessment_id: int) -> None:
        """Somebody who joined after the assessment was opened may answer in it too."""
        invited = {entry.respondent_id for entry in self._session.workspace.people.progress(assessment_id)}
        if self._respondent not in invited:
            self._session.answering.invite(assessment_id, self._respondent)

    def _end(self) -> None:
        self._session.preferences.update(handed_to=None)
        self._session.announce()
        self.ended.emit()
