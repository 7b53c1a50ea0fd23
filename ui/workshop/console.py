"""The presenter's console: the stage, the buttons, and what is entered below them, in a window of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.charts.palette import Ground
from ui.screen_room import fit_screen
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel
from ui.workshop.action_row import ActionRow
from ui.workshop.asked import Asked
from ui.workshop.console_stage import ConsoleStage
from ui.workshop.keys import steer
from ui.workshop.pace import SECOND, Pace

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMoveEvent, QResizeEvent

    from healthcheck.charts.words import ChartWords
    from healthcheck.errors import UserFacingError
    from ui.workshop.panel import Panel
    from ui.workshop.talk import Talk


class PresenterConsole(QWidget):
    """Steers ``talk``; ``pace`` runs while it is shown. ``open_panel`` puts what is entered below the slides.

    Where the room sees the console too (``show_open``), it keeps back what the room must not see. ``closed``: somebody
    closed it by its frame. ``ticked`` once a second.
    """

    closed = Signal()
    ticked = Signal()

    def __init__(
        self, talk: Talk, words: ChartWords, *, ground: Ground = Ground.PROJECTOR, pace: Pace | None = None
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._talk = talk
        self._pace = pace or Pace({})
        self._stage = ConsoleStage(talk, words, ground=ground)
        self._actions, self._air = ActionRow(talk), QWidget()
        self._captured = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._ground, self._keys = Button(kind=ButtonKind.QUIET), Button(self.tr("Keys (F1)"), kind=ButtonKind.QUIET)
        self.notice, self._withdrawn = Notice(kind=NoticeKind.WARN), Notice(kind=NoticeKind.WARN)
        self.reconnect = self.notice.add_button(Button(self.tr("Reconnect")))
        for part in (self.notice, self.reconnect, self._withdrawn, self._air):
            part.hide()
        self._panel: Panel | None = None
        self._tick = QTimer(self, interval=SECOND)
        self.setWindowTitle(self.tr("Presenter console"))
        fit_screen(self)
        self._lay_out()
        self._connect()
        self.use_ground(ground)
        self._render()
        self._tick.start()

    def _lay_out(self) -> None:
        self._column, foot = QVBoxLayout(self), QHBoxLayout()
        self._column.setContentsMargins(20, 16, 20, 12)
        self._column.setSpacing(12)
        foot.addWidget(self._captured, 1)
        for button in (self._ground, self._keys):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            foot.addWidget(button)
        for part, share in (
            (self.notice, 0), (self._withdrawn, 0), (self._stage, 1), (self._air, 1), (self._actions, 0),
        ):  # fmt: skip
            self._column.addWidget(part, share)
        self._column.addLayout(foot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self._talk.changed.connect(self._render)
        self._ground.clicked.connect(partial(self._talk.ask, Asked.GROUND))
        self._keys.clicked.connect(partial(self._talk.ask, Asked.KEYS))
        self._tick.timeout.connect(self.show_times)
        self._tick.timeout.connect(self.ticked)

    def use_ground(self, ground: Ground) -> None:
        """Show slides on another ground."""
        self._stage.use_ground(ground)
        is_dark = ground is Ground.DARK_ROOM
        self._ground.setText(self.tr("Light slides") if is_dark else self.tr("Dark slides"))

    def show_open(self, *, is_open: bool) -> None:
        """Whether the room sees this console, because there is one display only."""
        self._stage.is_open = is_open
        self._render()

    def open_panel(self, panel: Panel) -> None:
        """Enter something; keys belong to ``panel`` until it closes."""
        self.close_panel()
        self._panel = panel
        self._column.insertWidget(self._column.indexOf(self._air), panel, 1 if panel.is_whole else 0)
        self._make_room()
        self._actions.hide()
        self._show_words()
        panel.show()
        panel.setFocus(Qt.FocusReason.TabFocusReason)  # what stands in its first field is replaced by typing

    def _make_room(self) -> None:
        """The slides give way to a panel that takes their place, or that would be cut in large text and long words."""
        panel = self._panel
        if panel is None:
            return
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        needed = max(panel.column.totalHeightForWidth(width), panel.column.totalSizeHint().height())
        foot = max(self._keys.sizeHint().height(), self._captured.sizeHint().height())
        around = margins.top() + margins.bottom() + 3 * self._column.spacing()
        left = self.height() - self._stage.minimumSizeHint().height() - foot - around
        is_roomy = not panel.is_whole and needed <= left
        self._stage.setVisible(is_roomy)
        self._air.setVisible(not is_roomy and not panel.is_whole)

    @property
    def is_entering(self) -> bool:
        """Whether a panel is open."""
        return self._panel is not None

    def keep_panel(self) -> None:
        """Keep what is being entered, as far as it can be kept: the windows go."""
        if self._panel is not None:
            self._panel.try_to_keep()

    def close_panel(self) -> None:
        """Keys steer again."""
        if self._panel is not None:
            self._column.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
            self._actions.show()
            self._stage.show()
            self._air.hide()
            self._show_words()
        self.setFocus()

    def say_captured(self, text: str) -> None:
        """What was captured so far."""
        self._captured.setText(text)

    def say_trouble(self, error: UserFacingError) -> None:
        """Why something was not kept, here and not on a page that nobody looks at now."""
        self.notice.show_error(error)

    def say_withdrawn(self, text: str) -> None:
        """Why slides are gone; nothing where they are there."""
        self._withdrawn.show_text(text, kind=NoticeKind.WARN)
        self._withdrawn.setVisible(bool(text))

    def say_lost(self, text: str) -> None:
        """The room sees nothing any more; offer to show it again."""
        self.reconnect.show()
        self.notice.show_text(text, kind=NoticeKind.WARN)
        self.notice.show()

    def say_found(self) -> None:
        """The room sees something again."""
        if not self.reconnect.isHidden():
            self.reconnect.hide()
            self.notice.hide()

    def _render(self) -> None:
        self._stage.show_talk()
        self._actions.show_talk()
        self._pace.begin(self._talk.current.id)
        self.show_times()

    def _show_words(self) -> None:
        self._stage.is_entering = self.is_entering
        self._stage.show_words()

    def show_times(self) -> None:
        """Read the clock."""
        self._stage.show_times(self._pace)
        self._actions.show_running(is_running=self._pace.is_running)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys as in the audience window; those of a panel where Tab went past its last field."""
        if self._panel is not None:
            self._panel.keyPressEvent(event)
        elif not steer(self._talk, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  (Qt's name)
        """On one display Tab leads back to what the room sees; elsewhere it walks through the buttons."""
        if self._stage.is_open and self._panel is None:
            self._talk.ask(Asked.CONSOLE)
            return True
        return super().focusNextPrevChild(next)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Follow the console to another screen."""
        super().moveEvent(event)
        fit_screen(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is entered comes first where there is less room now."""
        super().resizeEvent(event)
        self._make_room()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it goes."""
        self._tick.stop()
        super().closeEvent(event)
        self.closed.emit()
