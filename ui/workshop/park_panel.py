"""The parking lot: a new line with an owner, and those that wait for one, or for being settled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from ui.theme import Type
from ui.widgets.card import Scrolled
from ui.widgets.plain_label import PlainLabel
from ui.workshop.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.workshop import Parked
    from ui.workshop.room_edits import RoomEdits

ROWS_SEEN = 3
"""Lines that wait and are seen at once; the others are scrolled to."""

GAP, AIR = 6, 12


@dataclass(frozen=True, slots=True)
class _Row:
    """One line that waits, with what can be changed of it."""

    line: Parked
    owner: QLineEdit
    done: QCheckBox

    @property
    def wanted(self) -> Parked:
        """The line as it is wanted now."""
        return replace(self.line, owner=self.owner.text().strip(), is_done=self.done.isChecked())


class ParkPanel(Panel):
    """Enter keeps the new line and every change of the others."""

    def __init__(self, edits: RoomEdits, parked: Sequence[Parked], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._edits = edits
        self.say(self.tr("A line for later, and who takes care of it. Enter keeps it, Esc leaves it"))
        self._line, self._owner = QLineEdit(), QLineEdit()
        for editor, name in ((self._line, self.tr("What is parked")), (self._owner, self.tr("Owner, if there is one"))):
            editor.setAccessibleName(name)
            editor.setPlaceholderText(name)
        grid = QGridLayout()
        grid.addWidget(self._line, 0, 0)
        grid.addWidget(self._owner, 0, 1)
        for column, share in enumerate((3, 1)):
            grid.setColumnStretch(column, share)
        self.column.addLayout(grid)
        self._rows = [self._row(line) for line in parked]
        if self._rows:
            self.column.addWidget(self._waiting())
        self.setFocusProxy(self._line)

    def _row(self, line: Parked) -> _Row:
        owner, done = QLineEdit(line.owner), QCheckBox(self.tr("Settled"))
        owner.setAccessibleName(self.tr("Owner of {0}").format(line.text))
        done.setAccessibleName(self.tr("Settled: {0}").format(line.text))
        done.setChecked(line.is_done)
        return _Row(line, owner, done)

    def _waiting(self) -> QWidget:
        scrolled = Scrolled()
        grid = QGridLayout()
        grid.setVerticalSpacing(GAP)
        for place, row in enumerate(self._rows):
            grid.addWidget(PlainLabel(row.line.text, step=Type.BODY), place, 0)
            grid.addWidget(row.owner, place, 1)
            grid.addWidget(row.done, place, 2, Qt.AlignmentFlag.AlignVCenter)
        for column, share in enumerate((3, 1, 0)):
            grid.setColumnStretch(column, share)
        scrolled.column.addLayout(grid)
        self._line.ensurePolished()
        seen = min(len(self._rows), ROWS_SEEN)
        scrolled.setFixedHeight(seen * (self._line.sizeHint().height() + grid.verticalSpacing()) + AIR)
        return scrolled

    def keep(self) -> bool:
        """Nothing is kept of an empty line."""
        for row in self._rows:
            if row.wanted != row.line:
                self._edits.change_parked(row.line, row.wanted)
        if self._line.text().strip():
            self._edits.park(self._line.text().strip(), owner=self._owner.text().strip())
        return True
