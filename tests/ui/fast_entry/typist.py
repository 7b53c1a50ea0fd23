"""Somebody at the grid with a pile of paper forms, acting by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from healthcheck.domain.assessment import Reply, Response
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Relationship, Respondent, Side
from tests.ui.hands import Hands
from tests.ui.stage import Stage

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Typist(Hands):
    """``person`` is whose row was chosen on the page of questionnaires; the grid opens there."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.relationship: Relationship

    def sit_down(
        self, form: Form = Form.EXPRESS, *, clients: int = 3, names: tuple[str, str] = ("Northwind", "Alcor")
    ) -> None:
        """Open the forms of the client."""
        self.relationship = self.stage.relationship(*names, form=form, people={Side.CLIENT: clients, Side.SUPPLIER: 1})
        self.come_back()

    def come_back(self) -> None:
        """Go to the grid from the page of questionnaires."""
        self.stage.show(self.relationship, "Questionnaires")
        self.stage.press("Enter paper answers…")

    @property
    def grid(self) -> QTableView:
        """The grid that is seen."""
        return next(
            grid
            for grid in self.stage.window.findChildren(QTableView)
            if grid.isVisible() and grid.accessibleName().startswith("Paper answers of")
        )

    def go_to(self, code: str) -> None:
        """Walk down from the top to the line of that code."""
        self.press(KEY.Key_Up, held=CTRL)
        for _ in range(self.grid.model().rowCount()):
            if code in self.line:
                return
            self.press(KEY.Key_Down)
        message = f"no line of {code!r}"
        raise AssertionError(message)

    @property
    def line(self) -> str:
        """Number, code and text of the line where the keyboard is."""
        row = self.grid.currentIndex().row()
        return str(self.grid.model().headerData(row, Qt.Orientation.Vertical))

    @property
    def column(self) -> str:
        """Whose column it is, and how far their form is."""
        column = self.grid.currentIndex().column()
        return str(self.grid.model().headerData(column, Qt.Orientation.Horizontal))

    @property
    def cell(self) -> str:
        """What a screen reader says of the cell where the keyboard is."""
        return str(self.grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    def person(self, number: int = 0, side: Side = Side.CLIENT) -> Respondent:
        """One of the people, from 0."""
        return self.stage.people(self.relationship, side)[number]

    @property
    def assessment(self) -> int:
        """Id of the assessment."""
        return self.stage.workspace.relationships.assessment(self.relationship.id).id

    def on_disk(self, number: int = 0, side: Side = Side.CLIENT) -> Response:
        """What the workspace holds of one of them."""
        return self.stage.workspace.answering.response(self.assessment, self.person(number, side).id)

    def replies(self, number: int = 0) -> dict[str, Reply | None]:
        """Their replies by item, as the workspace holds them."""
        return {item: answer.reply for item, answer in self.on_disk(number).answers.items()}
