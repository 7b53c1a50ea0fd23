"""What a screen reader says of a screen: each control by a name and as what it is, each chart in its words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

from ui.widgets.scene_view import SceneView


def unheard(top: QWidget) -> Iterator[str]:
    """Complaints about what the keyboard reaches and a screen reader cannot name."""
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _is_part(widget):
            yield from _complaints(widget)


def _is_part(widget: QWidget) -> bool:
    """Whether it belongs to what is named as a whole: the line of a choice, an open cell, the inside of a view."""
    parent = widget.parentWidget()
    is_inside = isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
    is_cell = isinstance(widget, QLineEdit) and parent is not None and parent.objectName() == "qt_scrollarea_viewport"
    return is_inside or is_cell or isinstance(parent, QComboBox | QAbstractSpinBox)


def _complaints(widget: QWidget) -> Iterator[str]:
    spoken = QAccessible.queryAccessibleInterface(widget)
    kind = type(widget).__name__
    where = f"{kind} {widget.objectName() or (widget.text() if isinstance(widget, QAbstractButton) else '')!r}"
    if not spoken.text(QAccessible.Text.Name).strip():
        yield f"{where} in {type(widget.parentWidget()).__name__} has no name to be read out"
    if spoken.role() is QAccessible.Role.NoRole:
        yield f"{where} in {type(widget.parentWidget()).__name__} does not say what it is"
    if isinstance(widget, SceneView) and not spoken.text(QAccessible.Text.Description).strip():
        yield f"{where} is a chart without words"
