"""The shapes of what two sides make of a practice: a square for each as it stands there, client first.

Both full is matched, both empty absent, one full and one empty one-sided; a stroke parts what is contested, which may
look like any of them otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from ui.practices.standing import Standing

if TYPE_CHECKING:
    from ui.practices.practice_line import PracticeLine
    from ui.theme import Theme

WIDTH = 26
"""Logical pixels that a mark takes at 100 % text size."""

EDGE, STROKE = 8, 1.3
_LEVELS = {Standing.IN_PLACE: 1.0, Standing.PARTLY: 0.5}
_JUDGED = (
    PracticeState.MATCHED,
    PracticeState.PARTLY,
    PracticeState.ABSENT,
    PracticeState.ONE_SIDED,
    PracticeState.CONTESTED,
)


def has_mark(line: PracticeLine) -> bool:
    """Whether the two sides of a practice are held against each other."""
    return line.shown.state in _JUDGED


def paint_match(painter: QPainter, line: PracticeLine, room: QRectF, theme: Theme) -> None:
    """Draw the shape of a practice that has one into ``room``, ``WIDTH`` wide, in the ink of text."""
    px = theme.scale / 100
    edge, ink = EDGE * px, QColor(theme.tokens.text)
    top = room.center().y() - edge / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, STROKE * px)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    for left, side in ((room.left(), Side.CLIENT), (room.right() - edge, Side.SUPPLIER)):
        filled = _LEVELS.get(line.standing(side), 0.0)
        square = QRectF(left, top, edge, edge)
        painter.fillRect(QRectF(left, top, edge * filled, edge), ink)
        painter.drawRect(square)
    if line.shown.state is PracticeState.CONTESTED:
        middle = room.center().x()
        painter.drawLine(QPointF(middle + 2 * px, top - 2 * px), QPointF(middle - 2 * px, top + edge + 2 * px))
    painter.restore()
