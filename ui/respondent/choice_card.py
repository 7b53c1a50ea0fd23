"""A card to tick: a name and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.respondent.answer_button import AnswerButton
from ui.respondent.side_ink import side_ink
from ui.respondent.text_block import TextBlock
from ui.theme import Type
from ui.tips import escaped

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from healthcheck.domain.relationship import Side
    from ui.theme import Theme

PADDING = 12
BOX = 22
SMALLEST = 44


class ChoiceCard(AnswerButton, QCheckBox):
    """Says ``wanted`` when the person clicks it or presses Space; whether it may be ticked is the page's decision."""

    wanted = Signal()

    def __init__(self, *, theme: Theme, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._cap = ""
        self._name = TextBlock()
        self._meaning = TextBlock()
        self._words, self._is_meant = "", True
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_as_target()

    def show_choice(self, name: str, meaning: str, *, cap: str) -> None:
        """Fill the card; ``cap`` is its key, empty where single keys are off."""
        self._cap = cap
        self._name.set_text(name, self._theme.font(Type.H3), direction=self.layoutDirection())
        self._words = meaning
        self._write_meaning()
        self.setAccessibleName(f"{cap}, {name}" if cap else name)
        self.setAccessibleDescription(meaning)
        self.updateGeometry()
        self.update()

    def show_meaning(self, *, is_shown: bool) -> None:
        """Say what the name means on the card, or only to those who point at it or hear it."""
        if is_shown != self._is_meant:
            self._is_meant = is_shown
            self._write_meaning()
            self.updateGeometry()
            self.update()

    def _write_meaning(self) -> None:
        text = self._words if self._is_meant else ""
        self._meaning.set_text(text, self._theme.font(Type.BODY), direction=self.layoutDirection())
        self.setToolTip("" if self._is_meant else escaped(self._words))

    def nextCheckState(self) -> None:
        """Ask instead of ticking."""
        self.wanted.emit()

    def hasHeightForWidth(self) -> bool:
        """Meanings wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Name above meaning."""
        room = self._room(width)
        padding = self._theme.px(PADDING)
        return round(self._name.height(room) + self._meaning.height(room) + 2 * padding + 2)

    def sizeHint(self) -> QSize:
        """Half a column; the height follows from the width."""
        return QSize(self._theme.px(360), self._theme.px(SMALLEST))

    def minimumSizeHint(self) -> QSize:
        """A narrow window wraps the text."""
        return QSize(self._theme.px(140), self._theme.px(SMALLEST))

    def _room(self, width: float) -> float:
        return max(
            width - 3 * self._theme.px(PADDING) - self._theme.px(BOX) - (self._theme.px(14) if self._cap else 0), 1
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, box, name and meaning."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, ink = self._theme.tokens, side_ink(self._theme.tokens, self._side)
        is_hovered = self.underMouse()
        pen = QPen(QColor(tokens.text2 if is_hovered else tokens.control), 1)
        ground = QColor(tokens.hover if is_hovered else tokens.surface)
        if self.isChecked():
            pen, ground = QPen(ink.ink, 2), ink.tint
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        self._paint_box(painter)
        self._paint_text(painter)

    def _paint_box(self, painter: QPainter) -> None:
        tokens, ink = self._theme.tokens, side_ink(self._theme.tokens, self._side)
        padding, size = self._theme.px(PADDING), self._theme.px(BOX)
        box = QRectF(padding, padding, size, size)
        painter.setPen(QPen(ink.ink if self.isChecked() else QColor(tokens.control), 1.5))
        painter.setBrush(ink.ink if self.isChecked() else QColor(tokens.surface))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            painter.setPen(QPen(ink.on, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            points = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))
            painter.drawPolyline(QPolygonF([QPointF(box.left() + x * size, box.top() + y * size) for x, y in points]))

    def _paint_text(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        padding, size = self._theme.px(PADDING), self._theme.px(BOX)
        room, left = self._room(self.width()), 2 * padding + size
        name = self._name.height(room)
        painter.setPen(QColor(tokens.text))
        self._name.draw(painter, QRectF(left, padding, room, name))
        painter.setPen(QColor(tokens.text2))
        self._meaning.draw(painter, QRectF(left, padding + name + 2, room, self._meaning.height(room)))
        if self._cap:
            painter.setPen(QColor(tokens.muted))
            painter.setFont(self._theme.font(Type.CAPTION))
            corner = QRectF(self.width() - padding - 20, padding, 20, self._theme.px(20))
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._cap)
