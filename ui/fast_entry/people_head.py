"""The head of the grid, which stays where it is scrolled: code, name and progress of each person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.fast_entry.entry_table import TALLY
from ui.fast_entry.tally import Tally
from ui.icons import icon
from ui.respondent.side_ink import side_ink
from ui.theme import Type

if TYPE_CHECKING:
    from ui.theme import Theme

HEIGHT = 66
PADDING = 6
LINE = 18
BAR = 4
LOCK = 13


class PeopleHead(QHeaderView):
    """Three lines each and a bar, two where room is short; a lock where the answers are submitted.

    ``current`` stands out in its side's tint.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.current = -1
        self._is_brief = False
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_current(self, column: int) -> None:
        """Let the person of the current cell stand out."""
        self.current = column
        self.viewport().update()

    def set_brief(self, *, is_brief: bool) -> None:
        """Leave the names out where room is short; the strip has them."""
        self._is_brief = is_brief

    def sizeHint(self) -> QSize:
        """Room for the lines and the bar."""
        height = HEIGHT - LINE if self._is_brief else HEIGHT
        return QSize(super().sizeHint().width(), self._theme.px(height))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw one person."""
        tally = self.model().headerData(logical_index, Qt.Orientation.Horizontal, TALLY)
        if not isinstance(tally, Tally):
            return
        tokens, ink = self._theme.tokens, side_ink(self._theme.tokens, tally.person.side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(rect, ink.tint if logical_index == self.current else QColor(tokens.window))
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        lines = (
            (tally.person.code, Type.STRONG, tokens.text),
            (tally.person.name, Type.CAPTION, tokens.text),
            (self._progress(tally, rect.width() - 2 * PADDING), Type.CAPTION, tokens.text2),
        )
        shown = lines[::2] if self._is_brief else lines
        for number, (text, step, colour) in enumerate(shown):
            self._write(painter, self._line(rect, number), text, step=step, colour=QColor(colour))
        if tally.is_locked:
            self._draw_lock(painter, self._line(rect, 0))
        self._draw_bar(painter, rect, tally, ink.ink)
        painter.restore()

    def _progress(self, tally: Tally, room: int) -> str:
        """The fullest wording that fits."""
        long = QCoreApplication.translate("PeopleHead", "{0} of {1}").format(tally.answered, tally.asked)
        fits = QFontMetricsF(self._theme.font(Type.CAPTION)).horizontalAdvance(long) <= room
        return long if fits else f"{tally.answered}/{tally.asked}"

    def _line(self, rect: QRect, number: int) -> QRectF:
        height = self._theme.px(LINE)
        return QRectF(rect.left() + PADDING, rect.top() + 3 + number * height, rect.width() - 2 * PADDING, height)

    def _write(self, painter: QPainter, line: QRectF, text: str, *, step: Type, colour: QColor) -> None:
        font = self._theme.font(step)
        shown = QFontMetricsF(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, line.width())
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), shown)

    def _draw_lock(self, painter: QPainter, line: QRectF) -> None:
        size = self._theme.px(LOCK)
        place = QRectF(line.right() - size, line.center().y() - size / 2, size, size)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(line.left())
        icon("lock").paint(painter, place.toAlignedRect())

    def _draw_bar(self, painter: QPainter, rect: QRect, tally: Tally, ink: QColor) -> None:
        room = QRectF(rect.left() + PADDING, rect.bottom() - BAR - 3, rect.width() - 2 * PADDING, BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.subtle))
        painter.drawRoundedRect(room, 2, 2)
        done = QRectF(room)
        done.setWidth(room.width() * tally.answered / max(tally.asked, 1))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            done.moveRight(room.right())
        painter.setBrush(ink)
        painter.drawRoundedRect(done, 2, 2)
