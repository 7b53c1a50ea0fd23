"""Paints one step at the size of its widget, and says to a screen reader what is revealed and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from healthcheck.charts.palette import PALETTES, Ground, Ink
from ui.widgets.scene_painter import QtTextMetrics, ScenePainter
from ui.workshop.talk import Cover

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from healthcheck.charts.scene import Scene
    from healthcheck.charts.slides.step import Step
    from healthcheck.charts.words import ChartWords

_COVERS = {Cover.BLANK: QColor(Qt.GlobalColor.black), Cover.WHITE: QColor(Qt.GlobalColor.white)}


class SlideView(QWidget):
    """One step, laid out for the widget's own size."""

    def __init__(self, words: ChartWords, *, ground: Ground = Ground.PROJECTOR, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._palette = words, PALETTES[ground]
        self._step: Step | None = None
        self._cover = Cover.NONE
        self._pointed = ""
        self.scene: Scene | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)

    def show_step(self, step: Step | None, *, cover: Cover = Cover.NONE, pointed: int | None = None) -> None:
        """Show ``step``, or nothing but the cover; ``pointed``: number of the factor that is pointed at."""
        self._step, self._cover = step, cover
        factors = tuple(self._words.names)
        self._pointed = factors[pointed] if pointed is not None and pointed < len(factors) else ""
        self._build()

    def use_ground(self, ground: Ground) -> None:
        """Paint on another ground."""
        self._palette = PALETTES[ground]
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The slide on the ground of its theme."""
        with QPainter(self) as painter:
            ground = _COVERS.get(self._cover, QColor(self._palette[Ink.SURFACE]))
            painter.fillRect(self.rect(), ground)
            if self.scene is not None:
                ScenePainter(self._palette).paint(painter, self.scene)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the slide out anew."""
        self._build()

    def _build(self) -> None:
        is_open = self._step is not None and self._cover is Cover.NONE
        self.scene = None
        if self._step is not None and is_open:
            self.scene = self._step.scene(
                width=self.width(), height=self.height(), metrics=QtTextMetrics(), words=self._words,
                pointed=self._pointed,
            )  # fmt: skip
        self.setAccessibleName(self.scene.title if self.scene else "")
        self.setAccessibleDescription(self.scene.description if self.scene else "")
        self.update()


def hide_cursor(widget: QWidget) -> None:
    """No pointer over ``widget`` until the mouse moves."""
    widget.setCursor(Qt.CursorShape.BlankCursor)
