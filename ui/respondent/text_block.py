"""A paragraph painted by hand: plain text, wrapped, measured once for each width that a layout tries."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTextOption

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

LONGEST = 1_000
"""Characters that are laid out; no label of a questionnaire comes near."""


class TextBlock:
    """Whatever the text holds is shown as typed; line breaks in it become spaces."""

    def __init__(self) -> None:
        self._font = QFont()
        self._static = QStaticText()
        self._static.setTextFormat(Qt.TextFormat.PlainText)
        self._static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        self._width = -1.0
        self._heights: dict[float, float] = {}

    @property
    def text(self) -> str:
        """What is shown."""
        return self._static.text()

    def set_text(
        self, text: str, font: QFont, *, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
    ) -> None:
        """Show ``text`` in ``font``."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction)
        self._static.setTextOption(option)
        self._static.setText(" ".join(text.split())[:LONGEST])
        self._font = font
        self._width = -1.0
        self._heights = {}

    def advance(self) -> float:
        """Width of the text on one line."""
        return math.ceil(QFontMetricsF(self._font).horizontalAdvance(self.text)) + 1

    def height(self, width: float) -> float:
        """Height of the text wrapped to ``width``; 0 for an empty text."""
        if not self.text:
            return 0.0
        height = self._heights.get(width)
        if height is None:
            self._wrap(width)
            height = self._heights[width] = float(math.ceil(self._static.size().height()))
        return height

    def _wrap(self, width: float) -> None:
        if width != self._width:
            self._width = width
            self._static.setTextWidth(width)
            self._static.prepare(font=self._font)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint in the painter's pen, vertically centred in ``rect``."""
        top = rect.top() + max((rect.height() - self.height(rect.width())) / 2, 0)
        self._wrap(rect.width())
        painter.setFont(self._font)
        painter.drawStaticText(QPointF(rect.left(), round(top)), self._static)
