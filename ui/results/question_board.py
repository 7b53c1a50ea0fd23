"""The questions with their filters, and beside them the drawer of the one that was opened."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.widgets.drawer_beside import GAP, WIDTH, DrawerBeside

LEAST_BESIDE = 470
"""Logical px that the table keeps beside the drawer."""


class QuestionBoard(DrawerBeside):
    """``fitted``: the table has another width, or is seen, or not."""

    fitted = Signal()

    @property
    def is_list_seen(self) -> bool:
        """Whether the drawer stands beside the table, not in its place."""
        return not self.is_open or self.is_beside

    @property
    def list_width(self) -> int:
        """Pixels that the table has."""
        return self.width() - (self._theme.px(WIDTH) + GAP if self.is_open and self.is_beside else 0)

    def least_beside(self) -> int:
        """More than a list: a question and its numbers."""
        return LEAST_BESIDE

    def _fit(self) -> None:
        super()._fit()
        self.fitted.emit()
