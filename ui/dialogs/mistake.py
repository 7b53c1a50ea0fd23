"""Says that this program made a mistake, what is safe, and lets the details be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.sheet import ROLE, Sheet
from ui.theme import Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from ui.theme import Theme


class MistakeDialog(Sheet):
    """The details name places in the program, never an answer or a name. ``restart_asked``: begin anew, right here."""

    restart_asked = Signal()

    def __init__(self, details: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._details = details
        self.setWindowTitle(self.tr("Something went wrong"))
        self.title.setText(self.tr("This program made a mistake"))
        self.text.setText(
            self.tr(
                "Everything that was saved is safe. You can go on; if it happens again, start the window anew: "
                "it comes back where you are."
            )
        )
        self.text.show()
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Details"))
        self.body.addWidget(shown, 1)
        note = self.tr("The details hold no answers and no names. They are also kept in a log on this computer.")
        self.body.addWidget(PlainLabel(note, step=Type.CAPTION, tone=Tone.TEXT2))
        go_on = self.add_button(self.tr("Go on"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        restart = self.add_button(self.tr("Start anew"), ROLE.ActionRole)
        restart.clicked.connect(self._restart)
        copy = self.add_button(self.tr("Copy details"), ROLE.ActionRole)
        copy.clicked.connect(self._copy)
        self.take_room(560, 380)

    def _restart(self) -> None:
        self.accept()
        self.restart_asked.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
