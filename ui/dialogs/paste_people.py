"""Shows what a list from a spreadsheet would add, row by row, before anything is added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QWidget

from healthcheck.domain.person_draft import PastedPeople
from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
from ui import words
from ui.dialogs.sheet import ROLE, Sheet
from ui.models.draft_table import PARTS, SELDOM, SIDE, WHERE, DraftTable, Part
from ui.theme import Type
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.edited_cell import ChoiceCell, EditedCell
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.theme import Theme

WIDTHS = (56, 0, 0, 0, 116, 80, 0, 84, 84, 0)
"""Widths in logical px; 0 shares what is left."""

WIDTH, HEIGHT = 1040, 600
MARGIN = 64
"""Logical px that the dialog leaves of the window around it."""

LEAST_SHARE = 84
"""Logical px from which on names, roles and remarks can be told apart."""

TRIGGERS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked


class DraftView(Table):
    """Space ticks the row, Enter and F2 edit the cell."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick or edit where the keyboard is."""
        model, index = self.model(), self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid() and isinstance(model, DraftTable):
            model.toggle(index.row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            super().keyPressEvent(event)


class PastePeople(Sheet):
    """``proposed`` carries the rows as they were corrected; the dialog stays until they have been added."""

    proposed = Signal(object)

    def __init__(
        self,
        pasted: PastedPeople,
        *,
        known: Sequence[Respondent],
        relationship: Relationship,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.setWindowTitle(self.tr("Paste a list of people"))
        self._relationship = relationship
        self._model = DraftTable(pasted.drafts, known=known, relationship=relationship)
        self._model.setParent(self)
        self.table = DraftView(self._model, name=self.tr("People on the list"), theme=theme)
        self._trouble = Notice(kind=NoticeKind.WARN)
        self._first = self._trouble.add_button(Button(self.tr("Go to the first")))
        self._sides = QComboBox()
        self._sides_row = QWidget()
        self._add = self.add_button("", ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self.add_cancel()
        self._lay_out(pasted)
        self._connect()
        room = parent.window().size() if parent else self.size()
        self.resize(min(theme.px(WIDTH), room.width() - MARGIN), min(theme.px(HEIGHT), room.height() - MARGIN))
        self._refresh()
        self.table.setCurrentIndex(self._model.index(0, PARTS.index(Part.NAME)))
        self.table.setFocus()

    def _lay_out(self, pasted: PastedPeople) -> None:
        hint = self.tr(
            "Space leaves a row out or takes it in, F2 corrects a cell, Ctrl+Enter adds the list. "
            "Nothing is added before you say so."
        )
        if pasted.ignored:
            hint = self.tr("Not taken over: {0}. {1}").format(", ".join(pasted.ignored), hint)
        self.text.setText(hint)
        self.text.show()
        self._place_cells()
        self.table.set_widths(*WIDTHS)
        self.table.fit_columns(LEAST_SHARE, never_cut=(PARTS.index(Part.REMARK),))
        for seldom in SELDOM:
            self.table.setColumnHidden(PARTS.index(seldom), not self._model.says(seldom))
        row = QHBoxLayout(self._sides_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = PlainLabel(self.tr("Everybody without a side is at"), step=Type.STRONG, wraps=False)
        label.setBuddy(self._sides)
        self._sides.setAccessibleName(label.text())
        self._sides.addItem(self.tr("Choose…"))
        for side in Side:
            self._sides.addItem(self._relationship.organisation(side), side)
        row.addWidget(label)
        row.addWidget(self._sides)
        row.addStretch(1)
        for part in (self._trouble, self._sides_row, self.table):
            self.body.addWidget(part)
        self.body.setStretch(self.body.count() - 1, 1)

    def _place_cells(self) -> None:
        theme, table = self.theme, self.table
        sides = [(side.value, self._relationship.organisation(side)) for side in Side]
        levels = [(level.value, words.seniority(self.tr, level)) for level in Seniority]
        cells = {
            Part.SIDE: ChoiceCell(sides, theme=theme, marked_by=SIDE, parent=table),
            Part.LEVEL: ChoiceCell(levels, theme=theme, parent=table),
        }
        for place, part in enumerate(PARTS):
            table.setItemDelegateForColumn(place, cells.get(part) or EditedCell(theme=theme, parent=table))
        table.setEditTriggers(TRIGGERS)

    def _connect(self) -> None:
        self._model.changed.connect(self._refresh)
        self._first.clicked.connect(self._go_to_first)
        self._sides.activated.connect(self._give_side)
        self._add.clicked.connect(self._propose)
        for key in ("Ctrl+Return", "Ctrl+Enter"):  # the second is on the block of numbers
            QShortcut(QKeySequence(key), self).activated.connect(self._add.click)

    def _refresh(self) -> None:
        """Count what will be added, and say what has to be settled before."""
        rows = self._model.rows
        wanted = sum(row.is_wanted for row in rows)
        there = sum(not row.is_wanted and any(note.leaves_out for note in row.notes) for row in rows)
        waiting = sum(row.trouble is not None for row in rows)
        self.title.setText(self._count(wanted, there, len(rows) - wanted - there))
        text = plural("{0} row has to be settled first", "{0} rows have to be settled first", waiting)
        self._trouble.show_text(text, kind=NoticeKind.WARN)
        self._trouble.setVisible(bool(waiting))
        self._sides_row.setVisible(any(row.draft.side is None for row in rows if row.is_wanted))
        self._add.setText(self.tr("Add {0}").format(words.people(self.tr, wanted)))
        self._add.setEnabled(bool(wanted) and not waiting)

    def _count(self, wanted: int, there: int, left_out: int) -> str:
        """Such as ``5 people will be added, 1 is there already``."""
        parts = [self.tr("{0} will be added").format(words.people(self.tr, wanted) if wanted else self.tr("Nobody"))]
        if there:
            parts.append(plural("{0} is there already", "{0} are there already", there))
        if left_out:
            parts.append(self.tr("{0} left out").format(left_out))
        return ", ".join(parts)

    def _go_to_first(self) -> None:
        place, trouble = next((place, row.trouble) for place, row in enumerate(self._model.rows) if row.trouble)
        self.table.setFocus()
        self.table.setCurrentIndex(self._model.index(place, PARTS.index(WHERE[trouble])))

    def _give_side(self, _choice: int) -> None:
        side = self._sides.currentData()
        if side is not None:
            drafts = self._model.drafts
            self._sides.setCurrentIndex(0)
            self._model.change([draft if draft.side else replace(draft, side=Side(side)) for draft in drafts])
            self.table.setFocus()

    def _propose(self) -> None:
        self.proposed.emit(self._model.drafts)
