"""The presenter's console: now and next, words for the facilitator alone, times, and what covers the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from healthcheck.charts.palette import Ground
from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import ElidedLabel, PlainLabel
from ui.widgets.wrapping_row import WrappingRow
from ui.workshop.asked import Asked
from ui.workshop.framed_slide import FramedSlide
from ui.workshop.keys import steer
from ui.workshop.pace import SECOND, Pace
from ui.workshop.slide_view import SlideView
from ui.workshop.talk import Cover
from ui.workshop.words import time_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from healthcheck.charts.words import ChartWords
    from ui.workshop.talk import Talk

SMALLEST = (1024, 680)


class PresenterConsole(QWidget):
    """Steers ``talk``; ``pace`` runs while it is shown. ``open_panel`` puts what is entered below the slides."""

    def __init__(
        self, talk: Talk, words: ChartWords, *, ground: Ground = Ground.PROJECTOR, pace: Pace | None = None
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._talk, self._words = talk, words
        self._pace = pace or Pace({})
        self._now, self._next = (SlideView(words, ground=ground, parent=self) for _ in range(2))
        self._heading, self._following = ElidedLabel(step=Type.H2), ElidedLabel(step=Type.H3, tone=Tone.TEXT2)
        self._chip = PlainLabel(step=Type.H2, tone=Tone.ERROR, wraps=False)
        self._note, self._prompt = PlainLabel(tone=Tone.TEXT2), PlainLabel(step=Type.H3)
        self._hidden = PlainLabel(tone=Tone.TEXT2)
        self._item_time, self._whole_time = PlainLabel(step=Type.H3), PlainLabel(tone=Tone.TEXT2)
        self._bar = QProgressBar()
        self._captured = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self.notice = Notice(kind=NoticeKind.WARN)
        self.reconnect = self.notice.add_button(Button(self.tr("Reconnect")))
        self.notice.hide()
        self._buttons = self._make_buttons()
        self._actions = QWidget()
        self._panel: QWidget | None = None
        self._tick = QTimer(self, interval=SECOND)
        self.setWindowTitle(self.tr("Presenter console"))
        self.setMinimumSize(*SMALLEST)
        self._lay_out()
        self._connect()
        self._render()
        self._tick.start()

    def _make_buttons(self) -> dict[Asked, Button]:
        return {
            Asked.CAPTURE: Button(self.tr("Capture action (A)")),
            Asked.PARK: Button(self.tr("Park (P)")),
            Asked.DECIDE: Button(self.tr("Decision (D)")),
            Asked.GUESS: Button(self.tr("Guesses (G)")),
            Asked.RE_SCORE: Button(self.tr("Re-score (R)")),
            Asked.VOTE: Button(self.tr("Vote (V)")),
            Asked.MESH: Button(self.tr("Mesh (M)")),
            Asked.OVERVIEW: Button(self.tr("Overview (O)")),
            Asked.TIMER: Button(self.tr("Pause (T)")),
            Asked.KEYS: Button(self.tr("Keys (F1)")),
        }

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._chip)
        grid.addLayout(top, 0, 0)
        grid.addWidget(self._following, 0, 1)
        grid.addWidget(FramedSlide(self._now), 1, 0)
        grid.addWidget(FramedSlide(self._next), 1, 1)
        told, times = QVBoxLayout(), QVBoxLayout()
        for label in (self._prompt, self._note, self._hidden):
            told.addWidget(label)
        for widget in (self._item_time, self._bar, self._whole_time):
            times.addWidget(widget)
        for layout in (told, times):
            layout.addStretch()
        self._bar.setTextVisible(False)
        grid.addLayout(told, 2, 0)
        grid.addLayout(times, 2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(1, 1)
        self._column.addWidget(self.notice)
        self._column.addLayout(grid, 1)
        row = WrappingRow(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._blank = Button(self.tr("Blank (B)"))
        self._freeze = Button(self.tr("Freeze (Shift+F)"))
        self._end = Button(self.tr("End (Esc)"))
        for button in (*self._buttons.values(), self._blank, self._freeze, self._end):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self._column.addWidget(self._actions)
        self._column.addWidget(self._captured)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self._talk.changed.connect(self._render)
        self._talk.ended.connect(self.close)
        self._blank.clicked.connect(self._put_blank)
        self._freeze.clicked.connect(self._talk.freeze)
        self._end.clicked.connect(self._talk.end)
        for wish, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, wish=wish: self._talk.ask(wish))
        self._tick.timeout.connect(self.show_times)

    def open_panel(self, panel: QWidget) -> None:
        """Enter something; keys belong to ``panel`` until it closes."""
        self.close_panel()
        self._panel = panel
        self._column.insertWidget(2, panel)
        self._actions.hide()
        self._show_words()
        panel.show()
        panel.setFocus(Qt.FocusReason.TabFocusReason)  # what stands in its first field is replaced by typing

    def close_panel(self) -> None:
        """Keys steer again."""
        if self._panel is not None:
            self._column.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
            self._actions.show()
            self._show_words()
        self.setFocus()

    def say_captured(self, text: str) -> None:
        """What was captured so far."""
        self._captured.setText(text)

    def _put_blank(self) -> None:
        self._talk.put_over(Cover.BLANK)

    def _render(self) -> None:
        talk = self._talk
        self._heading.setText(
            self.tr("NOW: {0}, step {1} of {2}").format(talk.current.title, talk.step + 1, len(talk.current.steps))
        )
        following = talk.following
        title = self.tr("the end") if following is None else self._words.say(following.title)
        self._following.setText(self.tr("NEXT: {0}").format(title))
        self._now.show_step(talk.now)
        self._next.show_step(following)
        self._prompt.setText(self._words.say(talk.now.prompt))
        self._note.setText(talk.current.note)
        hidden = self._words.say(talk.now.hidden)
        self._hidden.setText(self.tr("Hidden from the audience: {0}").format(hidden) if hidden else "")
        self._show_words()
        self._chip.setText(" ".join(self._chips()))
        self._pace.begin(talk.current.id)
        self.show_times()

    def _show_words(self) -> None:
        """While something is entered, the room's hidden words stay and the reminders make place."""
        for label in (self._prompt, self._note):
            label.setVisible(bool(label.text()) and self._panel is None)
        self._hidden.setVisible(bool(self._hidden.text()))

    def _chips(self) -> list[str]:
        covers = {Cover.BLANK: self.tr("BLANK"), Cover.WHITE: self.tr("WHITE")}
        chips = [covers[self._talk.cover]] if self._talk.cover in covers else []
        return [*chips, self.tr("FROZEN")] if self._talk.is_frozen else chips

    def show_times(self) -> None:
        """How long the item and the workshop have taken, in words where that is too long."""
        current = self._talk.current
        spent = self._pace.of(current.id)
        item = time_words(spent, current.minutes)
        whole = time_words(self._pace.total, sum(entry.minutes for entry in self._talk.items))
        self._item_time.setText(self.tr("Item {0}").format(item))
        is_over = spent > current.minutes * 60
        self._item_time.set_tone(Tone.ERROR if is_over else Tone.TEXT)
        self._bar.setMaximum(max(current.minutes * 60, 1))
        self._bar.setValue(min(int(spent), self._bar.maximum()))
        self._whole_time.setText(self.tr("Workshop {0}").format(whole))
        running = self._pace.is_running
        self._buttons[Asked.TIMER].setText(self.tr("Pause (T)") if running else self.tr("Go on (T)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys as in the audience window."""
        if not steer(self._talk, event):
            super().keyPressEvent(event)
