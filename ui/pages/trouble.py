"""The first screen where a workspace cannot be opened: what happened, what is safe, and every way on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.models.text_table import TextTable
from ui.theme import Theme, Tone, Type
from ui.widgets.backup_table import backup_rows
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table

if TYPE_CHECKING:
    from healthcheck.domain.safekeeping import BackupInfo
    from healthcheck.errors import UserFacingError

WIDEST = 860


class TroublePage(QWidget):
    """``restore_asked`` carries the path of a backup that is to take the place of the file.

    ``asked`` names another way on: ``retry``, ``open-workspace``, ``new-workspace``.
    """

    restore_asked = Signal(object)
    asked = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups: tuple[BackupInfo, ...] = ()
        self._what = PlainLabel(step=Type.H1)
        self._safe = PlainLabel(step=Type.STRONG)
        self._do = PlainLabel(tone=Tone.TEXT2)
        self._model = TextTable()
        self._model.setParent(self)
        self._table = Table(self._model, name=self.tr("Good backups"), theme=theme)
        self._table.set_widths(200, 0, 0)
        self._card = Card(self.tr("Good backups, newest first"))
        self._restore = Button(self.tr("Go back to this backup"), kind=ButtonKind.PRIMARY)
        self._retry = Button(self.tr("Try again"))
        self._open = Button(self.tr("Open another workspace…"))
        self._new = Button(self.tr("New workspace…"))
        self._lay_out(theme)
        self._connect()

    def _lay_out(self, theme: Theme) -> None:
        kept = self.tr("The file as it is now is kept beside it, untouched.")
        self._card.body.addWidget(PlainLabel(kept, step=Type.CAPTION, tone=Tone.TEXT2))
        self._card.body.addWidget(self._table, 1)
        self._card.body.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._retry, self._open, self._new):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(12)
        for part in (self._what, self._safe, self._do):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._card, 1)
        column.addLayout(buttons)
        column.addStretch(0)
        inside = QWidget()
        inside.setMaximumWidth(theme.px(WIDEST))
        inside.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 48, 32, 32)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)

    def _connect(self) -> None:
        self._restore.clicked.connect(self._ask_restore)
        self._table.opened.connect(self._ask_restore)
        self._retry.clicked.connect(partial(self._ask, "retry"))
        self._open.clicked.connect(partial(self._ask, "open-workspace"))
        self._new.clicked.connect(partial(self._ask, "new-workspace"))

    def show_error(self, error: UserFacingError, *, backups: tuple[BackupInfo, ...]) -> None:
        """Say what happened; offer ``backups`` where going back to one would help."""
        self._backups = backups
        for label, text in ((self._what, error.what), (self._safe, error.safe), (self._do, error.do)):
            label.setText(text)
            label.setVisible(bool(text))
        self._model.set_rows(*backup_rows(self.tr, backups))
        self._card.setVisible(bool(backups))
        self.setAccessibleName(str(error))
        if backups:
            self._table.selectRow(0)
            self._restore.setFocus()
        else:
            self._retry.setFocus()

    def _ask(self, name: str) -> None:
        self.asked.emit(name)

    def _ask_restore(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self.restore_asked.emit(self._backups[index.row()].path)
