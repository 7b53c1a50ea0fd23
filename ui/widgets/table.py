"""One look for every table: rows of 40 pixels, no grid, whole rows selected, Ctrl+C copies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import Theme
from ui.widgets.side_mark import paint_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QKeyEvent, QResizeEvent

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 40
MARK_ROOM = 20
LEAST_COLUMN = 72


class Table(QTableView):
    """``opened``: Enter on a row, or a double click. ``delete_pressed`` means the current row."""

    opened = Signal(QModelIndex)
    delete_pressed = Signal()

    def __init__(self, model: QAbstractItemModel, *, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(theme.px(LEAST_COLUMN))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setResizeContentsPrecision(0)  # what is seen now, not a thousand rows
        self._widths: tuple[int, ...] = ()
        self._least_share: int | None = None
        self._never_cut: frozenset[int] = frozenset()
        self._given: dict[int, int] = {}
        self._most_rows = 0
        self.doubleClicked.connect(self.opened)
        model.modelReset.connect(self._apply_widths)
        model.dataChanged.connect(self._follow_texts)
        theme.changed.connect(self._rescale)

    def set_widths(self, *widths: int) -> None:
        """Column widths in logical px, more where a heading needs it; 0 shares what is left."""
        self._widths = widths
        self._apply_widths()

    def fit_columns(self, least: int, *, never_cut: Collection[int] = ()) -> None:
        """Follow the texts where room is short: columns give what they do not need to those that cut theirs.

        Those that share what is left keep ``least`` logical px, or what their texts need, the columns ``never_cut`` all
        that they need; then the rows scroll.
        """
        self._least_share = least
        self._never_cut = frozenset(never_cut)
        self._apply_widths()

    def _follow_texts(self) -> None:
        """Share anew where other texts need another width; widths that somebody has drawn stay otherwise."""
        if self._least_share is not None and self._shares(self.viewport().width()) != self._given:
            self._apply_widths()

    def _shares(self, room: int) -> dict[int, int]:
        """Pixels of the columns that do not just share what is left of ``room`` alike."""
        header = self.horizontalHeader()
        shown = {c: width for c, width in enumerate(self._widths[: header.count()]) if not header.isSectionHidden(c)}
        heads = {column: header.sectionSizeHint(column) for column in shown}
        fixed = {column: max(self._theme.px(width), heads[column]) for column, width in shown.items() if width}
        open_ = [column for column in shown if column not in fixed]
        if self._least_share is None:
            return shared(room, fixed, {column: heads[column] for column in open_})
        texts = {column: max(heads[column], self.sizeHintForColumn(column)) for column in shown}
        for squeezed in (fixed, {column: min(width, texts[column]) for column, width in fixed.items()}):
            if sum(squeezed.values()) + sum(texts[column] for column in open_) <= room:
                return shared(room, squeezed, {column: texts[column] for column in open_})
            fixed = squeezed
        least = self._theme.px(self._least_share)
        lengths = {
            column: texts[column] if column in self._never_cut else max(heads[column], min(texts[column], least))
            for column in open_
        }
        rest = room - sum(fixed.values()) - sum(lengths.values())
        return fixed | (poured(rest, lengths, texts) if rest > 0 else lengths)

    def _apply_widths(self) -> None:
        header = self.horizontalHeader()
        header.ensurePolished()
        self._given = widths = self._shares(self.viewport().width())
        for column, stated in enumerate(self._widths[: header.count()]):
            is_set = column in widths or bool(stated)
            mode = QHeaderView.ResizeMode.Interactive if is_set else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if is_set:
                header.resizeSection(column, widths.get(column, self._theme.px(stated)))

    def offer(self, text: str, slot: Callable[[], None]) -> QAction:
        """Add an entry to the menu of every row, by right click or the menu key."""
        action = QAction(text, self)
        action.triggered.connect(slot)
        self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return action

    def copy(self) -> None:
        """Put the selected rows on the clipboard, a tab between cells."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        columns = range(self.model().columnCount())
        lines = ("\t".join(str(self.model().index(row, column).data() or "") for column in columns) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def grow_rows(self) -> None:
        """Let each row be as tall as its longest text."""
        self.setWordWrap(True)
        self.verticalHeader().setMinimumSectionSize(self._theme.px(ROW_HEIGHT))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def fit_rows(self, most: int) -> None:
        """Want no more height than the rows take, and room for ``most`` of them at the most."""
        self._most_rows = most
        self.updateGeometry()

    @property
    def whole_height(self) -> int:
        """Pixels at which no row is scrolled."""
        self.ensurePolished()
        heading = max(self.horizontalHeader().sizeHint().height(), self.horizontalHeader().minimumHeight())
        return heading + self.verticalHeader().length() + 2 * self.frameWidth()

    def sizeHint(self) -> QSize:
        """As tall as its rows where that was asked for."""
        hint = super().sizeHint()
        if self._most_rows:
            rows = min(self.model().rowCount(), self._most_rows) * self.verticalHeader().defaultSectionSize()
            hint.setHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth())
        return hint

    def _rescale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(self._theme.px(LEAST_COLUMN))
        self._apply_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width, down to what the headings need."""
        super().resizeEvent(event)
        self._apply_widths()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, the copy key copies it; Home and End lead to the first and the last."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():  # a key held too long takes one row
                self.delete_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            last = self.model().rowCount() - 1
            row = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.model().index(row, max(self.currentIndex().column(), 0)))
        else:
            super().keyPressEvent(event)


def shared(room: int, fixed: dict[int, int], needed: dict[int, int]) -> dict[int, int]:
    """``fixed`` widths, and those of columns to which an equal share of what is left of ``room`` is too little."""
    widths = dict(fixed)
    while sharing := [column for column in needed if column not in widths]:
        share = (room - sum(widths.values())) // len(sharing)
        short = {column: needed[column] for column in sharing if needed[column] > share}
        if not short:
            break
        widths |= short
    return widths


def poured(rest: int, widths: dict[int, int], wanted: dict[int, int]) -> dict[int, int]:
    """``widths`` with ``rest`` px dealt out alike among the columns that want more, and none to the others."""
    filled = dict(widths)
    while rest > 0 and (thirsty := [column for column in filled if filled[column] < wanted[column]]):
        cup = max(rest // len(thirsty), 1)
        for column in thirsty[:rest]:
            drop = min(cup, wanted[column] - filled[column], rest)
            filled[column] += drop
            rest -= drop
    return filled


class SideCell(QStyledItemDelegate):
    """Puts a side's sign before the text; ``role`` gives ``client`` or ``supplier``."""

    def __init__(self, role: int, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Add the sign as the cell's decoration."""
        super().initStyleOption(option, index)
        side = index.data(self._role)
        if side:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = QIcon(mark_pixmap(side, self._theme, ratio=option.widget.devicePixelRatio()))
            option.decorationSize = QSize(MARK_ROOM, MARK_ROOM)


def mark_pixmap(side: str, theme: Theme, *, ratio: float) -> QPixmap:
    """The sign of a side on a transparent ground."""
    pixmap = QPixmap(QSize(MARK_ROOM, MARK_ROOM) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, side, QPointF(MARK_ROOM / 2, MARK_ROOM / 2), theme)
    painter.end()
    return pixmap
