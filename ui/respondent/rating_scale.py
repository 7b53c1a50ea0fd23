"""Eleven radio buttons in a row, 0 to 10, with words at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.respondent.answer_button import AnswerButton
from ui.respondent.reveal import focus_in_sight
from ui.respondent.side_ink import side_ink
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from healthcheck.domain.relationship import Side
    from ui.theme import Theme

LARGEST = 10
GAP = 6
HEIGHT = 56
SMALLEST = 44


class RatingButton(AnswerButton, QRadioButton):
    """One number of the scale."""

    def __init__(
        self, value: int, *, theme: Theme, side: Side, height: int = HEIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._value = value
        self._theme = theme
        self._side = side
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_as_target()

    def sizeHint(self) -> QSize:
        """A square, or taller where the column is narrow."""
        return QSize(self._theme.px(SMALLEST), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for its number, high enough to hit."""
        return QSize(self._theme.px(28), self._theme.px(min(SMALLEST, self._height)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cell and its number."""
        tokens, ink = self._theme.tokens, side_ink(self._theme.tokens, self._side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hovered = self.underMouse()
        pen = QPen(QColor(tokens.text2 if is_hovered else tokens.control), 1)
        ground = QColor(tokens.hover if is_hovered else tokens.surface)
        if self.isChecked():
            pen, ground = QPen(ink.ink, 2), ink.ink
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)
        painter.setPen(ink.on if self.isChecked() else QColor(tokens.text))
        painter.setFont(self._theme.font(Type.H2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._value))


class RatingScale(QWidget):
    """One stop of the Tab key. ``chosen`` says which number, and whether an arrow chose it.

    ``height`` of its buttons in logical px. ``shows_ends``: what 0 and 10 mean stands below them.
    """

    chosen = Signal(int, bool)

    def __init__(
        self,
        *,
        theme: Theme,
        side: Side,
        height: int = HEIGHT,
        shows_ends: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = [RatingButton(value, theme=theme, side=side, height=height) for value in range(LARGEST + 1)]
        self._low = PlainLabel(tone=Tone.TEXT2)
        self._high = PlainLabel(tone=Tone.TEXT2)
        self._high.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self._lay_out(shows_ends=shows_ends)
        self._group.idClicked.connect(self._on_clicked)

    def _lay_out(self, *, shows_ends: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for value, button in enumerate(self._buttons):
            self._group.addButton(button, value)
            row.addWidget(button, 1)
        ends = QHBoxLayout()
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        if shows_ends:
            column.addLayout(ends)

    def show_ends(self, low: str, high: str) -> None:
        """Say what 0 and 10 mean."""
        self._low.setText(low)
        self._high.setText(high)
        for value, button in enumerate(self._buttons):
            end = {0: low, LARGEST: high}.get(value)
            button.setAccessibleName(f"{value}, {end}" if end else str(value))

    @property
    def choice(self) -> int | None:
        """The chosen number."""
        value = self._group.checkedId()
        return None if value < 0 else value

    def show_choice(self, value: int | None) -> None:
        """Mark a number as chosen, or none, without saying so."""
        if value is None:
            self._group.setExclusive(False)
            for button in self._buttons:
                button.setChecked(False)
            self._group.setExclusive(True)
        else:
            self._buttons[value].setChecked(True)
        stop = value or 0
        for number, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == stop else Qt.FocusPolicy.ClickFocus)

    def choose(self, value: int, *, is_step: bool = False) -> None:
        """Choose a number as the person would, and put the focus there."""
        self.show_choice(value)
        focus_in_sight(self._buttons[value])
        self.chosen.emit(value, is_step)

    def step(self, by: int) -> None:
        """Move along the scale; from nothing, to its middle."""
        current = self.choice
        value = LARGEST // 2 if current is None else current + by
        if 0 <= value <= LARGEST:
            self.choose(value, is_step=True)

    def _on_clicked(self, value: int) -> None:
        self.show_choice(value)
        self.chosen.emit(value, False)
