"""A list of people before they are added: what each row will become, and what is to be said of it."""

from __future__ import annotations

import html
from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from healthcheck.domain.person_draft import DraftNote, PersonDraft, SettledDraft, settled
from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
from ui import words

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SIDE = Qt.ItemDataRole.UserRole


class Part(Enum):
    """What a column shows of a row."""

    ADD = auto()
    NAME = auto()
    SIDE = auto()
    ROLE = auto()
    LEVEL = auto()
    CODE = auto()
    COUNTERPART = auto()
    MONTHS = auto()
    FACTORS = auto()
    REMARK = auto()


PARTS = tuple(Part)
SELDOM = (Part.COUNTERPART, Part.MONTHS, Part.FACTORS)
"""Columns that most lists do not have."""

NUMBERS = (Part.MONTHS, Part.FACTORS)
LONGEST_NUMBER = 4
"""Digits."""
WHERE = {DraftNote.SIDE_MISSING: Part.SIDE, DraftNote.CODE_TAKEN: Part.CODE, DraftNote.TOO_LONG: Part.NAME}
"""Where each trouble is settled."""


class DraftTable(QAbstractTableModel):
    """Every cell but the remark can be corrected; role ``SIDE`` gives the side's value.

    ``changed`` follows each correction, after which the rows are held anew against ``known`` people and each other.
    """

    changed = Signal()

    def __init__(
        self, drafts: Sequence[PersonDraft], *, known: Sequence[Respondent], relationship: Relationship
    ) -> None:
        super().__init__()
        self._known = tuple(known)
        self._relationship = relationship
        self.rows: tuple[SettledDraft, ...] = settled(drafts, known)

    @property
    def drafts(self) -> tuple[PersonDraft, ...]:
        """The rows as they have been corrected."""
        return tuple(row.draft for row in self.rows)

    def change(self, drafts: Sequence[PersonDraft]) -> None:
        """Put corrected rows in the place of all."""
        self.rows = settled(drafts, self._known)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(PARTS) - 1))
        self.changed.emit()

    def says(self, part: Part) -> bool:
        """Whether the list says anything in that column."""
        return any(self._edited(row, part) for row in self.rows)

    def toggle(self, row: int) -> None:
        """Leave out what would be added, or the other way round."""
        self._put(row, replace(self.rows[row].draft, choice=not self.rows[row].is_wanted))

    def _put(self, row: int, draft: PersonDraft) -> None:
        drafts = list(self.drafts)
        drafts[row] = draft
        self.change(drafts)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows the list has."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(PARTS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, what its editor begins with, the tick, or the side."""
        if not index.isValid():
            return None
        row, part = self.rows[index.row()], PARTS[index.column()]
        text = self._text(row, part)
        if part is Part.ADD:
            text = self.tr("Will be added") if row.is_wanted else self.tr("Stays out")
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.is_wanted else Qt.CheckState.Unchecked
        elif role == Qt.ItemDataRole.DisplayRole:
            return text
        known: dict[int, str | None] = {
            Qt.ItemDataRole.EditRole: self._edited(row, part),
            Qt.ItemDataRole.ToolTipRole: f"<span>{html.escape(text)}</span>",  # Qt would read mark-up
            Qt.ItemDataRole.AccessibleTextRole: text,
            SIDE: row.draft.side.value if row.draft.side else None,
        }
        return known.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep what was corrected."""
        row, part = index.row(), PARTS[index.column()]
        draft = self.rows[row].draft
        if role == Qt.ItemDataRole.CheckStateRole:
            self.toggle(row)
        elif role == Qt.ItemDataRole.EditRole:
            text = str(value).strip()
            if text != self._edited(self.rows[row], part):
                self._put(row, corrected(draft, part, text))
        else:
            return False
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The tick can be set, the remark is only read, all else can be typed."""
        flags = super().flags(index)
        if not index.isValid() or PARTS[index.column()] is Part.REMARK:
            return flags
        is_tick = PARTS[index.column()] is Part.ADD
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if is_tick else Qt.ItemFlag.ItemIsEditable)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        names = {
            Part.ADD: self.tr("Add"),
            Part.NAME: self.tr("Name"),
            Part.SIDE: self.tr("Side"),
            Part.ROLE: self.tr("Role"),
            Part.LEVEL: self.tr("Level"),
            Part.CODE: self.tr("Code"),
            Part.COUNTERPART: self.tr("Faces off to"),
            Part.MONTHS: self.tr("Months"),
            Part.FACTORS: self.tr("Factors"),
            Part.REMARK: self.tr("Remark"),
        }
        return names[PARTS[section]] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: SettledDraft, part: Part) -> str:
        draft = row.draft
        side = self.tr("“{0}”?").format(draft.side_text) if draft.side_text else self.tr("Choose…")
        if draft.side:
            side = self._relationship.organisation(draft.side)
        return {
            Part.NAME: draft.name or "–",
            Part.SIDE: side,
            Part.ROLE: draft.role or "–",
            Part.LEVEL: words.seniority(self.tr, draft.seniority),
            Part.CODE: row.code or "–",
            Part.COUNTERPART: draft.counterpart or "–",
            Part.MONTHS: _number(draft.months) or "–",
            Part.FACTORS: _number(draft.factors_seen) or "–",
            Part.REMARK: self._remark(row),
        }.get(part, "")

    def _edited(self, row: SettledDraft, part: Part) -> str:
        draft = row.draft
        return {
            Part.NAME: draft.name,
            Part.SIDE: draft.side.value if draft.side else "",
            Part.ROLE: draft.role,
            Part.LEVEL: draft.seniority.value,
            Part.CODE: row.code,
            Part.COUNTERPART: draft.counterpart,
            Part.MONTHS: _number(draft.months),
            Part.FACTORS: _number(draft.factors_seen),
        }.get(part, "")

    def _remark(self, row: SettledDraft) -> str:
        """What matters most of a row: what keeps it out, then what has to be settled, then what was assumed."""
        draft = row.draft
        texts = {
            DraftNote.THERE_ALREADY: self.tr("Is there already"),
            DraftNote.LISTED_TWICE: self.tr("Stands further up already"),
            DraftNote.SIDE_MISSING: self.tr("Choose the side"),
            DraftNote.CODE_TAKEN: self.tr("Code {0} is taken").format(draft.code),
            DraftNote.TOO_LONG: self.tr("Too long: shorten it"),
            DraftNote.LEVEL_ASSUMED: self.tr("Level “{0}” is unknown").format(draft.level_text),
            DraftNote.COUNTERPART_UNKNOWN: self.tr("“{0}” is nobody across").format(draft.counterpart),
            DraftNote.NUMBER_UNREADABLE: self.tr("“{0}” is no such number").format(draft.numbers_text),
        }
        if row.trouble:
            return texts[row.trouble]
        if not row.is_wanted and not any(note.leaves_out for note in row.notes):
            return self.tr("Left out")
        return texts[row.notes[0]] if row.notes else ""


def corrected(draft: PersonDraft, part: Part, text: str) -> PersonDraft:
    """The row with ``text`` in one of its columns."""
    if part in NUMBERS:
        return _counted(draft, part, _read(text))
    match part:
        case Part.NAME:
            return replace(draft, name=text)
        case Part.SIDE:
            return replace(draft, side=Side(text))
        case Part.LEVEL:
            return replace(draft, seniority=Seniority(text), is_level_known=True)
        case Part.CODE:
            return replace(draft, code=text)
    return replace(draft, role=text) if part is Part.ROLE else replace(draft, counterpart=text)


def _counted(draft: PersonDraft, part: Part, number: int | None) -> PersonDraft:
    if part is Part.MONTHS:
        return replace(draft, months=number, numbers_text="")
    return replace(draft, factors_seen=number, numbers_text="")


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _read(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER else None
