"""One page of a draft, as it will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.widgets.spoken_role import give_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from ui.reports.page_painter import PagePainter
    from ui.theme import Theme

MARGIN = 12
"""Logical px around a page."""

STEPS = (50, 75, 100, 125, 150, 200, 300)
"""Percent of paper size that can be chosen, beside the whole page."""

DOTS = 96
"""Logical pixels an inch at 100 %."""

NOTCH = 120
"""What a wheel tells for one step."""

TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Space: 1, Qt.Key.Key_Backspace: -1}


class PageView(QAbstractScrollArea):
    """The whole page, all of its width, or as large as was chosen.

    ``turn_asked`` carries how many pages on, ``zoomed``: another size.
    """

    turn_asked = Signal(int)
    zoomed = Signal()

    def __init__(self, painter: PagePainter, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._theme = theme
        self._page = 0
        self._inches = (8.27, 11.69)
        self._percent = 0
        self._fills_width = False
        self._picture = QImage()
        self.setAccessibleName(self.tr("Page"))
        give_role(PageView.__name__, QAccessible.Role.Document)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        painter.painted.connect(self._take)

    def show_page(self, page: int, *, inches: tuple[float, float]) -> None:
        """Show ``page``, from 1, of that size; what was seen before stays until it is painted."""
        if page != self._page:
            self.verticalScrollBar().setValue(0)
        self._page, self._inches = page, inches
        self._fit()

    def clear(self) -> None:
        """Show no page."""
        self._page = 0
        self._picture = QImage()
        self.setAccessibleName(self.tr("Page"))
        self._fit()

    @property
    def percent(self) -> int:
        """How large the page is seen, in percent of its size on paper."""
        return round(self._width() / (self._inches[0] * DOTS) * 100)

    @property
    def is_whole(self) -> bool:
        """Whether the whole page is seen."""
        return self._percent == 0 and not self._fills_width

    @property
    def fills_width(self) -> bool:
        """Whether the page is as wide as there is room, to be read from the top down."""
        return self._percent == 0 and self._fills_width

    def fill_width(self) -> None:
        """As wide as there is room."""
        self._percent, self._fills_width = 0, True
        self._fit()
        self.zoomed.emit()

    def zoom(self, step: int) -> None:
        """Larger by one step, smaller by one, or the whole page for 0."""
        now = self.percent
        if step > 0:
            self._percent = next((entry for entry in STEPS if entry > now), STEPS[-1])
        elif step < 0:
            self._percent = next((entry for entry in reversed(STEPS) if entry < now), STEPS[0])
        else:
            self._percent, self._fills_width = 0, False
        self._fit()
        self.zoomed.emit()

    def _width(self) -> int:
        """Logical pixels across the page."""
        wide, high = self._inches
        if self._percent:
            return round(wide * DOTS * self._percent / 100)
        room = self.maximumViewportSize()
        least = self._theme.px(60)
        if self._fills_width:
            return max(room.width() - 2 * MARGIN - self.verticalScrollBar().sizeHint().width(), least)
        return max(min(room.width() - 2 * MARGIN, round((room.height() - 2 * MARGIN) * wide / high)), least)

    def _height(self) -> int:
        return round(self._width() * self._inches[1] / self._inches[0])

    def _fit(self) -> None:
        for bar, size, room in (
            (self.horizontalScrollBar(), self._width(), self.viewport().width()),
            (self.verticalScrollBar(), self._height(), self.viewport().height()),
        ):
            bar.setRange(0, 0 if self.is_whole or not self._page else max(size + 2 * MARGIN - room, 0))
            bar.setPageStep(room)
            bar.setSingleStep(self._theme.px(48))
        if self._page:
            self._painter.want(self._page, width=self._pixels)
        self.viewport().update()

    @property
    def _pixels(self) -> int:
        return round(self._width() * self.devicePixelRatio())

    def _take(self, page: int, width: int, picture: QImage) -> None:
        if (page, width) == (self._page, self._pixels):
            self._picture = picture
            self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page in the middle, or the part of it that is scrolled to."""
        if not self._page:
            return
        room, width, height = self.viewport().size(), self._width(), self._height()
        left = max((room.width() - width) / 2, MARGIN) - self.horizontalScrollBar().value()
        top = max((room.height() - height) / 2, MARGIN) - self.verticalScrollBar().value()
        page = QRectF(round(left), round(top), width, height)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(page, Qt.GlobalColor.white)
        if not self._picture.isNull():
            painter.drawImage(page, self._picture)
        painter.setPen(QPen(QColor(self._theme.tokens.control), 1))
        painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by page; plus, minus and 0 for the size; arrows move a large page."""
        keys = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        key = Qt.Key(event.key())
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif key in TURNS:
            self.turn_asked.emit(TURNS[key])
        elif key in keys:
            self.zoom(keys[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.is_whole:
            self.turn_asked.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move a large page, turn a whole one; with Ctrl, another size."""
        down = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if down:
                self.zoom(1 if down > 0 else -1)
        elif self.is_whole and abs(down) >= NOTCH:
            self.turn_asked.emit(-1 if down > 0 else 1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new room."""
        super().resizeEvent(event)
        self._fit()
        self.zoomed.emit()

    def scrollContentsBy(self, _x: int, _y: int) -> None:
        """Paint anew what has moved."""
        self.viewport().update()
