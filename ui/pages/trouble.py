"""The first screen where a workspace cannot be opened: what happened, what is safe, and every way on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from healthcheck.domain.refusal import LockedError, ReadOnlyPlaceError
from ui import words
from ui.dialogs.sheet import Question
from ui.models.text_table import TextTable
from ui.theme import Theme, Tone, Type
from ui.translation import said
from ui.widgets.backup_table import LEAST, WIDTHS, backup_rows
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.heading import Heading
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from healthcheck.domain.safekeeping import BackupInfo, Holder
    from healthcheck.errors import UserFacingError

WIDEST = 860
MOST_ROWS = 8
"""Backups that are seen at once."""


class TroublePage(QWidget):
    """``restore_asked`` carries the path of a backup that is to take the place of the file, ``look_asked`` a backup.

    ``asked`` names another way on: ``retry``, ``read``, ``take-over``, ``open-workspace``, ``new-workspace``.
    """

    restore_asked = Signal(object)
    look_asked = Signal(object)
    asked = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups: tuple[BackupInfo, ...] = ()
        self._what = Heading()
        self._safe = PlainLabel(step=Type.STRONG)
        self._do = PlainLabel(tone=Tone.TEXT2)
        self._model = TextTable()
        self._model.setParent(self)
        self._table = Table(self._model, name=self.tr("Good backups"), theme=theme)
        self._table.set_widths(*WIDTHS)
        self._table.fit_columns(LEAST)
        self._table.fit_rows(MOST_ROWS)
        self._card = Card(self.tr("Good backups, newest first"))
        self._restore = Button(self.tr("Go back to this backup"), kind=ButtonKind.PRIMARY)
        self._look = Button(self.tr("Open a read-only copy of the latest backup"), kind=ButtonKind.PRIMARY)
        self._latest = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._take_over = Button(self.tr("Take over…"))
        self._read = Button(self.tr("Open it for reading only"), kind=ButtonKind.PRIMARY)
        self._retry = Button(self.tr("Try again"))
        self._theme = theme
        self._holder: Holder | None = None
        self._open = Button(self.tr("Open another workspace…"))
        self._new = Button(self.tr("New workspace…"))
        self._lay_out(theme)
        self._connect()

    def _lay_out(self, theme: Theme) -> None:
        kept = self.tr("The file as it is now is kept beside it, untouched.")
        self._card.body.addWidget(PlainLabel(kept, step=Type.CAPTION, tone=Tone.TEXT2))
        self._card.body.addWidget(self._table, 1)
        self._card.body.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        buttons = WrappingRow()
        buttons.setSpacing(8)
        for button in (self._read, self._retry, self._take_over, self._open, self._new):
            buttons.addWidget(button)
        looking = QHBoxLayout()
        looking.setSpacing(12)
        looking.addWidget(self._look)
        looking.addWidget(self._latest, 1)
        column = QVBoxLayout()
        column.setSpacing(12)
        for part in (self._what, self._safe, self._do):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._card)
        column.addLayout(looking)
        column.addLayout(buttons)
        column.addStretch(1)
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
        self._look.clicked.connect(self._ask_look)
        self._take_over.clicked.connect(self._ask_take_over)
        self._read.clicked.connect(partial(self._ask, "read"))
        self._retry.clicked.connect(partial(self._ask, "retry"))
        self._open.clicked.connect(partial(self._ask, "open-workspace"))
        self._new.clicked.connect(partial(self._ask, "new-workspace"))

    def show_error(self, error: UserFacingError, *, backups: tuple[BackupInfo, ...]) -> None:
        """Say what happened; offer ``backups`` to go back to, or to look at where somebody else has the file."""
        self._backups = backups
        is_held = isinstance(error, LockedError)
        self._holder = error.holder if isinstance(error, LockedError) else None
        for label, text in ((self._what, error.what), (self._safe, error.safe), (self._do, error.do)):
            label.setText(said(text))
            label.setVisible(bool(text))
        self._model.set_rows(*backup_rows(self.tr, backups))
        self._card.setVisible(bool(backups) and not is_held)
        self._look.setVisible(bool(backups) and is_held)
        self._latest.setVisible(bool(backups) and is_held)
        may_take_over = self._holder is not None and not self._holder.is_this_computer
        self._take_over.setVisible(may_take_over)
        may_read = isinstance(error, ReadOnlyPlaceError) and error.path.is_file()
        self._read.setVisible(may_read)
        if may_take_over:
            self._do.setText(self.tr("Close it there first. If the program crashed there, take it over here."))
        self.setAccessibleName(" ".join(said(part) for part in (error.what, error.safe, error.do) if part))
        if backups and is_held:
            latest = self.tr("Made {0}: {1}")
            self._latest.setText(
                latest.format(words.moment(backups[0].made_at), words.backup_content(self.tr, backups[0]))
            )
            self._look.setFocus()
        elif backups:
            self._table.selectRow(0)
            self._restore.setFocus()
        else:
            (self._read if may_read else self._retry).setFocus()

    def _ask(self, name: str) -> None:
        self.asked.emit(name)

    def _ask_look(self) -> None:
        self.look_asked.emit(self._backups[0])

    def _ask_take_over(self) -> None:
        assert self._holder is not None
        question = Question(
            self.tr("Take the workspace over from “{0}”?").format(self._holder.host),
            text=self.tr(
                "Only if the program there has ended or crashed. If it is still at work, what one of the two writes "
                "is lost to the other."
            ),
            accept=self.tr("Take over"),
            is_destructive=True,
            theme=self._theme,
            parent=self,
        )
        question.accepted.connect(partial(self._ask, "take-over"))
        question.open()

    def _ask_restore(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self.restore_asked.emit(self._backups[index.row()].path)
