"""The two sides' signs: a disc for the client, a diamond for the supplier, everywhere the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme, Tone, Type
from ui.tips import escaped
from ui.widgets.plain_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from healthcheck.domain.relationship import Side


class SideMark(QWidget):
    """The sign of one side as a widget."""

    def __init__(self, side: Side, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        return QSize(self._theme.px(14), self._theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        paint_mark(painter, self._side.value, QRectF(self.rect()).center() + QPointF(0, 1), self._theme)


def paint_mark(painter: QPainter, side: str, centre: QPointF, theme: Theme) -> None:
    """Draw the sign of ``side`` (``client`` or ``supplier``) around ``centre``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    radius = theme.px(11) / 2
    if side == "client":
        painter.setBrush(QColor(theme.tokens.client_mark))
        painter.drawEllipse(centre, radius, radius)
    else:
        painter.setBrush(QColor(theme.tokens.supplier_mark))
        reach = radius * 1.18
        corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
    painter.restore()


class SideName(QWidget):
    """A side's sign and its organisation's name on one line."""

    def __init__(
        self,
        side: Side,
        *,
        theme: Theme,
        step: Type = Type.STRONG,
        tone: Tone = Tone.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.label = ElidedLabel(step=step, tone=tone)
        row.addWidget(SideMark(side, theme=theme), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.label, 1)
        row.addStretch(0)

    def set_name(self, name: str) -> None:
        """Show an organisation's name."""
        self.label.setText(name)
        self.setToolTip(escaped(name))
        self.setAccessibleName(name)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show the sign alone; its tool tip keeps the name."""
        self.label.setVisible(not is_narrow)
