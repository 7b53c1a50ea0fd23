"""Boxes for a number, a time of day and a day, whose text stands as far from the edge as that of every other field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDateEdit, QSpinBox, QTimeEdit

if TYPE_CHECKING:
    from PySide6.QtCore import QDate, QTime
    from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QWidget

TIME, DAY = "HH:mm", "d MMMM yyyy"
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

    def __init__(self, time: QTime, parent: QWidget | None = None) -> None:
        super().__init__(time, parent)
        _show_as(self, TIME)

    def event(self, event: QEvent) -> bool:
        """Stand back from the edge where the box reads from, and write the hour first."""
        is_done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.LayoutDirectionChange):
            _indent(self)
            _show_as(self, TIME)
        return is_done


class DayBox(QDateEdit):
    """A day that is always said, with a calendar to choose it from."""

    def __init__(self, day: QDate, parent: QWidget | None = None) -> None:
        super().__init__(day, parent)
        self.setCalendarPopup(True)
        _show_as(self, DAY)

    def changeEvent(self, event: QEvent) -> None:
        """Write the day before its month, whichever way the window reads."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            _show_as(self, DAY)


def _show_as(box: QDateTimeEdit, written: str) -> None:
    # WORKAROUND: Qt turns the parts of a format round where the window reads from the right, and the direction of the
    # letters turns them once more: an hour would stand after its minutes.
    if box.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        written = "".join(reversed(re.findall(r"[A-Za-z]+|[^A-Za-z]+", written)))
    box.setDisplayFormat(written)


def _indent(box: QAbstractSpinBox) -> None:
    # WORKAROUND: Qt 6.11 lets the text of a styled spin box begin at its left edge, whatever padding its sheet asks
    # for; read from the right, the padding holds.
    reads_on = box.layoutDirection() is Qt.LayoutDirection.LeftToRight
    box.lineEdit().setTextMargins(INDENT if reads_on else 0, 0, 0, 0)
