"""What every page keeps to: a header that states the finding or the task, a body, and an action bar where needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from healthcheck.errors import UserFacingError
from ui.focus import TabOrder
from ui.theme import Tone, Type
from ui.tips import escaped
from ui.widgets.card import Scrolled
from ui.widgets.heading import Heading
from ui.widgets.notice import Notice
from ui.widgets.parted_label import PartedLabel
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.session import Session

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
PADDING = 32
NARROW_PADDING = 24
NARROW_BELOW = 1100
"""Window width (logical px) below which padding shrinks and the sidebar folds."""

TIGHT_BELOW = 820
"""Page width (px at 100 % text size) below which things stand below each other instead of side by side."""

LOW_BELOW = 500
"""Page height (px at 100 % text size) below which the heading takes less room: what is looked at needs it."""


class Page(QWidget):
    """``enter`` loads and shows; ``leave`` lets go; ``go_to`` asks for another page by its id.

    ``said`` is a short word for the foot of the window; ``offered`` one with a way to undo what was just done.
    ``FOLDS_CAPTION``: in a low window the caption is the title's tip, because what is below needs the room more.
    """

    FOLDS_CAPTION = False

    go_to = Signal(str)
    said = Signal(str)
    offered = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = session.theme
        self.title = Heading()
        self.caption = PartedLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self.notice = Notice()
        self.notice.hide()
        self._header, self._body, self._foot = QWidget(), Scrolled(), QWidget()
        self._tab_order = TabOrder(self, head=self.title)
        self.header = QVBoxLayout(self._header)
        self.beside_title = QHBoxLayout()
        self.beside_heading = WrappingRow()
        self._heading = QHBoxLayout()
        self.body = self._body.column
        self.foot = WrappingRow(self._foot)
        self._frame = QVBoxLayout(self)
        self._build_frame()
        self.theme.changed.connect(self._fit)

    def _build_frame(self) -> None:
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = self.caption.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.caption.setSizePolicy(policy)
        first, texts = QHBoxLayout(), QVBoxLayout()
        first.addWidget(self.title, 1)
        first.addLayout(self.beside_title)
        first.addStretch(0)  # while a title is written this row is empty, and Qt holds what is below to no width then
        texts.setSpacing(4)
        texts.addLayout(first)
        texts.addWidget(self.caption)
        self._heading.setSpacing(24)
        self._heading.addLayout(texts, 1)
        self._heading.addLayout(self.beside_heading)
        self._heading.setAlignment(self.beside_heading, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.header.setSpacing(4)
        self.header.addLayout(self._heading)
        for layout in (self.header, self.foot):
            layout.setContentsMargins(0, 0, 0, 0)
        # What is scrolled or stretched gives way first: the heading is never squeezed.
        self._body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.body.setSpacing(16)
        self.foot.setSpacing(8)
        self._frame.setSpacing(16)
        self._frame.setContentsMargins(PADDING, 24, PADDING, 24)
        self._frame.addWidget(self._header)
        self._frame.addWidget(self.notice)
        self._frame.addWidget(self._body, 1)
        self._frame.addWidget(self._foot)

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """Header, body and action bar, for F6."""
        return self._header, self._body, self._foot

    @property
    def is_low(self) -> bool:
        """Whether the window is low for the size of its text."""
        return self.height() < self.theme.px(LOW_BELOW)

    @property
    def inner_width(self) -> int:
        """Pixels between the two margins."""
        margins = self._frame.contentsMargins()
        return self.width() - margins.left() - margins.right()

    def enter(self) -> None:
        """Load and show; called whenever the page comes up, and while it is seen whenever something has changed."""

    def leave(self) -> None:
        """Let go of what only matters while the page is seen."""
        self.notice.hide()

    @property
    def has_table(self) -> bool:
        """Whether what is seen can be shown as a table, or as a chart again."""
        return False

    @property
    def has_chart(self) -> bool:
        """Whether a chart is seen that can be copied and saved."""
        return False

    def toggle_table(self) -> None:
        """Show the same numbers as a table, or as a chart again."""

    def copy_chart(self) -> None:
        """Put the chart on the clipboard."""

    def save_chart(self) -> None:
        """Ask where to, and write the chart."""

    def set_header(self, title: str, caption: str = "") -> None:
        """State the finding or the task."""
        self.title.setText(title)
        self.caption.setText(caption)
        self.setAccessibleName(title)
        self._fold_caption()

    def _fold_caption(self) -> None:
        is_folded = self.FOLDS_CAPTION and self.is_low
        told = self.caption.whole if is_folded else ""
        self.caption.setHidden(is_folded or not self.caption.whole)
        self.title.setToolTip(escaped(told))
        self.title.setAccessibleDescription(told)

    def attempt(
        self, command: Callable[Arguments, Result], *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Result | None:
        """Run a command; where it is refused, say so at the head of the page and give None."""
        self.notice.hide()
        try:
            return command(*args, **kwargs)
        except UserFacingError as error:
            self.notice.show_error(error)
            return None

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  (Qt's name)
        """The tab key goes through the page as it is read, whenever its parts were built."""
        self._tab_order.follow()
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow window its room back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = NARROW_PADDING if self.window().width() < NARROW_BELOW else PADDING
        upright = 16 if self.is_low else 24
        self._frame.setContentsMargins(side, upright, side, upright)
        self._frame.setSpacing(12 if self.is_low else 16)
        self.title.set_room("low" if self.is_low else "")
        self._fold_caption()
        is_tight = self.width() < self.theme.px(TIGHT_BELOW)
        self._heading.setDirection(QBoxLayout.Direction.TopToBottom if is_tight else QBoxLayout.Direction.LeftToRight)
        self._heading.setSpacing(8 if is_tight else 24)
        self.fit(is_tight=is_tight)

    def fit(self, *, is_tight: bool) -> None:
        """Lay the body out anew; ``is_tight`` where what stood side by side has to stand below each other."""
