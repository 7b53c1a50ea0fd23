"""Texts and signs of a row that is painted by hand, from the end at which the window begins to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from ui.action_plan.quality_dots import APART, paint_dots
from ui.icons import icon
from ui.theme import Theme, Tone, Type
from ui.widgets.side_mark import paint_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.relationship import Side

SIGN = 16
AFTER_SIGN = 6
"""Logical px of a sign, and between it and its text."""

FORTH, BACK = "→", "←"


class RowPainter:
    """Paints in ``row``. Every place is given as if the window read from the left, and turned round where it does not.

    All measures in px; a text stands on one line, cut where it is too long.
    """

    def __init__(self, painter: QPainter, row: QRect, direction: Qt.LayoutDirection, *, theme: Theme) -> None:
        self._painter = painter
        self._row = row
        self._direction = direction
        self._theme = theme

    @property
    def arrow(self) -> str:
        """From who makes a promise to whom it is made to, as the row is read."""
        return BACK if self._direction is Qt.LayoutDirection.RightToLeft else FORTH

    def width(self, text: str, step: Type) -> int:
        """What a text takes."""
        return QFontMetrics(self._theme.font(step)).horizontalAdvance(" ".join(text.split())) + 2

    def signed_width(self, text: str, step: Type) -> int:
        """What a text takes with a side's sign."""
        return self.width(text, step) + self._theme.px(SIGN + AFTER_SIGN)

    def text(self, room: QRect, text: str, step: Type, tone: Tone, *, is_centred: bool = False) -> int:
        """A text at the beginning of ``room``; where it ends."""
        font = self._theme.font(step)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room.width())
        along = Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignLeft
        flags = QStyle.visualAlignment(self._direction, along | Qt.AlignmentFlag.AlignVCenter)
        self._painter.setFont(font)
        self._painter.setPen(QColor(getattr(self._theme.tokens, tone.value)))
        self._painter.drawText(
            self._turned(room), flags | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, shown
        )
        return room.left() + metrics.horizontalAdvance(shown)

    def text_at_end(self, room: QRect, text: str, step: Type, tone: Tone) -> int:
        """A text at the end of ``room``; what it took."""
        width = min(self.width(text, step), room.width())
        self.text(room.adjusted(room.width() - width, 0, 0, 0), text, step, tone)
        return width

    def signed(self, room: QRect, side: Side, text: str, step: Type) -> None:
        """A side's sign with a name behind it."""
        px = self._theme.px
        place = self._turned(QRect(room.left(), room.top(), px(SIGN), room.height()))
        paint_mark(self._painter, side.value, QPointF(place.center().x() + 1, place.center().y() + 1), self._theme)
        self.text(room.adjusted(px(SIGN + AFTER_SIGN), 0, 0, 0), text, step, Tone.TEXT)

    def icon_at_end(self, room: QRect, name: str) -> int:
        """An icon at the end of ``room``; what it took with the space before it."""
        size = self._theme.px(SIGN)
        place = QRect(room.right() - size, room.top() + (room.height() - size) // 2, size, size)
        icon(name).paint(self._painter, self._turned(place))
        return size + self._theme.px(AFTER_SIGN)

    def dots_at_end(self, room: QRect, points: Sequence[int]) -> int:
        """Qualities of a promise at the end of ``room``; what they took."""
        width = self._theme.px(APART) * len(points)
        place = self._turned(QRect(room.right() - width, room.top(), width, room.height()))
        right = QPointF(place.right(), place.center().y() + 1)
        is_turned = self._direction is Qt.LayoutDirection.RightToLeft
        paint_dots(self._painter, points[::-1] if is_turned else points, right=right, theme=self._theme)
        return width

    def _turned(self, place: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._row, place)
