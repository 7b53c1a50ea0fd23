"""The practices as a tree: factors that fold, and under each its practices with the shapes of both sides."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from ui.practices import practice_words
from ui.practices.match_mark import WIDTH as MATCH
from ui.practices.match_mark import has_mark, paint_match
from ui.practices.practice_line import PracticeLine
from ui.practices.practice_table import GROUP, LINE, SIDES, Column, PracticeSelection
from ui.practices.standing_mark import SIZE, paint_standing

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 36
INDENT = 20
WIDTHS = {Column.TYPE: 94, Column.OWNER: 88, Column.CLIENT: 158, Column.SUPPLIER: 158, Column.STATE: 154}
WORDY_WIDTHS = {Column.CLIENT: 158, Column.SUPPLIER: 158, Column.STATE: 154}
NARROW_WIDTHS = {Column.CLIENT: 92, Column.SUPPLIER: 104, Column.STATE: 150}
NARROWEST_WIDTHS = {Column.CLIENT: 92, Column.SUPPLIER: 104}
LAYOUTS = ((WIDTHS, 270), (WORDY_WIDTHS, 260), (NARROW_WIDTHS, 180), (NARROWEST_WIDTHS, 0))
"""Columns with their widths, and how much of the row (logical px) has to be left for titles."""

PADDING, AFTER_MARK = 12, 8
WORDY = 140
"""Logical px of a side's cell from which its words are written out; all of a column or none."""


class PracticeTree(QTreeView):
    """One tab stop; arrows walk and fold.

    ``opened`` carries the practice of Enter or a double click; ``moved`` where the keyboard goes, None on a factor.
    """

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, model: PracticeSelection, *, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setAccessibleName(name)
        self.setUniformRowHeights(True)
        self.setItemDelegate(PracticeCell(theme=theme, parent=self))
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSortIndicator(Column.TITLE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._offer_commands()
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.fit)

    @property
    def current(self) -> PracticeLine | None:
        """The practice where the keyboard is; None on a factor."""
        line = self.currentIndex().data(LINE)
        return line if isinstance(line, PracticeLine) else None

    def choose(self, line: PracticeLine) -> None:
        """Put the keyboard on the row of ``line``, where it is listed."""
        model = self.model()
        for row in range(model.rowCount()):
            factor = model.index(row, 0)
            for place in range(model.rowCount(factor)):
                index = model.index(place, 0, factor)
                if index.data(LINE) == line:
                    self._set_current(index)

    def select_first(self) -> None:
        """Put the keyboard on the first practice, unless it is on a row already."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            return
        self._set_current(self.model().index(0, 0, self.model().index(0, 0)))

    def _set_current(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def sort_by(self, column: Column, *_checked: bool) -> None:
        """Sort by a column; a second time turns the order round."""
        header = self.header()
        is_same = header.sortIndicatorSection() == column
        is_turned = is_same and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if is_turned else Qt.SortOrder.AscendingOrder)

    def _offer_commands(self) -> None:
        """The menu of a row: what it opens, and every order, for those who have no mouse."""
        opening = QAction(self.tr("Open"), self)
        opening.triggered.connect(self._open_current)
        between = QAction(self)
        between.setSeparator(True)
        self.addActions([opening, between])
        for column in Column:
            title = self.model().headerData(column, Qt.Orientation.Horizontal)
            action = QAction(self.tr("Sort by {0}").format(str(title).lower()), self)
            action.triggered.connect(partial(self.sort_by, column))
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def fit(self) -> None:
        """Give the columns their widths; where titles would grow short, the quieter columns go."""
        px = self._theme.px
        self.setIndentation(px(INDENT))
        header, room = self.header(), self.viewport().width()
        header.ensurePolished()
        for column in WIDTHS:
            self.setColumnHidden(column, False)
        needed = {column: header.sectionSizeHint(column) for column in WIDTHS}
        for widths, title in LAYOUTS:
            chosen = {column: max(px(width), needed[column]) for column, width in widths.items()}
            if room - sum(chosen.values()) >= px(title):
                break
        for column in WIDTHS:
            self.setColumnHidden(column, column not in chosen)
            if column in chosen:
                header.resizeSection(column, chosen[column])

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A hairline under the whole row: Qt begins it where the text begins."""
        super().drawRow(painter, option, index)
        painter.setPen(QColor(self._theme.tokens.subtle))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def resizeEvent(self, event: object) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt gives its own event
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a practice and folds a factor; Escape is for whoever holds the tree."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open_current(self) -> None:
        """Open the practice that has the keyboard, or fold or unfold the factor."""
        index = self.currentIndex().siblingAtColumn(Column.TITLE)
        if self.current is not None:
            self.opened.emit(self.current)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, PracticeLine):
            self.opened.emit(line)

    def _tell(self) -> None:
        self.moved.emit(self.current)


class PracticeCell(QStyledItemDelegate):
    """Rows of one height; factors in semibold; before a side's word its shape, at the end of its cell its number.

    Where words have no room the shapes say it, and the tool tips.
    """

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height whatever its text."""
        return QSize(super().sizeHint(option, index).width(), self._theme.px(ROW_HEIGHT))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Set factors apart; leave the cells of the sides to ``paint``."""
        super().initStyleOption(option, index)
        if index.data(GROUP) is not None:
            option.font.setWeight(QFont.Weight.DemiBold if index.column() == Column.TITLE else QFont.Weight.Normal)
        if index.column() in (*SIDES, Column.STATE) and index.data(LINE) is not None:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint as any cell, then shape, word and number of a side, or shape and word of both."""
        super().paint(painter, option, index)
        line = index.data(LINE)
        if isinstance(line, PracticeLine) and index.column() in SIDES:
            self._paint_side(painter, option, line, Column(index.column()))
        elif isinstance(line, PracticeLine) and index.column() == Column.STATE:
            self._paint_match(painter, option, line)

    def _paint_match(self, painter: QPainter, option: QStyleOptionViewItem, line: PracticeLine) -> None:
        px = self._theme.px
        room = option.rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        mark = QStyle.visualRect(option.direction, room, QRect(room.left(), room.top(), px(MATCH), room.height()))
        if has_mark(line):
            paint_match(painter, line, QRectF(mark), self._theme)
        word = QStyle.visualRect(option.direction, room, room.adjusted(px(MATCH + AFTER_MARK), 0, 0, 0))
        painter.save()
        painter.setFont(option.font)
        painter.setLayoutDirection(option.direction)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        text = practice_words.state(self.tr, line.shown.state)
        text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, word.width())
        painter.drawText(word, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_side(self, painter: QPainter, option: QStyleOptionViewItem, line: PracticeLine, column: Column) -> None:
        px, side = self._theme.px, SIDES[column]
        standing, score = line.standing(side), line.score(side)
        room = option.rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        mark = QStyle.visualRect(option.direction, room, QRect(room.left(), room.top(), px(SIZE), room.height()))
        paint_standing(painter, standing, QPointF(mark.left() + px(SIZE) / 2, mark.center().y() + 0.5), self._theme)
        painter.save()
        painter.setFont(option.font)
        painter.setLayoutDirection(option.direction)
        word = room.adjusted(px(SIZE + AFTER_MARK), 0, 0, 0)
        if score is not None:
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
            number = QStyle.visualRect(option.direction, room, word)
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(score))
            word = word.adjusted(0, 0, -option.fontMetrics.horizontalAdvance("100") - px(AFTER_MARK), 0)
        painter.setPen(QColor(self._theme.tokens.text2))
        if option.rect.width() >= px(WORDY):
            text = practice_words.standing(self.tr, standing)
            text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, word.width())
            beside = QStyle.visualRect(option.direction, room, word)
            painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
