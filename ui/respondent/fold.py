"""A line that opens and closes what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import Type

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from ui.theme import Theme

HEIGHT = 44
PADDING = 14
CLOSED = ((-2.5, -5.0), (2.5, 0.0), (-2.5, 5.0))
OPEN = ((-5.0, -2.5), (0.0, 2.5), (5.0, -2.5))


class Fold(QAbstractButton):
    """A title, how far it is, and an arrowhead that points down while it is open."""

    def __init__(self, title: str, status: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = " ".join(title.split())
        self._status = status
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(f"{self._title}, {status}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """As high as an answer."""
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The title is shortened where room is short."""
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the line can be opened."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, arrowhead, title and status."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, px = self._theme.tokens, self._theme.px
        painter.setPen(QPen(QColor(tokens.subtle), 1))
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_arrowhead(painter)
        caption, strong = self._theme.font(Type.CAPTION), self._theme.font(Type.STRONG)
        status_width = QFontMetrics(caption).horizontalAdvance(self._status) + 4
        left, middle = px(PADDING + 22), Qt.AlignmentFlag.AlignVCenter
        room = self.width() - left - status_width - 2 * px(PADDING)
        painter.setPen(QColor(tokens.text))
        painter.setFont(strong)
        title = QFontMetrics(strong).elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), middle, title)
        painter.setPen(QColor(tokens.text2))
        painter.setFont(caption)
        end = QRectF(self.width() - status_width - px(PADDING), 0, status_width, self.height())
        painter.drawText(end, middle | Qt.AlignmentFlag.AlignRight, self._status)

    def _paint_arrowhead(self, painter: QPainter) -> None:
        centre = QPointF(self._theme.px(PADDING + 6), self.height() / 2)
        shape = OPEN if self.isChecked() else CLOSED
        painter.setPen(
            QPen(
                QColor(self._theme.tokens.text2),
                1.75,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([centre + QPointF(x, y) for x, y in shape]))
