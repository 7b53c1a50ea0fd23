"""A slide in the shape of a projected picture, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.workshop.slide_view import SlideView

ACROSS, DOWN = 16, 9


class FramedSlide(QWidget):
    """Holds ``slide`` as large as its own place allows."""

    def __init__(self, slide: SlideView) -> None:
        super().__init__()
        self._slide = slide
        slide.setParent(self)
        slide.setMinimumSize(0, 0)
        self.setMinimumSize(160, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the shape."""
        width = min(self.width(), self.height() * ACROSS // DOWN)
        height = width * DOWN // ACROSS
        is_mirrored = self.isRightToLeft()
        self._slide.setGeometry(self.width() - width if is_mirrored else 0, 0, width, height)
