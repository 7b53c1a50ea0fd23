"""A chart and what goes with it: side by side, or below each other where the page is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.widgets.card import Scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.results.side_panel import SidePanel
    from ui.theme import Theme

GAP = 16
DIRECTIONS = {True: QBoxLayout.Direction.TopToBottom, False: QBoxLayout.Direction.LeftToRight}


class Beside(QWidget):
    """``chart`` and ``panel`` share the width and take the height of the page, but never less than ``least`` pixels."""

    def __init__(
        self,
        chart: QWidget,
        panel: SidePanel,
        *,
        shares: tuple[int, int],
        least: int,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chart, self._panel = chart, panel
        self._least = least
        self._theme = theme
        self._is_tight = False
        self._room = 0
        self._scrolled = Scrolled()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP)
        for widget, share in zip((chart, panel), shares, strict=True):
            self._row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
        self._scrolled.column.addLayout(self._row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scrolled)
        panel.filled.connect(self._fit)
        theme.changed.connect(self._fit)

    def set_tight(self, *, is_tight: bool) -> None:
        """Stand below each other, or side by side."""
        self._is_tight = is_tight
        self._fit()

    def set_room(self, room: int) -> None:
        """``room`` px of a page that scrolls all of this are seen at once; 0 where this scrolls by itself."""
        self._room = room
        self._scrolled.unroll(is_unrolled=bool(room))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give both the new height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self._room or self.height(), self._theme.px(self._least))
        self._row.setDirection(DIRECTIONS[self._is_tight])
        self._chart.setFixedHeight(room)
        width = self._scrolled.viewport().width()
        if self._is_tight:
            self._panel.setFixedHeight(self._panel.whole_height(width))
        elif room > self.height() or self._room:  # both are scrolled by one bar
            self._scrolled.column.activate()  # how wide the panel is follows from what the chart asks for
            self._panel.setFixedHeight(max(self._panel.whole_height(self._panel.width()), room))
        else:
            self._panel.setFixedHeight(room)
