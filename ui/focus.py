"""Where the tab key would go first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget


def first_stop(region: QWidget) -> QWidget | None:
    """The first widget inside ``region`` that the tab key reaches; of a group of choices, the one that holds."""
    for widget in region.findChildren(QWidget):
        # Of a group of choices only one takes the tab key at a time, the one that was focused last.
        can_tab = (
            widget.isChecked() if isinstance(widget, QRadioButton) else widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        if can_tab and widget.isVisibleTo(region) and widget.isEnabled() and widget.focusProxy() is None:
            return widget
    return None
