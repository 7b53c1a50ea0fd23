"""Buttons; their caption is text, so an ampersand in it is an ampersand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.widgets.plain_label import escaped

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QResizeEvent
    from PySide6.QtWidgets import QWidget

LEAST = 40
"""Pixels below which an elided text is not shortened further."""


class ButtonKind(StrEnum):
    """How much a button asks for attention."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"
    QUIET = "quiet"
    LINK = "link"
    ICON = "icon"
    SEGMENT = "segment"
    ON_INK = "onink"


class Button(QPushButton):
    """A push button in one of the kinds; ``QPushButton`` would take ``&`` for a mnemonic."""

    def __init__(
        self,
        text: str = "",
        *,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: QIcon | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind.value)
        self.setText(text)
        if icon is not None:
            self.setIcon(icon)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(escaped(name))
        if kind is ButtonKind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def setText(self, text: str) -> None:
        """Show ``text`` as it is."""
        super().setText(text.replace("&", "&&"))

    def set_kind(self, kind: ButtonKind) -> None:
        """Take on another look."""
        if self.property("kind") != kind.value:
            self.setProperty("kind", kind.value)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedButton(Button):
    """A link that is shortened in its middle where room is short; its accessible name and tool tip keep the whole text."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        self._whole = ""
        super().__init__(text, kind=ButtonKind.LINK, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show as much of ``text`` as there is room for."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(escaped(text))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Nothing in width: the layout decides how much is seen."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        super().setText(
            self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, max(self.width(), LEAST))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or less."""
        super().resizeEvent(event)
        self._fit()
