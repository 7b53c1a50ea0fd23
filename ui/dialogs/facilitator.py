"""Asks once for the facilitator's name: it stands in the promise that each respondent reads first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.sheet import ROLE, Sheet
from ui.widgets.button import ButtonKind
from ui.widgets.field import Field

if TYPE_CHECKING:
    from ui.theme import Theme


class FacilitatorDialog(Sheet):
    """``named`` carries the name."""

    named = Signal(str)

    def __init__(self, *, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.setWindowTitle(self.tr("Your name"))
        self.title.setText(self.tr("Who is the facilitator?"))
        self.text.setText(
            self.tr(
                "Each respondent is told, before the first question, who can see their answers. "
                "Your name stands in that promise and in the report."
            )
        )
        self.text.show()
        self._name = QLineEdit(name)
        self._name.setMaxLength(80)
        self._field = Field(self.tr("Your name"), self._name)
        self.body.addWidget(self._field)
        save = self.add_button(self.tr("Continue"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        save.setDefault(True)
        save.clicked.connect(self._save)
        self.add_cancel()
        self.setFixedWidth(theme.px(480))
        self._name.setFocus()

    def _save(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._field.set_error(self.tr("Enter your name"))
            return
        self.named.emit(name)
        self.accept()
