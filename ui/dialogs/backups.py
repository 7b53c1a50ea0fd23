"""Chooses a backup to go back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.dialogs.sheet import ROLE, Sheet
from ui.models.text_table import TextTable
from ui.widgets.backup_table import LEAST, WIDTHS, backup_rows
from ui.widgets.button import ButtonKind
from ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.safekeeping import BackupInfo
    from ui.theme import Theme


class BackupsDialog(Sheet):
    """``chosen`` carries the backup's path."""

    chosen = Signal(object)

    def __init__(self, backups: Sequence[BackupInfo], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._backups = [entry for entry in backups if entry.is_good]
        self.setWindowTitle(self.tr("Restore"))
        self.title.setText(self.tr("Go back to a backup"))
        self.text.setText(self.tr("The workspace as it is now is kept as a backup of its own first."))
        self.text.show()
        model = TextTable()
        model.set_rows(*backup_rows(self.tr, self._backups))
        model.setParent(self)
        self._table = Table(model, name=self.tr("Backups"), theme=theme)
        self._table.set_widths(*WIDTHS)
        self._table.fit_columns(LEAST)
        self.body.addWidget(self._table, 1)
        self._restore = self.add_button(self.tr("Restore"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._restore.clicked.connect(self._choose)
        self.add_cancel()
        self._table.opened.connect(self._choose)
        self._table.selectRow(0)
        self._restore.setEnabled(bool(self._backups))
        self.take_room(720, 440)

    def _choose(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self.chosen.emit(self._backups[index.row()].path)
            self.accept()
