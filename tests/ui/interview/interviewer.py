"""Somebody who interviews: keys go to whatever has the focus, as hands on a keyboard do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QPlainTextEdit, QTableView

from healthcheck.domain.assessment import Response
from healthcheck.domain.form import Form
from healthcheck.domain.interview import Interview, InterviewNote
from healthcheck.domain.relationship import Relationship, Respondent, Side
from tests.ui.hands import Hands
from tests.ui.stage import Stage

KEY = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
TIME, TEXT, KIND, TAGS = range(4)
OPENING, GOVERNANCE, TRUST, REST, CLOSE = 0, 1, 3, 8, 9
"""Places of parts in the list of sections."""


class Interviewer(Hands):
    """Sits in front of ``stage`` with two people a side to talk to."""

    def __init__(self, stage: Stage, *, form: Form = Form.EXPRESS) -> None:
        super().__init__(stage)
        people = {Side.CLIENT: 2, Side.SUPPLIER: 2}
        self.relationship: Relationship = stage.relationship("Northwind", "Alcor", people=people, form=form)
        stage.show(self.relationship, "Interviews")

    def person(self, code: str) -> Respondent:
        return next(entry for entry in self.stage.people(self.relationship) if entry.code == code)

    @property
    def assessment_id(self) -> int:
        return self.stage.workspace.relationships.assessment(self.relationship.id).id

    def choose(self, code: str) -> None:
        """Move to somebody's row."""
        table = self.stage.editor(QTableView, "Who has been interviewed")
        rows = (table.model().index(row, 0) for row in range(table.model().rowCount()))
        table.setCurrentIndex(next(index for index in rows if index.data() == code))
        self.stage.settle()

    def start(self, code: str = "C1", *, agrees: bool = True) -> None:
        """Begin somebody's interview; where the person agrees, with everything ticked but the recording."""
        self.choose(code)
        self.stage.press("Start interview")
        if agrees:
            self.tick("The opening was read out, and understood:")
            self.tick("I agree that notes are taken during the interview.")

    def tick(self, name: str) -> None:
        box = self.stage.editor(QCheckBox, name)
        box.setFocus()
        self.press(KEY.Key_Space)

    @property
    def field(self) -> QPlainTextEdit:
        return self.stage.editor(QPlainTextEdit, "New note")

    def undo(self, name: str) -> None:
        """Take back the last edit with Ctrl+Z; it has to be called so."""
        assert self.stage.session.edits.undo_name == name
        self.press(KEY.Key_Z, held=CTRL)

    def redo(self, name: str) -> None:
        """Make again with Ctrl+Shift+Z what was taken back; it has to be called so."""
        assert self.stage.session.edits.redo_name == name
        self.press(KEY.Key_Z, held=CTRL | Qt.KeyboardModifier.ShiftModifier)

    def note(self, text: str) -> None:
        """Type a note and enter it."""
        self.field.setFocus()
        self.press(text, KEY.Key_Return)

    def go_to(self, place: int) -> None:
        """Go to a part by arrows in the list of sections."""
        parts = self.stage.editor(QListWidget, "Sections")
        parts.setFocus()
        self.press(KEY.Key_Home, *[KEY.Key_Down] * place)

    @property
    def parts(self) -> list[str]:
        """What the list of sections says to somebody who cannot see it."""
        parts = self.stage.editor(QListWidget, "Sections")
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(parts.item(row).data(role)) for row in range(parts.count())]

    @property
    def rows(self) -> list[list[str]]:
        """The notes that are listed."""
        model = self.notes_table.model()
        return [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]

    @property
    def notes_table(self) -> QTableView:
        return next(table for table in self.stage.window.findChildren(QTableView) if table.accessibleName() == "Notes")

    def select(self, row: int) -> QModelIndex:
        index = self.notes_table.model().index(row, TEXT)
        self.notes_table.setFocus()
        self.notes_table.setCurrentIndex(index)
        return index

    @property
    def interview(self) -> Interview:
        """The first interview on disk."""
        return self.stage.workspace.interviews.of(self.assessment_id)[0]

    @property
    def kept(self) -> list[str]:
        """The notes on disk, in the order in which they were written."""
        return [note.text for note in self.kept_notes]

    @property
    def kept_notes(self) -> tuple[InterviewNote, ...]:
        return self.stage.workspace.interviews.notes_of(self.assessment_id)

    def response(self, code: str) -> Response:
        return self.stage.workspace.answering.response(self.assessment_id, self.person(code).id)
