"""The presenter's console: now and next, words for the facilitator alone, times, and what covers the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from healthcheck.charts.palette import Ground
from ui.widgets.plain_label import PlainLabel
from ui.workshop.keys import steer
from ui.workshop.slide_view import SlideView
from ui.workshop.talk import Cover
from ui.workshop.words import time_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from healthcheck.charts.words import ChartWords
    from ui.workshop.talk import Talk

SECOND = 1000


class PresenterConsole(QWidget):
    """Steers ``talk``. Its times run from the moment at which it is made."""

    def __init__(self, talk: Talk, words: ChartWords, *, ground: Ground = Ground.PROJECTOR) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._talk, self._words = talk, words
        self._clock = QElapsedTimer()
        self._clock.start()
        self._spent = [0.0] * len(talk.items)
        self._shown_item = talk.item
        self._now, self._next = (SlideView(words, ground=ground, parent=self) for _ in range(2))
        self._heading, self._following = PlainLabel(""), PlainLabel("")
        self._chip, self._prompt, self._hidden = PlainLabel(""), PlainLabel(""), PlainLabel("")
        self._item_time, self._whole_time = PlainLabel(""), PlainLabel("")
        for label in (self._prompt, self._hidden):
            label.setWordWrap(True)
        self._blank = QPushButton(self.tr("Blank (B)"))
        self._freeze = QPushButton(self.tr("Freeze (Shift+F)"))
        self._end = QPushButton(self.tr("End (Esc)"))
        self._tick = QTimer(self, interval=SECOND)
        self.setWindowTitle(self.tr("Presenter console"))
        self._lay_out()
        self._connect()
        self._render()
        self._tick.start()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch()
        top.addWidget(self._chip)
        grid.addLayout(top, 0, 0)
        grid.addWidget(self._following, 0, 1)
        grid.addWidget(self._now, 1, 0)
        grid.addWidget(self._next, 1, 1)
        for row, (left, right) in enumerate(((self._prompt, self._item_time), (self._hidden, self._whole_time)), 2):
            grid.addWidget(left, row, 0)
            grid.addWidget(right, row, 1)
        buttons = QHBoxLayout()
        for button in (self._blank, self._freeze, self._end):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        buttons.addStretch()
        grid.addLayout(buttons, 4, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self._talk.changed.connect(self._render)
        self._talk.ended.connect(self.close)
        self._blank.clicked.connect(self._put_blank)
        self._freeze.clicked.connect(self._talk.freeze)
        self._end.clicked.connect(self._talk.end)
        self._tick.timeout.connect(self._show_times)

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
        hidden = self._words.say(talk.now.hidden)
        self._hidden.setText(self.tr("Hidden from the audience: {0}").format(hidden) if hidden else "")
        self._chip.setText(" ".join(self._chips()))
        self._show_times()

    def _chips(self) -> list[str]:
        covers = {Cover.BLANK: self.tr("BLANK"), Cover.WHITE: self.tr("WHITE")}
        chips = [covers[self._talk.cover]] if self._talk.cover in covers else []
        return [*chips, self.tr("FROZEN")] if self._talk.is_frozen else chips

    def _show_times(self) -> None:
        """What passed since the last look belongs to the item that was shown then."""
        self._spent[self._shown_item] += self._clock.restart() / SECOND
        self._shown_item = self._talk.item
        item = time_words(self._spent[self._talk.item], self._talk.current.minutes)
        whole = time_words(sum(self._spent), sum(entry.minutes for entry in self._talk.items))
        self._item_time.setText(self.tr("Item {0}").format(item))
        self._whole_time.setText(self.tr("Workshop {0}").format(whole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys as in the audience window."""
        if not steer(self._talk, event):
            super().keyPressEvent(event)
