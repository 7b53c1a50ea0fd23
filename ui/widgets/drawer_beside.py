"""A list under its filters, and beside it the drawer of what was opened; in their place where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.theme import Theme
    from ui.widgets.filter_bar import FilterBar

WIDTH = 420
LEAST_BESIDE = 400
"""Logical px of the drawer, and what a list keeps beside it."""

GAP = 16
"""Pixels between the two."""

LEAST_HEIGHT = 140
"""Logical px of a list or a drawer, which scroll by themselves; a page that has less scrolls."""


class DrawerBeside(QWidget):
    """``closed``: the drawer is shut. Whoever is in it gives ``take_focus``: where the keyboard goes then."""

    closed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def hold(self, filters: FilterBar, rows: QWidget, drawer: QWidget) -> None:
        """Lay these out, the drawer shut."""
        self._filters, self._rows, self._drawer = filters, rows, drawer
        drawer.hide()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(rows, 1)
        row.addWidget(drawer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(filters)
        column.addLayout(row, 1)
        filters.left.connect(self.take_focus)
        self._theme.changed.connect(self._fit)

    @property
    def is_open(self) -> bool:
        """Whether the drawer is open."""
        return not self._drawer.isHidden()

    @property
    def is_beside(self) -> bool:
        """Whether there is room for the drawer beside the list."""
        return self.width() >= self._theme.px(WIDTH + self.least_beside())

    def take_focus(self) -> None:
        """Put the keyboard on what is listed."""
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the keyboard in the search field; the drawer makes room for it where it has to."""
        if self._filters.isHidden():
            self.close_drawer()
        self._filters.focus_search()

    def open_drawer(self) -> None:
        """Show the drawer."""
        self._drawer.show()
        self._fit()

    def close_drawer(self) -> None:
        """Shut the drawer; the keyboard goes back to where it came from."""
        focused = self.focusWidget()
        had_keyboard = focused is not None and (focused is self._drawer or self._drawer.isAncestorOf(focused))
        self._drawer.hide()
        self._fit()
        if had_keyboard:
            self.take_focus()
        self.closed.emit()

    def hasHeightForWidth(self) -> bool:
        """Filters may wrap, but what is below them takes the height that is left, and scrolls by itself."""
        return False

    def sizeHint(self) -> QSize:
        """No more height than is needed: a page scrolls by what it is asked for, and that would be twice."""
        return QSize(super().sizeHint().width(), super().minimumSizeHint().height())

    def least_beside(self) -> int:
        """Logical px that the list keeps beside the drawer."""
        return LEAST_BESIDE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts the drawer."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the drawer its place in the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, is_beside = self._theme.px, self.is_beside
        for part in (self._rows, self._filters):
            part.setVisible(is_beside or not self.is_open)
        for part in (self._rows, self._drawer):
            part.setMinimumHeight(px(LEAST_HEIGHT))
        self._drawer.setMinimumWidth(px(WIDTH) if is_beside else 0)
        self._drawer.setMaximumWidth(px(WIDTH) if is_beside else self.width())
