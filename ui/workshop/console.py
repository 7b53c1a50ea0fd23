"""The presenter's console: now and next, words for the facilitator alone, times, and what covers the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.charts.palette import Ground
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import ElidedLabel, PlainLabel
from ui.widgets.wrapping_row import WrappingRow
from ui.workshop.asked import Asked
from ui.workshop.framed_slide import FramedSlide
from ui.workshop.keys import steer
from ui.workshop.pace import SECOND, Pace
from ui.workshop.slide_view import SlideView
from ui.workshop.talk import Cover
from ui.workshop.times import Times

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from healthcheck.charts.slides.step import Step
    from healthcheck.charts.words import ChartWords
    from healthcheck.errors import UserFacingError
    from ui.workshop.panel import Panel
    from ui.workshop.talk import Talk

SMALLEST = (1024, 680)


class PresenterConsole(QWidget):
    """Steers ``talk``; ``pace`` runs while it is shown. ``open_panel`` puts what is entered below the slides.

    Its first slide is what the room sees, cover and all. Where the room sees the console too (``show_open``), it leaves
    out what comes next and every word for the facilitator. ``closed``: somebody closed it by its frame.
    """

    closed = Signal()

    def __init__(
        self, talk: Talk, words: ChartWords, *, ground: Ground = Ground.PROJECTOR, pace: Pace | None = None
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._talk, self._words = talk, words
        self._pace = pace or Pace({})
        self._now, self._next = (SlideView(words, ground=ground, parent=self) for _ in range(2))
        self._framed_next = FramedSlide(self._next)
        self._framed = FramedSlide(self._now, beside=self._framed_next)
        self._heading, self._following = ElidedLabel(step=Type.H2), ElidedLabel(step=Type.H3, tone=Tone.TEXT2)
        self._note, self._prompt = PlainLabel(tone=Tone.TEXT2), PlainLabel(step=Type.H3)
        self._hidden, self._open_word = PlainLabel(tone=Tone.TEXT2), PlainLabel(tone=Tone.TEXT2)
        self._times = Times()
        self._captured = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self.notice = Notice(kind=NoticeKind.WARN)
        self.reconnect = self.notice.add_button(Button(self.tr("Reconnect")))
        for part in (self.notice, self.reconnect):
            part.hide()
        self._buttons = self._make_buttons()
        self._actions, self._stage, self._air = QWidget(), QWidget(), QWidget()
        self._air.hide()
        self._panel: Panel | None = None
        self._is_open = False
        self._tick = QTimer(self, interval=SECOND)
        self.setWindowTitle(self.tr("Presenter console"))
        self.setMinimumSize(*SMALLEST)
        self._lay_out_stage()
        self._lay_out()
        self._connect()
        self.use_ground(ground)
        self._render()
        self._tick.start()

    def _make_buttons(self) -> dict[Asked, Button]:
        quiet = ButtonKind.QUIET
        return {
            Asked.CAPTURE: Button(self.tr("Capture action (A)")),
            Asked.ANSWER: Button(self.tr("Answer (Y)")),
            Asked.PARK: Button(self.tr("Park (P)")),
            Asked.DECIDE: Button(self.tr("Decision (D)")),
            Asked.GUESS: Button(self.tr("Guesses (G)")),
            Asked.RE_SCORE: Button(self.tr("Re-score (R)")),
            Asked.VOTE: Button(self.tr("Vote (V)")),
            Asked.MESH: Button(self.tr("Mesh (M)")),
            Asked.OVERVIEW: Button(self.tr("Overview (O)")),
            Asked.TIMER: Button(self.tr("Pause (T)")),
            Asked.GROUND: Button(kind=quiet),
            Asked.KEYS: Button(self.tr("Keys (F1)"), kind=quiet),
        }

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 12)
        self._column.setSpacing(12)
        self._column.addWidget(self.notice)
        self._column.addWidget(self._stage, 1)
        self._blank = Button(self.tr("Blank (B)"))
        self._freeze = Button(self.tr("Freeze (Shift+F)"))
        self._end = Button(self.tr("End (Esc)"))
        row = WrappingRow(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self._captured, 1)
        for wish, button in self._buttons.items():
            (foot if wish in (Asked.GROUND, Asked.KEYS) else row).addWidget(button)
        for button in (self._blank, self._freeze, self._end):
            row.addWidget(button)
        for button in (*self._buttons.values(), self._blank, self._freeze, self._end):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column.addWidget(self._air, 1)
        self._column.addWidget(self._actions)
        self._column.addLayout(foot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out_stage(self) -> None:
        """Both slides, and below each what belongs to it."""
        grid = QGridLayout(self._stage)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        told = QVBoxLayout()
        for label in (self._prompt, self._note, self._hidden, self._open_word):
            told.addWidget(label)
        told.addStretch(1)
        grid.addWidget(self._heading, 0, 0)
        grid.addWidget(self._following, 0, 1)
        grid.addWidget(self._framed, 1, 0)
        grid.addWidget(self._framed_next, 1, 1)
        grid.addLayout(told, 2, 0)
        grid.addWidget(self._times, 2, 1)
        for column, share in enumerate((2, 1)):
            grid.setColumnStretch(column, share)
        for row, share in ((1, 100), (2, 1)):
            grid.setRowStretch(row, share)

    def _connect(self) -> None:
        self._talk.changed.connect(self._render)
        self._blank.clicked.connect(self._put_blank)
        self._freeze.clicked.connect(self._talk.freeze)
        self._end.clicked.connect(self._talk.end)
        for wish, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, wish=wish: self._talk.ask(wish))
        self._tick.timeout.connect(self.show_times)

    def use_ground(self, ground: Ground) -> None:
        """Show slides on another ground."""
        for slide in (self._now, self._next):
            slide.use_ground(ground)
        is_dark = ground is Ground.DARK
        self._buttons[Asked.GROUND].setText(self.tr("Light slides") if is_dark else self.tr("Dark slides"))

    def show_open(self, *, is_open: bool) -> None:
        """Whether the room sees this console, because there is one display only."""
        self._is_open = is_open
        told = self.tr("The room sees this display: what comes next and your notes stay away. Tab leads back.")
        self._open_word.setText(told if is_open else "")
        self._render()

    def open_panel(self, panel: Panel) -> None:
        """Enter something; keys belong to ``panel`` until it closes."""
        self.close_panel()
        self._panel = panel
        self._column.insertWidget(2, panel, 1 if panel.is_whole else 0)
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
        foot = max(self._buttons[Asked.KEYS].sizeHint().height(), self._captured.sizeHint().height())
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

    def _put_blank(self) -> None:
        self._talk.put_over(Cover.BLANK)

    def _render(self) -> None:
        talk = self._talk
        self._heading.setText(
            self.tr("NOW: {0}, step {1} of {2}").format(talk.current.title, talk.step + 1, len(talk.current.steps))
        )
        self._now.show_step(talk.in_room, cover=talk.cover, pointed=talk.pointed)
        self._framed.show_chip(" ".join(self._chips()))
        self._show_next(*self._upcoming())
        prompt = self._words.say(talk.now.prompt)
        self._prompt.setText(prompt)
        self._note.setText("" if talk.current.note == prompt else talk.current.note)
        hidden = self._words.say(talk.now.hidden)
        self._hidden.setText(self.tr("Hidden from the audience: {0}").format(hidden) if hidden else "")
        self._show_words()
        self._pace.begin(talk.current.id)
        self.show_times()

    def _upcoming(self) -> tuple[str, Step | None]:
        """What the room sees after the next key, with the words before its title."""
        talk = self._talk
        if talk.cover is not Cover.NONE:
            return self.tr("THE NEXT KEY RESTORES: {0}"), talk.in_room
        if talk.is_frozen:
            return self.tr("HELD BACK: {0}"), talk.now
        return self.tr("NEXT: {0}"), talk.following

    def _show_next(self, words: str, step: Step | None) -> None:
        title = self.tr("the end") if step is None else self._words.say(step.title)
        self._following.setText("" if self._is_open else words.format(title))
        self._next.show_step(None if self._is_open else step)
        self._framed_next.setVisible(not self._is_open)

    def _show_words(self) -> None:
        """While something is entered, the room's hidden words stay and the reminders make place."""
        for label in (self._prompt, self._note):
            label.setVisible(bool(label.text()) and self._panel is None and not self._is_open)
        self._hidden.setVisible(bool(self._hidden.text()) and not self._is_open)
        self._open_word.setVisible(self._is_open)

    def _chips(self) -> list[str]:
        covers = {Cover.BLANK: self.tr("BLANK"), Cover.WHITE: self.tr("WHITE")}
        chips = [covers[self._talk.cover]] if self._talk.cover in covers else []
        if self._talk.is_frozen:
            chips.append(self.tr("FROZEN"))
        if self._talk.pointed is not None:
            chips.append(self.tr("POINTER {0}").format(self._talk.pointed + 1))
        return chips

    def show_times(self) -> None:
        """Read the clock."""
        self._times.show_times(self._talk, self._pace)
        running = self._pace.is_running
        self._buttons[Asked.TIMER].setText(self.tr("Pause (T)") if running else self.tr("Go on (T)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys as in the audience window."""
        if not steer(self._talk, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  (Qt's name)
        """On one display Tab leads back to what the room sees; elsewhere it walks through the buttons."""
        if self._is_open and self._panel is None:
            self._talk.ask(Asked.CONSOLE)
            return True
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is entered comes first where there is less room now."""
        super().resizeEvent(event)
        self._make_room()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it goes."""
        self._tick.stop()
        super().closeEvent(event)
        self.closed.emit()
