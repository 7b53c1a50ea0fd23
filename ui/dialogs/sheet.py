"""What every dialog here shares: a title that says what it is for, a body, an inline notice, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.fitting import fit_texts, height_for_texts
from ui.theme import Theme, Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.focus_ring import FocusRing
from ui.widgets.notice import Notice
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from healthcheck.errors import UserFacingError

ROLE = QDialogButtonBox.ButtonRole
ROOM_LEFT = 48
"""Logical px that a large dialog leaves of the window around it."""


class Sheet(QDialog):
    """A window-modal dialog; show it with ``open`` and listen to ``accepted``."""

    def __init__(self, title: str, *, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = PlainLabel(title, step=Type.H2)
        self.text = PlainLabel(text, tone=Tone.TEXT2)
        self.notice = Notice()
        self.notice.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.buttons = QDialogButtonBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        for part in (self.title, self.text, self.notice):
            column.addWidget(part)
        self.text.setHidden(not text)  # only now: a widget without parent would come up as a window of its own
        column.addSpacing(4)
        column.addLayout(self.body, 1)
        column.addSpacing(8)
        column.addWidget(self.buttons)
        self._ring = FocusRing(self, theme=theme)

    def add_button(
        self, text: str, role: QDialogButtonBox.ButtonRole, *, kind: ButtonKind = ButtonKind.PLAIN
    ) -> Button:
        """A button at the foot, in the order of the system."""
        button = Button(text, kind=kind)
        self.buttons.addButton(button, role)
        return button

    def add_cancel(self) -> Button:
        """The way out that changes nothing."""
        button = self.add_button(self.tr("Cancel"), ROLE.RejectRole)
        button.clicked.connect(self.reject)
        return button

    def take_room(self, width: int, height: int) -> None:
        """Be so large (logical px), within what the window has."""
        parent = self.parentWidget()
        room = parent.window().size() if parent else self.size()
        px = self.theme.px
        self.resize(min(px(width), room.width() - ROOM_LEFT), min(px(height), room.height() - ROOM_LEFT))

    def show_error(self, error: UserFacingError) -> None:
        """Say in the dialog why it cannot be done."""
        self.notice.show_error(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Come up as tall as the texts need, unless a dialog has chosen its size."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            fit_texts(self)
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said later: an error under a field, a notice."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.resize(self.width(), max(self.height(), height_for_texts(self)))
        return is_done


class Question(Sheet):
    """Asks before something that cannot be taken back; ``accepted`` means yes. Cancel is the default.

    ``option`` is a tick box below the text, off unless ticked; none where it is empty.
    """

    def __init__(
        self,
        title: str,
        *,
        text: str,
        accept: str,
        theme: Theme,
        is_destructive: bool = False,
        option: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme=theme, text=text, parent=parent)
        kind = ButtonKind.DANGER if is_destructive else ButtonKind.PRIMARY
        self.accept_button = self.add_button(accept, ROLE.AcceptRole, kind=kind)
        self.accept_button.clicked.connect(self.accept)
        self.refuse_button = self.add_cancel()
        self._option = QCheckBox()
        self.body.addWidget(self._option)
        self.set_option(option)
        self.setFixedWidth(theme.px(480))
        self.refuse_button.setFocus()

    def set_option(self, text: str) -> None:
        """Offer this beside the answer; nothing where it is empty."""
        self._option.setText(text.replace("&", "&&"))
        self._option.setHidden(not text)

    @property
    def is_option_on(self) -> bool:
        """Whether the tick box was ticked."""
        return self._option.isChecked()
