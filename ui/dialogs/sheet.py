"""What every dialog here shares: a title that says what it is for, a body, an inline notice, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.fitting import fit_texts, height_for_texts, least_height
from ui.focus import TabOrder, press_focused
from ui.screen_room import FRAME
from ui.theme import Theme, Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.focus_ring import REACH, FocusRing
from ui.widgets.notice import Notice
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from healthcheck.errors import UserFacingError

ROLE = QDialogButtonBox.ButtonRole
ROOM_LEFT = 48
"""Logical px that a large dialog leaves of the window around it."""

EDGE = 24
"""Pixels around what a dialog holds; what is scrolled reaches further, so that no ring in it is cut."""


class Body(Scrolled):
    """What has no room on the screen is scrolled; nothing in it is squeezed below the height that it asks for."""

    def _least(self, width: int) -> int:
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(width)
        return self.column.totalSizeHint().height()


class Sheet(QDialog):
    """A window-modal dialog; show it with ``open`` and listen to ``accepted``.

    It is as tall as its texts need, or as whoever made it says, and no taller than the screen: then its body scrolls.
    """

    def __init__(self, title: str, *, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = PlainLabel(title, step=Type.H2)
        self.text = PlainLabel(text, tone=Tone.TEXT2)
        self.notice = Notice()
        self.notice.hide()
        self._is_fitted = self._is_scrolled = False
        self.body = QVBoxLayout()
        self.body.setContentsMargins(REACH, 0, REACH, 0)
        self.body.setSpacing(16)
        self.buttons = QDialogButtonBox()
        column = self._stack = QVBoxLayout(self)
        column.setContentsMargins(EDGE - REACH, EDGE, EDGE - REACH, 20)
        column.setSpacing(12)
        head, foot = QVBoxLayout(), QVBoxLayout()
        for layout in (head, foot):
            layout.setContentsMargins(REACH, 0, REACH, 0)
        head.setSpacing(12)
        for part in (self.title, self.text, self.notice):
            head.addWidget(part)
        foot.addWidget(self.buttons)
        column.addLayout(head)
        self.text.setHidden(not text)  # only now: a widget without parent would come up as a window of its own
        column.addSpacing(4)
        column.addLayout(self.body, 1)
        column.addSpacing(8)
        column.addLayout(foot)
        self._ring = FocusRing(self, theme=theme)
        self._tab_order = TabOrder(self, head=self.title)

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
            self._is_fitted = True
            fit_texts(self)
        self._stand()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard: on Cancel it is no yes. Elsewhere it is for the main one."""
        focused = self.focusWidget()
        is_choice = isinstance(focused, QAbstractButton) and focused.isCheckable()
        if is_choice or not press_focused(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  (Qt's name)
        """The tab key goes through the dialog as it is read, also through what came into it later."""
        self._tab_order.follow()
        return super().focusNextPrevChild(next)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said later: an error under a field, a notice."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._stand()
        return is_done

    def _stand(self) -> None:
        """Be tall enough, as far as the screen is."""
        needed = height_for_texts(self) if self._is_fitted else least_height(self)
        tallest = self.screen().availableGeometry().height() - FRAME
        if needed > tallest and not self._is_scrolled:
            self._scroll_body()
        self.resize(self.width(), min(max(self.height(), needed), tallest))

    def _scroll_body(self) -> None:
        focused, place = self.focusWidget(), self._stack.indexOf(self.body)
        self._is_scrolled = True
        self._stack.takeAt(place)
        self.body.setParent(None)
        scrolled = Body()
        scrolled.column.addLayout(self.body)
        self._stack.insertWidget(place, scrolled, 1)
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)


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
