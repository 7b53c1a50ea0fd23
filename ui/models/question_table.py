"""Every question of an assessment with what each side answered, as far as this audience may see it."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from healthcheck.charts.reading import MISSING
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedItem, DisclosedItemSide, DisclosedProfile, printed
from healthcheck.domain.relationship import Side
from ui.tips import escaped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.names import Names

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SORT_ROLE = Qt.ItemDataRole.UserRole
FACTOR_ROLE = SORT_ROLE + 1
ITEM_ROLE = SORT_ROLE + 2
LAST = float("inf")
BAND_MIDDLES = {Band.LOW: 0.0, Band.MIDDLE: 50.0, Band.HIGH: 100.0}
"""Where a third sorts among means; never shown."""


class Column(IntEnum):
    """From left to right. ``COMMENTS`` counts the evidence: what people said that this audience may read."""

    FACTOR = 0
    QUESTION = 1
    CLIENT = 2
    SUPPLIER = 3
    GAP = 4
    SPREAD = 5
    CANNOT_SEE = 6
    REMARK = 7
    COMMENTS = 8


class QuestionRow(NamedTuple):
    """One item: the texts of its cells, what each sorts by, its factor, and the item itself."""

    texts: tuple[str, ...]
    keys: tuple[float | str, ...]
    factor: str
    item: DisclosedItem


def question_rows(
    tr: Callable[[str], str],
    profile: DisclosedProfile,
    instrument: Instrument,
    names: Names,
    *,
    comments: Mapping[str, int],
) -> tuple[QuestionRow, ...]:
    """A row for every item that was asked, in framework order; ``comments``: how many may be read, by item."""
    return tuple(
        _row(tr, item, profile, instrument, names=names, place=n, comments=comments.get(item.item, 0))
        for n, item in enumerate(profile.items)
    )


def _row(
    tr: Callable[[str], str],
    held: DisclosedItem,
    profile: DisclosedProfile,
    instrument: Instrument,
    *,
    names: Names,
    place: int,
    comments: int,
) -> QuestionRow:
    item = instrument.item_by_id[held.item]
    texts = (
        instrument.factor_by_id[item.factor].name,
        names.fill(item.stem),
        *(side_cell(tr, held.side(side), profile.item_line) for side in Side),
        gap_cell(tr, held),
        spread_cell(tr, held, profile.item_line),
        _unseen_cell(tr, held),
        _remark(tr, held, profile),
        str(comments) if comments else "",
    )
    shrunk = held.shrunk_gap
    unseen = sum(held.side(side).cannot_see or 0 for side in Side)
    keys = (
        float(place),
        texts[Column.QUESTION].casefold(),
        *(_level(held.side(side)) for side in Side),
        LAST if shrunk is None else -abs(shrunk),
        -_spread(held),
        -float(unseen),
        "" if texts[Column.REMARK] else "z",
        -float(comments),
    )
    return QuestionRow(texts, keys, item.factor, held)


def side_cell(tr: Callable[[str], str], side: DisclosedItemSide, line: int) -> str:
    """The mean from five people, the third of the scale at three or four, else in words why nothing is shown."""
    if side.mean is not None:
        return str(printed(side.mean))
    if side.band is not None:
        return {Band.LOW: tr("low"), Band.MIDDLE: tr("middle"), Band.HIGH: tr("high")}[side.band]
    if side.is_invisible:
        return tr("not visible")
    return tr("n < {0}").format(line) if 0 < side.n < line else tr("no view")


def gap_cell(tr: Callable[[str], str], held: DisclosedItem) -> str:
    """``Supplier 12 higher``, freed of noise; a dash where it is not shown."""
    if held.shrunk_gap is None:
        return MISSING
    points = printed(held.shrunk_gap)
    if points == 0:
        return tr("none")
    text = tr("client {0} higher") if points > 0 else tr("supplier {0} higher")
    return text.format(abs(points))


def spread_cell(tr: Callable[[str], str], held: DisclosedItem, line: int) -> str:
    """How many people of each side chose each level, where that is shown; else what is shown in its place."""
    texts = {Side.CLIENT: tr("client {0}"), Side.SUPPLIER: tr("supplier {0}")}
    return "; ".join(texts[side].format(_spread_words(tr, held.side(side), line)) for side in Side)


def _spread_words(tr: Callable[[str], str], side: DisclosedItemSide, line: int) -> str:
    if side.counts is not None:
        return ", ".join(str(count) for count in side.counts)
    if side.mean is not None:
        return tr("mean {0}").format(printed(side.mean))
    return side_cell(tr, side, line)


def _spread(held: DisclosedItem) -> float:
    """How far apart the answers of a side are where they are shown: the mean distance from their mean, in levels."""
    found = [0.0]
    for counts in (held.side(side).counts for side in Side):
        if counts is not None and (people := sum(counts)):
            mean = sum(code * count for code, count in enumerate(counts)) / people
            found.append(sum(abs(code - mean) * count for code, count in enumerate(counts)) / people)
    return max(found)


def _unseen_cell(tr: Callable[[str], str], held: DisclosedItem) -> str:
    counts = {side: held.side(side).cannot_see for side in Side}
    texts = {Side.CLIENT: tr("client {0}"), Side.SUPPLIER: tr("supplier {0}")}
    return ", ".join(texts[side].format(count) for side, count in counts.items() if count) or (
        "0" if any(count is not None for count in counts.values()) else MISSING
    )


def _remark(tr: Callable[[str], str], held: DisclosedItem, profile: DisclosedProfile) -> str:
    if held.is_out_of_scope:
        return tr("Out of scope")
    remarks = [tr("Flagged for discussion")] if held.is_flagged else []
    remarks += [tr("Scope disagreed")] if held.is_scope_disagreement else []
    hidden = tr("Invisible to {0}")
    remarks += [hidden.format(profile.organisation(side)) for side in Side if held.side(side).is_invisible]
    return ", ".join(remarks)


def _level(side: DisclosedItemSide) -> float:
    if side.mean is not None:
        return side.mean
    return LAST if side.band is None else BAND_MIDDLES[side.band]


class QuestionTable(QAbstractTableModel):
    """``header``: names of the columns. Numbers sort as numbers, a factor by the framework."""

    def __init__(self) -> None:
        super().__init__()
        self._header: tuple[str, ...] = ()
        self._rows: tuple[QuestionRow, ...] = ()

    def set_rows(self, header: Sequence[str], rows: Sequence[QuestionRow]) -> None:
        """Show another assessment."""
        self.beginResetModel()
        self._header, self._rows = tuple(header), tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[QuestionRow, ...]:
        """Every question, in framework order."""
        return self._rows

    def row(self, index: Index) -> QuestionRow:
        """The question in that row."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many questions there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, and what it sorts by."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        told = f"{self._header[column]}: {row.texts[column]}"
        return {
            Qt.ItemDataRole.DisplayRole: row.texts[column],
            Qt.ItemDataRole.AccessibleTextRole: told,
            Qt.ItemDataRole.ToolTipRole: escaped(told),
            ITEM_ROLE: row.item,
            SORT_ROLE: row.keys[column],
            FACTOR_ROLE: row.factor,
        }.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._header[section] if role == Qt.ItemDataRole.DisplayRole else None
