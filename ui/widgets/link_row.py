"""A link whose text may take more than one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from ui.theme import Tone
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PADDING = 1


class LinkRow(QPushButton):
    """A button that wraps; Qt's own buttons cannot."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel(text, tone=Tone.ACCENT)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PADDING, 0, PADDING)
        column.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """As wide as the place, as tall as the text."""
        return self._label.sizeHint() + QSize(0, 2 * PADDING)

    def minimumSizeHint(self) -> QSize:
        """One line of any width."""
        return QSize(0, self._label.fontMetrics().height() + 2 * PADDING)

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped text."""
        return self._label.heightForWidth(width) + 2 * PADDING
