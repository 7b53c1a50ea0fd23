"""The parts of an interview in a column: what was talked about, what is now, and how long each took."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import icon
from ui.theme import Type
from ui.tips import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW, MARK, INDENT = 36, 16, 10
LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part: ``time`` as text, empty where it has not begun; ``is_now`` where the interview stands."""

    part: str
    title: str
    time: str
    is_now: bool


class PartList(QListWidget):
    """One tab stop; arrows go from part to part. ``wanted`` carries the part that somebody went to."""

    wanted = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self.setAccessibleName(self.tr("Sections"))
        self.setProperty("plain", "true")
        self.setItemDelegate(PartCell(theme=theme, parent=self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._go)

    def show_lines(self, lines: Sequence[PartLine]) -> None:
        """Show how far each part is."""
        self._is_filling = True
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for row, line in enumerate(lines):
            item = self.item(row)
            if item is None:
                item = QListWidgetItem()
                self.addItem(item)
            if item.data(LINE) != line:
                item.setText(line.title)
                item.setToolTip(escaped(line.title))
                item.setData(LINE, line)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.title} {line.time}".strip())
            if line.is_now and self.currentRow() != row:
                self.setCurrentRow(row)
        self._is_filling = False

    def _go(self, row: int) -> None:
        item = self.item(row)
        if item is not None and not self._is_filling:
            self.wanted.emit(item.data(LINE).part)


class PartCell(QStyledItemDelegate):
    """A mark, the name, and the time at the end of the line."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Rows as tall as those of the sidebar."""
        return QSize(self._theme.px(120), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one part; where the keyboard is, a frame stands around it."""
        line = index.data(LINE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.is_now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.chosen))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.ink))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        self._paint_line(painter, option, line)
        painter.restore()

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: PartLine) -> None:
        """Mark, title and time, in the order in which the window reads."""
        direction: Qt.LayoutDirection = option.direction
        px, mark = self._theme.px, self._theme.px(MARK)
        inside = option.rect.adjusted(px(INDENT), 0, -px(INDENT), 0)
        name = "play" if line.is_now else "check" if line.time else ""
        if name:
            place = QRect(inside.left(), inside.center().y() - mark // 2, mark, mark)
            icon(name).paint(painter, QStyle.visualRect(direction, inside, place))
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(QColor(self._theme.tokens.text2))
        trailing = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(inside, trailing | Qt.AlignmentFlag.AlignAbsolute, line.time)
        taken = painter.fontMetrics().horizontalAdvance(line.time) + px(8)
        painter.setFont(self._theme.font(Type.STRONG if line.is_now else Type.BODY))
        painter.setPen(QColor(self._theme.tokens.text))
        room = QStyle.visualRect(direction, inside, inside.adjusted(mark + px(8), 0, -taken, 0))
        text = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, room.width())
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(room, leading | Qt.AlignmentFlag.AlignAbsolute, text)
