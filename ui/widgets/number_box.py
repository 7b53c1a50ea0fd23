"""Boxes for a number and for a time of day, whose text stands as far from the edge as that of every other field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSpinBox, QTimeEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

INDENT = 11
"""Border and padding of a field in the style sheet, px."""


class NumberBox(QSpinBox):
    """A whole number."""

    def event(self, event: QEvent) -> bool:
        """Stand back from the edge where the box reads from."""
        is_done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.LayoutDirectionChange):
            _indent(self)
        return is_done


class TimeBox(QTimeEdit):
    """Hours and minutes."""

    def event(self, event: QEvent) -> bool:
        """Stand back from the edge where the box reads from."""
        is_done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.LayoutDirectionChange):
            _indent(self)
        return is_done


def _indent(box: QAbstractSpinBox) -> None:
    # WORKAROUND: Qt 6.11 lets the text of a styled spin box begin at its left edge, whatever padding its sheet asks
    # for; read from the right, the padding holds.
    reads_on = box.layoutDirection() is Qt.LayoutDirection.LeftToRight
    box.lineEdit().setTextMargins(INDENT if reads_on else 0, 0, 0, 0)
