"""Where the room looks and where the presenter does: two displays, one for both, or plain windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ui.projector import projector_ground, turn_ground
from ui.screen_room import within_screen
from ui.workshop.audience_window import AudienceWindow
from ui.workshop.console import PresenterConsole

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from healthcheck.charts.words import ChartWords
    from ui.preferences import PreferenceStore
    from ui.workshop.pace import Pace
    from ui.workshop.talk import Talk

PLAIN_SIZE = (1280, 720)


class TwoWindows(QObject):
    """``screen``: the display that the room sees; None for a plain window. ``closed``: the console was closed.

    On one display alone the room sees the console as soon as it comes to the front.
    """

    closed = Signal()

    def __init__(
        self,
        talk: Talk,
        words: ChartWords,
        *,
        pace: Pace,
        preferences: PreferenceStore,
        screen: QScreen | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._screen = preferences, screen
        self._is_over = False
        ground = projector_ground(preferences)
        self.audience = AudienceWindow(talk, words, ground=ground)
        self.console = PresenterConsole(talk, words, ground=ground, pace=pace)
        preferences.changed.connect(self._show_ground)
        self.console.reconnect.clicked.connect(self.reconnect)
        self.console.closed.connect(self._close)
        self.audience.closed.connect(self._miss)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._lose)

    def show(self) -> None:
        """Open both; where they share a display, the room's is in front."""
        if self._screen is not None:
            self._move_console(self._screen)
        self.console.resize(*within_screen(self.console, PLAIN_SIZE))
        self.console.show()
        self._show_audience()
        self.raise_up()

    def raise_up(self) -> None:
        """Come to the front, as at the start."""
        front = self.audience if self.shares_display else self.console
        front.raise_()
        front.activateWindow()

    def close(self) -> None:
        """Both go."""
        self._is_over = True
        for window in (self.audience, self.console):
            window.close()
            window.deleteLater()

    @property
    def shares_display(self) -> bool:
        """Whether the room sees whatever is in front, console or slide."""
        return self._screen is not None and self.console.screen() is self._screen

    def come_forward(self) -> None:
        """Bring the console to the front, because something is entered in it."""
        self._say_open()
        self.console.raise_()
        self.console.activateWindow()

    def go_back(self) -> None:
        """Let the room see the slide again, where the console lay over it."""
        if self.shares_display:
            self.audience.raise_()
            self.audience.activateWindow()

    def turn_over(self) -> None:
        """The console comes and goes over what the room sees."""
        self._say_open()
        front = self.audience if self.console.isActiveWindow() else self.console
        front.show()
        if self.audience.isVisible():
            self.console.say_found()
        front.raise_()
        front.activateWindow()

    def swap(self) -> None:
        """The room takes the next display."""
        screens = QGuiApplication.screens()
        at = screens.index(self._screen) if self._screen in screens else 0
        self._screen = screens[(at + 1) % len(screens)]
        self._move_console(self._screen)
        self._show_audience()
        self.raise_up()

    def turn_ground(self) -> None:
        """Light for dark, or dark for light; it stays so the next time."""
        turn_ground(self._preferences)

    def _show_ground(self) -> None:
        ground = projector_ground(self._preferences)
        for window in (self.audience, self.console):
            window.use_ground(ground)

    def reconnect(self) -> None:
        """Show the room what it lost, on another display where there is one."""
        others = [screen for screen in QGuiApplication.screens() if screen is not self.console.screen()]
        self._screen = others[0] if others else None
        self._show_audience()
        self.console.activateWindow()
        self.console.setFocus()

    def _show_audience(self) -> None:
        if self._screen is not None:
            self.audience.fill(self._screen)
        else:
            self.audience.show_plain(*PLAIN_SIZE)
        self._say_open()
        self.console.say_found()

    def _say_open(self) -> None:
        self.console.show_open(is_open=self.shares_display)

    def _move_console(self, taken: QScreen) -> None:
        """Off the display that the room takes, where there is another one."""
        others = [screen for screen in QGuiApplication.screens() if screen is not taken]
        if others and self.console.screen() is taken:
            self.console.setScreen(others[0])
            self.console.move(others[0].availableGeometry().topLeft())

    def _lose(self, screen: QScreen) -> None:
        if screen is self._screen and not self._is_over:
            self._screen = None
            self.audience.hide()
            self._say_open()
            self.console.say_lost(self.tr("Audience display lost."))

    def _miss(self) -> None:
        """Somebody closed what the room sees by its frame; the workshop goes on."""
        if not self._is_over:
            self._screen = None
            self._say_open()
            self.console.say_lost(self.tr("The audience window was closed."))

    def _close(self) -> None:
        if not self._is_over:
            self.closed.emit()
