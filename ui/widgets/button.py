"""Buttons; their caption is text, so an ampersand in it is an ampersand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from ui.tips import escaped

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget


GAP = 6
"""Logical px between an icon and the text behind it."""


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
            if text:
                self.setIconSize(self.iconSize() + QSize(GAP, 0))
        if name:
            self.setAccessibleName(name)
            self.setToolTip(escaped(name))
        if kind is ButtonKind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def setText(self, text: str) -> None:
        """Show ``text`` as it is."""
        super().setText(text.replace("&", "&&"))

    def put_icon_behind(self) -> None:
        """Let the icon follow the text, in whichever direction that is read."""
        self.setIconSize(QSize(self.iconSize().height(), self.iconSize().height()))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight if is_mirrored else Qt.LayoutDirection.RightToLeft)

    def set_kind(self, kind: ButtonKind) -> None:
        """Take on another look."""
        if self.property("kind") != kind.value:
            self.setProperty("kind", kind.value)
            self.style().unpolish(self)
            self.style().polish(self)
