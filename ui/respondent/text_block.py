"""A paragraph painted by hand: plain text, wrapped, laid out once for a width."""

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
        self._height = 0.0

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

    def advance(self) -> float:
        """Width of the text on one line."""
        return math.ceil(QFontMetricsF(self._font).horizontalAdvance(self.text)) + 1

    def height(self, width: float) -> float:
        """Height of the text wrapped to ``width``; 0 for an empty text."""
        if width != self._width:
            self._width = width
            self._static.setTextWidth(width)
            self._static.prepare(font=self._font)
            self._height = math.ceil(self._static.size().height()) if self.text else 0.0
        return self._height

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint in the painter's pen, vertically centred in ``rect``."""
        top = rect.top() + max((rect.height() - self.height(rect.width())) / 2, 0)
        painter.setFont(self._font)
        painter.drawStaticText(QPointF(rect.left(), round(top)), self._static)
