"""Room for texts: a dialog as tall as they need at its width and no taller, a field as wide as what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def placeholder_width(line: QLineEdit) -> int:
    """Pixels that a field needs for what it says while it is empty."""
    line.ensurePolished()
    around = QLineEdit.minimumSizeHint(line).width() - line.fontMetrics().maxWidth()
    return line.fontMetrics().horizontalAdvance(line.placeholderText()) + around


def fit_texts(dialog: QDialog) -> None:
    """Take the height that the texts have at the dialog's width for the least one.

    Otherwise Qt asks for the lines that each text would have at a width of its own guess, two for nearly every line.
    """
    for label in dialog.findChildren(QLabel):
        if label.wordWrap():
            policy = label.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            label.setSizePolicy(policy)
    dialog.ensurePolished()
    dialog.resize(dialog.width(), height_for_texts(dialog))


def height_for_texts(dialog: QDialog) -> int:
    """The height that everything in ``dialog`` needs at its present width, in pixels."""
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    if not layout.hasHeightForWidth():
        return layout.totalSizeHint().height()
    return max(layout.totalHeightForWidth(dialog.width()), dialog.minimumHeight())


def least_height(dialog: QDialog) -> int:
    """The height below which something in ``dialog`` would be cut at its present width, in pixels."""
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    if not layout.hasHeightForWidth():
        return layout.totalMinimumSize().height()
    return max(layout.totalMinimumHeightForWidth(dialog.width()), dialog.minimumHeight())
