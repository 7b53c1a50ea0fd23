"""How far one is: section and question in words, and a line in as many parts as there are sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from healthcheck.domain.questionnaire import Questionnaire
    from ui.theme import Theme

LINE = 6
GAP = 3


class ProgressLine(QWidget):
    """One part a section, as long as it has questions, filled up to where the person stands."""

    def __init__(self, lengths: tuple[int, ...], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lengths = lengths
        self._theme = theme
        self._done = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_done(self, questions: float) -> None:
        """Fill as many questions as lie behind."""
        self._done = questions
        self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(200, LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and filling."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        tokens = self._theme.tokens
        unit = (self.width() - GAP * (len(self._lengths) - 1)) / max(sum(self._lengths), 1)
        left, before = 0.0, 0
        for length in self._lengths:
            part = QRectF(left, 0, unit * length, LINE)
            painter.setBrush(QColor(tokens.subtle))
            painter.drawRoundedRect(part, LINE / 2, LINE / 2)
            filled = min(max(self._done - before, 0), length) * unit
            if filled:
                painter.setBrush(QColor(tokens.accent))
                painter.drawRoundedRect(QRectF(left, 0, max(filled, LINE), LINE), LINE / 2, LINE / 2)
            left += part.width() + GAP
            before += length


class ProgressHeader(QWidget):
    """Place on the left, question on the right, line below."""

    def __init__(self, questionnaire: Questionnaire, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lengths = tuple(len(section.pages) for section in questionnaire.sections)
        self._place = ElidedLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._question = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._line = ProgressLine(lengths, theme=theme)
        words = QHBoxLayout()
        words.addWidget(self._place, 1)
        words.addWidget(self._question, 0, Qt.AlignmentFlag.AlignTrailing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(words)
        column.addWidget(self._line)

    def show_place(self, place: str, question: str, *, done: float) -> None:
        """Say where the person is; ``done`` questions lie behind."""
        self._place.setText(place)
        self._question.setText(question)
        self._line.set_done(done)
        self._line.setAccessibleName(f"{place}. {question}")
