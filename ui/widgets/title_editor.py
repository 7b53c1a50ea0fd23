"""Writing another title in place of the one that a page gives itself, and taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

LONGEST = 160
"""Characters of a title that heads a page and a slide."""


class TitleEditor(QWidget):
    """Stands in the place of ``title`` while that is written. ``pencil`` is the button that begins it.

    ``kept``: what was written, on one line; empty where the page shall give itself its own title again.
    """

    kept = Signal(str)

    def __init__(self, title: PlainLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._own = ""
        self.pencil = Button(kind=ButtonKind.ICON, icon=icon("pencil"), name=self.tr("Edit the title"))
        self._field = QLineEdit()
        self._field.setObjectName("title")
        self._field.setMaxLength(LONGEST)
        self._field.setAccessibleName(self.tr("Title"))
        self._keep = Button(self.tr("Keep"), kind=ButtonKind.PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._generated = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._reset = Button(self.tr("Use the title of the page"), kind=ButtonKind.LINK)
        self._lay_out()
        self.pencil.clicked.connect(self.begin)
        self._field.returnPressed.connect(self._finish)
        self._keep.clicked.connect(self._finish)
        self._cancel.clicked.connect(self.end)
        self._reset.clicked.connect(self._take_own)
        self.hide()
        self.pencil.hide()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._field, 1)
        for button in (self._keep, self._cancel):
            first.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(12)
        second.addWidget(self._generated, 1)
        second.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)

    def offer(self, own: str, *, is_edited: bool, may_edit: bool) -> None:
        """Say what the page calls itself, and whether somebody wrote, or may write, another title."""
        self._own = own
        self._generated.setText(self.tr("The page would say: {0}").format(own))
        self._reset.setVisible(is_edited)
        self.pencil.setVisible(may_edit)
        if not may_edit and not self.isHidden():
            self.end()

    def begin(self) -> None:
        """Write; the title that stands there is where one begins."""
        if self.pencil.isHidden() or not self.isHidden():
            return
        self._field.setText(self._title.text())
        for widget in (self._title, self.pencil):
            widget.hide()
        self.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def end(self) -> None:
        """Let the title stand as it was."""
        if self.isHidden():
            return
        self.hide()
        for widget in (self._title, self.pencil):
            widget.show()
        self.pencil.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves all as it was; Enter was for the field, not for the pencil that has the keyboard then."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        text = " ".join(self._field.text().split())
        self.end()
        self.kept.emit("" if text == self._own else text)

    def _take_own(self) -> None:
        self.end()
        self.kept.emit("")
