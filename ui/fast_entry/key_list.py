"""A short list of keys and what they mean, painted in one go so that it keeps up with the typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from ui.theme import Type
from ui.tips import escaped

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

    from ui.fast_entry.legend import Entry
    from ui.theme import Theme

LINE = 20
CAP = 18
GAP = 8
MOST_LINES = 5
FEWEST_LINES = 2


class KeyList(QWidget):
    """Five entries below each other, further ones in a second column; what does not fit ends in "…".

    In brief, two lines and no meanings, each column as wide as it needs.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_brief = False
        self._entries: tuple[Entry, ...] = ()
        self._chosen = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_entries(self, entries: tuple[Entry, ...], *, chosen: str = "") -> None:
        """Show other keys; ``chosen`` is the one that was typed here."""
        self._entries, self._chosen = entries, chosen
        words = [f"{entry.key} {entry.label} {entry.meaning}".strip() for entry in entries]
        self.setAccessibleName(". ".join(words))
        self.setToolTip(escaped("\n".join(words)))
        self.update()

    def set_brief(self, *, is_brief: bool) -> None:
        """Take less room, or as much as is wanted."""
        self._is_brief = is_brief
        self.updateGeometry()

    @property
    def _lines(self) -> int:
        return FEWEST_LINES if self._is_brief else MOST_LINES

    def sizeHint(self) -> QSize:
        """As high for every question, so that the grid above does not move."""
        return QSize(self._theme.px(200), self._theme.px(LINE) * self._lines)

    def minimumSizeHint(self) -> QSize:
        """A narrow window cuts the words."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each entry: its key, its label, its meaning."""
        if not self._entries:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        columns = -(-len(self._entries) // self._lines)
        per_column = -(-len(self._entries) // columns)
        height, label = self._theme.px(LINE), self._label_width()
        widths = self._column_widths(columns, per_column)
        for number, entry in enumerate(self._entries):
            column, line = divmod(number, per_column)
            place = QRectF(sum(widths[:column]), line * height, widths[column] - GAP, height)
            self._draw(painter, place, entry, label=label)

    def _column_widths(self, columns: int, per_column: int) -> list[float]:
        """Equal ones; in brief, where there are no meanings, the widest give first what there is no room for."""
        if not self._is_brief or columns == 1:
            return [self.width() / columns] * columns
        metrics = QFontMetricsF(self._theme.font(Type.CAPTION))
        wanted = [0.0] * columns
        for number, entry in enumerate(self._entries):
            label = self._cap(entry) + GAP + metrics.horizontalAdvance(entry.label) + 2 * GAP
            wanted[number // per_column] = max(wanted[number // per_column], label)
        rest = self.width() - sum(wanted)
        if rest >= 0:
            return [width + rest / columns for width in wanted]
        most = max(wanted)
        while sum(min(width, most) for width in wanted) > self.width() and most > GAP:
            most -= 1
        return [min(width, most) for width in wanted]

    def _cap(self, entry: Entry) -> float:
        """How wide the key is drawn."""
        caption = QFontMetricsF(self._theme.font(Type.CAPTION))
        return max(self._theme.px(CAP), caption.horizontalAdvance(entry.key) + GAP)

    def _label_width(self) -> float:
        """Where the meanings begin: after the longest label that has one."""
        metrics = QFontMetricsF(self._theme.font(Type.CAPTION))
        return max((metrics.horizontalAdvance(entry.label) for entry in self._entries if entry.meaning), default=0)

    def _draw(self, painter: QPainter, rect: QRectF, entry: Entry, *, label: float) -> None:
        tokens, cap = self._theme.tokens, self._cap(entry)
        is_chosen = bool(self._chosen) and self._chosen == entry.key
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.ink if is_chosen else tokens.sunken))
        place = self._placed(QRectF(rect.left(), rect.top() + 1, cap, rect.height() - 2))
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(QColor(tokens.on_ink if is_chosen else tokens.text))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), entry.key)
        left = rect.left() + cap + GAP
        painter.setPen(QColor(tokens.text))
        self._write(painter, QRectF(left, rect.top(), rect.right() - left, rect.height()), entry.label)
        if entry.meaning and not self._is_brief:
            left += label + 2 * GAP
            painter.setPen(QColor(tokens.text2))
            self._write(painter, QRectF(left, rect.top(), rect.right() - left, rect.height()), entry.meaning)

    def _write(self, painter: QPainter, rect: QRectF, text: str) -> None:
        room = max(rect.width(), 0.0)
        shown = painter.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(self._placed(rect), int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)

    def _placed(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return rect
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), rect.toAlignedRect()))

    def changeEvent(self, event: QEvent) -> None:
        """Another font or direction needs another picture."""
        super().changeEvent(event)
        self.update()
