"""The overview of the agenda: every item with its first slide, and a jump by number or click."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.card import Scrolled
from ui.widgets.plain_label import PlainLabel
from ui.workshop.framed_slide import FramedSlide
from ui.workshop.panel import Panel
from ui.workshop.slide_view import SlideView

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from healthcheck.charts.palette import Ground
    from healthcheck.charts.words import ChartWords
    from ui.workshop.talk import Talk, TalkItem

COLUMNS = 4
SHAPE = 9 / 16


class OverviewPanel(Panel):
    """Digits and Enter go to an item, a click does too.

    Where the room sees the console (``is_open``), there are no slides, and what is still to come has its neutral name.
    """

    is_whole = True

    def __init__(
        self, talk: Talk, words: ChartWords, *, ground: Ground, is_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.say(self.tr("Type a number and press Enter, or click; Esc leaves"))
        self._talk, self._number = talk, QLineEdit()
        self._number.setValidator(QIntValidator(1, len(talk.items), self))
        self._number.setAccessibleName(self.tr("Number of the item"))
        self._number.setPlaceholderText(self.tr("Number of the item"))
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, item in enumerate(talk.items):
            tile = _Tile(place, item, words, ground=ground, is_here=place == talk.item, is_open=is_open)
            tile.chosen.connect(partial(self._go, place))
            grid.addWidget(tile, *divmod(place, COLUMNS), Qt.AlignmentFlag.AlignTop)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        scrolled = Scrolled()
        scrolled.column.addLayout(grid)
        scrolled.column.addStretch(1)
        self.column.addWidget(self._number)
        self.column.addWidget(scrolled, 1)
        self.setFocusProxy(self._number)

    def keep(self) -> bool:
        """Go to the item."""
        typed = self._number.text()
        if typed and 1 <= int(typed) <= len(self._talk.items):
            self._talk.jump(int(typed) - 1)
        return True

    def _go(self, place: int) -> None:
        self._talk.jump(place)
        self.closed.emit()


class _Tile(QWidget):
    """One item: its first slide, and below that its number and name."""

    chosen = Signal()

    def __init__(
        self, place: int, item: TalkItem, words: ChartWords, *, ground: Ground, is_here: bool, is_open: bool
    ) -> None:
        super().__init__()
        title = item.neutral or item.title if is_open else item.title
        self._slide: FramedSlide | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if not is_open:
            view = SlideView(words, ground=ground)
            view.show_step(item.steps[0])
            self._slide = FramedSlide(view)
            column.addWidget(self._slide)
        column.addWidget(PlainLabel(f"{place + 1}  {title}", step=Type.STRONG if is_here else Type.BODY,
                                    tone=Tone.ACCENT if is_here else Tone.TEXT))  # fmt: skip
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        event.accept()
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of a projected picture."""
        super().resizeEvent(event)
        if self._slide is not None:
            self._slide.setFixedHeight(int(self.width() * SHAPE))
