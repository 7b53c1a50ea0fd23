"""Adds people one after the other in a single line: type, Enter, type the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from healthcheck.domain.person_draft import LONGEST
from healthcheck.domain.relationship import Seniority, Side
from ui import words
from ui.fitting import placeholder_width
from ui.tips import escaped
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field import Field
from ui.widgets.kept_edit import ENTER, passes_undo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.theme import Theme


class PersonLine(QLineEdit):
    """A line for one person; ``list_pasted`` when a whole list from a spreadsheet is pasted into it."""

    list_pasted = Signal()

    def paste(self) -> None:
        """Take what is on the clipboard where that is one cell."""
        text = QGuiApplication.clipboard().text().strip()
        if "\n" in text or "\t" in text:
            self.list_pasted.emit()
        else:
            super().paste()

    def event(self, event: QEvent) -> bool:
        """Let the keys of undoing pass where no typing is left to undo; a line would swallow them."""
        if passes_undo(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """Room for what it says while it is empty."""
        return QSize(placeholder_width(self), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the key do what the menu does."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)


class AddPerson(Card):
    """``asked`` carries side, name, role and level; the side and the level stay for the next person.

    ``list_pasted`` when a list was pasted where one person is typed.
    """

    asked = Signal(object, str, str, object)
    list_pasted = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._side, self._level = ChoiceBox(), ChoiceBox()
        self._name, self._role = PersonLine(), PersonLine()
        self._button = Button(self.tr("Add person"))
        for side in Side:
            self._side.addItem("", side)
        for seniority in Seniority:
            self._level.addItem(words.seniority(self.tr, seniority), seniority)
        self._level.setCurrentIndex(list(Seniority).index(Seniority.MANAGING))
        for editor in (self._name, self._role):
            editor.setMaxLength(LONGEST)
            editor.returnPressed.connect(self._ask)
            editor.list_pasted.connect(self.list_pasted)
        optional = self.tr("Without a name, the code stands for the person")
        self._name.setPlaceholderText(self.tr("Optional"))
        self._name.setToolTip(escaped(optional))
        self._name.setAccessibleDescription(optional)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(self.tr("Side"), self._side), 3)
        row.addWidget(Field(self.tr("Name"), self._name), 4)
        row.addWidget(Field(self.tr("Role"), self._role), 3)
        row.addWidget(Field(self.tr("Level"), self._level), 2)
        row.addWidget(Field(" ", self._button))
        self._button.setAccessibleName(self.tr("Add person"))
        self._side.setMinimumWidth(theme.px(140))
        self._side.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.body.addLayout(row)
        self._button.clicked.connect(self._ask)

    def show_names(self, names: Mapping[Side, str]) -> None:
        """Call the sides by their organisations."""
        for number, side in enumerate(Side):
            self._side.setItemText(number, names[side])

    def clear(self) -> None:
        """Make room for the next person."""
        for editor in (self._name, self._role):
            editor.setText("")  # unlike clear(), this leaves no typing to undo before the person who was added
        self._name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the level, the last of the line, adds the person as it does in the lines before."""
        if event.key() in ENTER and self._level.hasFocus():
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.asked.emit(
            Side(self._side.currentData()),
            self._name.text().strip(),
            self._role.text().strip(),
            Seniority(self._level.currentData()),
        )
