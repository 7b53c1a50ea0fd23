"""One answer to choose: a radio button as wide as the column, with its key, its label and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QWidget

from ui.respondent.answer_button import AnswerButton
from ui.respondent.side_ink import side_ink
from ui.respondent.text_block import TextBlock
from ui.theme import Type

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from healthcheck.domain.relationship import Side
    from ui.theme import Theme

SMALLEST = 44
CAP = 26
INSET = 12
RADIUS = 6


class OptionRow(AnswerButton, QRadioButton):
    """Painted in one go, so that refilling it for the next question costs nothing but the painting.

    ``label_width`` (px) is the column of labels that the rows of one question share; 0 where there are no
    descriptions.
    """

    def __init__(self, cap: str, *, theme: Theme, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = cap
        self._theme = theme
        self._side = side
        self._shows_cap = True
        self._padding = 8
        self._label_width = 0.0
        self._heights: dict[int, int] = {}
        self._label = TextBlock()
        self._description = TextBlock()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_as_target()

    def show_option(self, label: str, description: str = "", *, shows_cap: bool = True) -> None:
        """Fill the row; without a cap it shows the round sign of a radio button instead of its key."""
        self._shows_cap = shows_cap
        self._heights.clear()
        self._label.set_text(label, self._theme.font(Type.STRONG), direction=self.layoutDirection())
        self._description.set_text(description, self._theme.font(Type.BODY), direction=self.layoutDirection())
        words = f"{label}. {description}" if description else label
        self.setAccessibleName(f"{self._cap}, {words}" if shows_cap else words)

    def label_advance(self) -> float:
        """Width of the label on one line, px."""
        return self._label.advance()

    def set_measures(self, *, label_width: float, padding: int) -> None:
        """Take the label column of the question and the padding (px) of the present density."""
        self._label_width = label_width
        self._padding = padding
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Descriptions wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """At least a comfortable target; a layout asks dozens of times for one picture."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height(width)
        return height

    def _height(self, width: int) -> int:
        label, description = self._columns(width)
        text = max(self._label.height(label), self._description.height(description))
        return round(max(self._theme.px(SMALLEST), text + 2 * self._padding))

    def sizeHint(self) -> QSize:
        """Any width will do; the height follows from it."""
        return QSize(self._theme.px(360), self._theme.px(SMALLEST))

    def minimumSizeHint(self) -> QSize:
        """A narrow window wraps the text."""
        return QSize(self._theme.px(120), self._theme.px(SMALLEST))

    def _columns(self, width: float) -> tuple[float, float]:
        inset, cap = self._theme.px(INSET), self._theme.px(CAP)
        room = max(width - 3 * inset - cap, 1)
        if not self._description.text:
            return room, 0
        label = min(self._label_width, room * 0.4)
        return label, room - label - inset

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, key, label and description."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_cap(painter)
        self._paint_text(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        tokens, ink = self._theme.tokens, side_ink(self._theme.tokens, self._side)
        if self.isChecked():
            pen, ground = QPen(ink.ink, 2), ink.tint
        else:
            is_hovered = self.underMouse() and self.isEnabled()
            pen = QPen(QColor(tokens.text2 if is_hovered else tokens.control), 1)
            ground = QColor(tokens.hover if is_hovered else tokens.surface)
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)

    def _paint_cap(self, painter: QPainter) -> None:
        tokens, ink = self._theme.tokens, side_ink(self._theme.tokens, self._side)
        size = self._theme.px(CAP)
        cap = self._mirrored(QRectF(self._theme.px(INSET), (self.height() - size) / 2, size, size))
        if not self._shows_cap:
            self._paint_radio(painter, cap)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.ink if self.isChecked() else QColor(tokens.sunken))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(ink.on if self.isChecked() else QColor(tokens.text))
        painter.setFont(self._theme.font(Type.STRONG))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._cap)

    def _paint_radio(self, painter: QPainter, cap: QRectF) -> None:
        ink = side_ink(self._theme.tokens, self._side)
        radius = self._theme.px(9)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.ink if self.isChecked() else QColor(self._theme.tokens.control), 2))
        painter.drawEllipse(cap.center(), radius, radius)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.ink)
            painter.drawEllipse(cap.center(), radius / 2, radius / 2)

    def _paint_text(self, painter: QPainter) -> None:
        label, description = self._columns(self.width())
        left = 2 * self._theme.px(INSET) + self._theme.px(CAP)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.text))
        self._label.draw(painter, self._mirrored(QRectF(left, 0, label, self.height())))
        if description:
            place = QRectF(left + label + self._theme.px(INSET), 0, description, self.height())
            painter.setPen(QColor(tokens.text2))
            self._description.draw(painter, self._mirrored(place))

    def _mirrored(self, rect: QRectF) -> QRectF:
        placed = QStyle.visualRect(self.layoutDirection(), self.rect(), rect.toAlignedRect())
        return QRectF(placed) if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else rect
