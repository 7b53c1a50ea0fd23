"""What a menu or the Overview asks for one relationship: its details, and its next assessment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.errors import UserFacingError
from ui import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.assessment import ResponseStatus
    from healthcheck.domain.form import Form
    from healthcheck.domain.relationship import Relationship
    from ui.dialogs.open_assessment import OpenAssessment
    from ui.dialogs.relationship import RelationshipDialog
    from ui.dialogs.sheet import Sheet
    from ui.session import Session


class RelationshipErrands(QObject):
    """Runs each errand over the window it is given. ``said`` carries a short word for the foot of the window."""

    said = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._details: RelationshipDialog | None = None
        self._opening: OpenAssessment | None = None

    def ask_details(self) -> None:
        """Show what the relationship is called, covers and promises, to be changed."""
        from ui.dialogs.relationship import RelationshipDialog

        session = self._session
        self._details = RelationshipDialog(
            self._relationship,
            session.assessments,
            session.instrument,
            theme=session.theme,
            facilitator=session.preferences.value.facilitator,
            parent=self._window,
        )
        self._details.changed.connect(self._change)
        self._details.open()

    def ask_assessment(self) -> None:
        """Open the first assessment, or the next one after the last."""
        # The dialog is loaded where it is needed: most relationships come with their first assessment.
        from ui.dialogs.open_assessment import OpenAssessment

        session, relationship = self._session, self._relationship
        people, last = session.workspace.people, session.assessments[-1] if session.assessments else None
        standing: Mapping[str, ResponseStatus] = people.standing(last.id) if last else {}
        self._opening = OpenAssessment(
            relationship,
            session.instrument,
            people=people.of(relationship.id),
            last=last,
            standing=standing,
            theme=session.theme,
            parent=self._window,
        )
        self._opening.proposed.connect(self._open)
        self._opening.open()

    @property
    def _relationship(self) -> Relationship:
        relationship = self._session.relationship
        assert relationship is not None
        return relationship

    def _change(self, after: Relationship) -> None:
        assert self._details is not None
        before, update = self._relationship, self._session.workspace.relationships.update
        if after == before:
            self._details.accept()
        elif self._is_done(self._details, partial(update, after)):
            self._session.edits.add(
                self.tr("editing the relationship"), undo=partial(update, before), redo=partial(update, after)
            )

    def _open(self, form: Form, held_on: date) -> None:
        assert self._opening is not None
        command = self._session.workspace.relationships.open_assessment
        if self._is_done(self._opening, partial(command, self._relationship.id, form=form, held_on=held_on)):
            latest = self._session.assessments[-1]
            self._session.choose(latest.id)
            asked = len(self._session.workspace.people.standing(latest.id))
            text = self.tr("Assessment {0} is open; {1} are asked to answer")
            self.said.emit(text.format(latest.number, words.people(self.tr, asked)))

    def _is_done(self, dialog: Sheet, command: Callable[[], object]) -> bool:
        """Run the command and close the dialog; where it is refused, the dialog says so and stays."""
        try:
            self._session.do(command)
        except UserFacingError as error:
            dialog.show_error(error)
            return False
        dialog.accept()
        return True
