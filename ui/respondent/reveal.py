"""Focus that is never out of sight (WCAG 2.2, 2.4.11) and walks in reading order (2.4.3)."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

MARGIN = 24


def focus_in_sight(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
    """Put the focus on ``widget`` and scroll whatever scrolls around it until it is seen."""
    widget.setFocus(reason)
    walk = widget.parentWidget()
    while walk is not None:
        if isinstance(walk, QScrollArea):
            walk.ensureWidgetVisible(widget, 0, MARGIN)
        walk = walk.parentWidget()


def order_buttons(before: QWidget, place: QWidget) -> None:
    """Let Tab go from ``before`` through the buttons in ``place`` as they are read.

    Qt appends what is built later to the end of the window's chain.
    """
    for first, second in pairwise((before, *place.findChildren(QAbstractButton))):
        QWidget.setTabOrder(first, second)
