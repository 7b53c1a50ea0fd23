"""What stands beside a chart: headings, paragraphs, lists and links, scrolled where they are longer than the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Scrolled
from ui.widgets.link_row import LinkRow
from ui.widgets.plain_label import PlainLabel
from ui.widgets.spoken_role import give_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayoutItem


class Texts(Scrolled):
    """As tall as its texts in its width; a plain scrolled area takes the height they have in the narrowest one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(Texts.__name__, QAccessible.Role.Document)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the texts the height they need."""
        inside, area = self.widget(), self.viewport()
        if inside is not None:
            self.column.invalidate()
            inside.setFixedHeight(max(self.column.heightForWidth(area.width()), area.height()))


class SidePanel(Card):
    """Filled from above by ``add_…``, emptied by ``clear``. ``followed``: the key of a link that was followed.

    ``filled``: something else stands there now.
    """

    followed = Signal(str)
    filled = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(name)
        self._scrolled = Texts()
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scrolled.setAccessibleName(name)
        self._column = self._scrolled.column
        self._column.setSpacing(4)
        self._column.setContentsMargins(0, 0, 8, 0)
        self.body.addWidget(self._scrolled, 1)

    def set_name(self, name: str) -> None:
        """Say what the panel is about to those who hear it."""
        for part in (self, self._scrolled):
            part.setAccessibleName(name)

    def take_keyboard(self) -> None:
        """Put the keyboard on the texts, so that arrows scroll them."""
        self._scrolled.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Begin anew, at the top."""
        for item in self._items():
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._scrolled.verticalScrollBar().setValue(0)

    def add_title(self, text: str) -> None:
        """What the panel is about."""
        self._column.addWidget(PlainLabel(text, step=Type.H2))

    def add_heading(self, text: str) -> None:
        """Begin a part."""
        if self._column.count():
            self._column.addSpacing(10)
        self._column.addWidget(PlainLabel(text, step=Type.H3))

    def add_text(self, text: str, *, tone: Tone = Tone.TEXT2, step: Type = Type.BODY) -> None:
        """Add a paragraph; nothing for an empty one."""
        if text:
            self._column.addWidget(PlainLabel(text, tone=tone, step=step))

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is not text."""
        self._column.addWidget(widget)

    def add_link(self, text: str, key: str) -> None:
        """Add a line that leads on."""
        row = LinkRow(text)
        row.setObjectName(key)
        row.clicked.connect(self._follow)
        self._column.addWidget(row)

    def add_button(self, text: str, key: str) -> None:
        """Add a button that leads on."""
        button = Button(text)
        button.setObjectName(key)
        button.clicked.connect(self._follow)
        self._column.addSpacing(12)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def finish(self) -> None:
        """Let what was added sit at the top."""
        for part in self._scrolled.findChildren(QWidget):
            if self._column.indexOf(part) >= 0:
                part.show()  # in a panel that is seen, Qt would do so later, and a layout measures no hidden text
        self._column.addStretch(1)
        self._scrolled.fit()
        self.filled.emit()

    def whole_height(self, width: int) -> int:
        """Height (px) at which nothing has to be scrolled in a panel of ``width``."""
        margins, border = self.body.contentsMargins(), self.size() - self.contentsRect().size()
        room = width - margins.left() - margins.right() - border.width()
        return self._column.heightForWidth(room) + margins.top() + margins.bottom() + border.height()

    def _items(self) -> Iterator[QLayoutItem]:
        while (item := self._column.takeAt(0)) is not None:
            yield item

    def _follow(self) -> None:
        self.followed.emit(self.sender().objectName())
