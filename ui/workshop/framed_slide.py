"""A slide in the shape of a projected picture, wherever it stands, with what covers it written on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ui.workshop.slide_view import SlideView

ACROSS, DOWN = 16, 9
INSET = 8


class FramedSlide(QWidget):
    """Holds ``slide`` as large as its own place allows.

    Where it leads ``beside``, which stands in the same row, neither takes more height than its own slide needs.
    """

    def __init__(self, slide: SlideView, *, beside: FramedSlide | None = None) -> None:
        super().__init__()
        self._slide, self._beside = slide, beside
        self._chip = PlainLabel(step=Type.H2, wraps=False, parent=self)
        self._chip.setProperty("chip", "warn")
        self._chip.hide()
        slide.setParent(self)
        slide.setMinimumSize(0, 0)
        slide.lower()
        self.setMinimumSize(128, 72)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chip(self, text: str) -> None:
        """Write what lies over the slide on its corner; nothing where ``text`` is empty."""
        self._chip.setText(text)
        self._chip.setVisible(bool(text))
        self._chip.adjustSize()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape."""
        super().resizeEvent(event)
        if self._beside is not None:
            for frame in (self, self._beside):
                frame.setMaximumHeight(max(self.width() * DOWN // ACROSS, self.minimumHeight()))
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A fine rim: a white slide is seen on a white window too."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().mid().color())
            painter.drawRect(self._slide.geometry().adjusted(-1, -1, 0, 0))

    def _place(self) -> None:
        width = min(self.width(), self.height() * ACROSS // DOWN)
        left = self.width() - width if self.isRightToLeft() else 0
        self._slide.setGeometry(left + 1, 1, width - 2, width * DOWN // ACROSS - 2)
        chip = self._chip
        x = left + INSET if self.isRightToLeft() else left + width - chip.width() - INSET
        chip.move(max(x, 0), INSET)
