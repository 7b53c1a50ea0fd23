"""A title on as few lines as it needs, each about as long as the others: no word is left alone on the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

TALL = 1 << 20
STEP = 8
"""Pixels by which a width is tried."""


class Heading(PlainLabel):
    """Takes the room of any label; only where the lines break is its own."""

    def __init__(
        self, text: str = "", *, step: Type = Type.H1, tone: Tone = Tone.TEXT, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, step=step, tone=tone, parent=parent)
        self._known: tuple[str, int, str, int] | None = None

    def _line_width(self, room: int) -> int:
        """Pixels of the longest line; looked up once for each text, width and font."""
        key = (self.text(), room, self.font().key())
        if self._known is None or self._known[:3] != key:
            self._known = (*key, balanced(self.text(), QFontMetrics(self.font()), room))
        return self._known[3]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text on lines of like length."""
        painter = QPainter(self)
        area = self.contentsRect()
        lines = QRect(area)
        width = self._line_width(area.width())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            lines.setLeft(area.right() + 1 - width)
        else:
            lines.setWidth(width)
        flags = int(self.alignment()) | int(Qt.TextFlag.TextWordWrap)
        self.style().drawItemText(
            painter, lines, flags, self.palette(), self.isEnabled(), self.text(), self.foregroundRole()
        )


def balanced(text: str, metrics: QFontMetrics, room: int) -> int:
    """The least width (px) at which ``text`` takes no more lines than at ``room``."""

    def size(width: int) -> QRect:
        return metrics.boundingRect(QRect(0, 0, width, TALL), int(Qt.TextFlag.TextWordWrap), text)

    most = size(room).height()
    if most <= metrics.lineSpacing():
        return room
    narrow, wide = room // 2, room
    while wide - narrow > STEP:
        middle = (narrow + wide) // 2
        tried = size(middle)
        if tried.height() <= most and tried.width() <= middle:
            wide = middle
        else:
            narrow = middle
    return wide
