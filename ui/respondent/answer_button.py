"""What every answer has in common as a button: its keys, its hover, and that the whole of it is the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent
    from PySide6.QtWidgets import QAbstractButton

    Button = QAbstractButton
else:
    Button = object


class AnswerButton(Button):
    """Comes before the kind of button (``class OptionRow(AnswerButton, QRadioButton)``)."""

    def show_as_target(self) -> None:
        """Let the pointer and the hover say that it can be chosen."""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, point: object) -> bool:  # noqa: ARG002  (the whole of it answers)
        """All of it is the target, not only a round or square sign."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; every other key is the question's."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select) and not event.modifiers():
            self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing happens on release: a choice is made when the key goes down."""
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be chosen."""
        super().enterEvent(event)
        self.update()
