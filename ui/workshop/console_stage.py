"""What the presenter sees of the workshop: now and next, words for the facilitator alone, and the times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import ElidedLabel, PlainLabel
from ui.workshop.framed_slide import FramedSlide
from ui.workshop.slide_view import SlideView
from ui.workshop.talk import Cover
from ui.workshop.times import Times

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from healthcheck.charts.palette import Ground
    from healthcheck.charts.slides.step import Step
    from healthcheck.charts.words import ChartWords
    from ui.workshop.pace import Pace
    from ui.workshop.talk import Talk


class ConsoleStage(QWidget):
    """Its first slide is what the room sees, cover and all.

    Where the room sees it too (``is_open``), it leaves out what comes next and every word for the facilitator; while
    something is entered (``is_entering``), the room's hidden words stay and the reminders make place.
    """

    def __init__(self, talk: Talk, words: ChartWords, *, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk, self._words = talk, words
        self._now, self._next = (SlideView(words, ground=ground, parent=self) for _ in range(2))
        self._framed_next = FramedSlide(self._next)
        self._framed = FramedSlide(self._now, beside=self._framed_next)
        self._heading, self._following = ElidedLabel(step=Type.H2), ElidedLabel(step=Type.H3, tone=Tone.TEXT2)
        self._prompt = PlainLabel(step=Type.H3)
        self._why, self._note, self._hidden, self._open_word = (PlainLabel(tone=Tone.TEXT2) for _ in range(4))
        self._times = Times()
        self.is_open = self.is_entering = False
        self._grid, self._told = QGridLayout(self), QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        """Both slides, and below each what belongs to it."""
        grid, told = self._grid, self._told
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        for label in (self._prompt, self._why, self._note, self._hidden, self._open_word):
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

    def use_ground(self, ground: Ground) -> None:
        """Show slides on another ground."""
        for slide in (self._now, self._next):
            slide.use_ground(ground)

    def show_talk(self) -> None:
        """Show where the talk stands now."""
        talk = self._talk
        self._heading.setText(
            self.tr("NOW: {0}, step {1} of {2}").format(talk.current.title, talk.step + 1, len(talk.current.steps))
        )
        self._now.show_step(talk.in_room, cover=talk.cover, pointed=talk.pointed)
        self._framed.show_chip(" ".join(self._chips()))
        self._show_next(*self._upcoming())
        prompt = self._words.say(talk.now.prompt)
        self._prompt.setText(prompt)
        why = talk.current.why
        self._why.setText(self.tr("Why it is here: {0}").format(why) if why else "")
        self._note.setText("" if talk.current.note == prompt else talk.current.note)
        hidden = self._words.say(talk.now.hidden)
        self._hidden.setText(self.tr("Hidden from the audience: {0}").format(hidden) if hidden else "")
        open_word = self.tr("The room sees this display: what comes next and your notes stay away. Tab leads back.")
        self._open_word.setText(open_word if self.is_open else "")
        self.show_words()

    def show_words(self) -> None:
        """Only words that may be read now."""
        for label in (self._prompt, self._why, self._note):
            label.setVisible(bool(label.text()) and not self.is_entering and not self.is_open)
        self._hidden.setVisible(bool(self._hidden.text()) and not self.is_open)
        self._open_word.setVisible(self.is_open)
        self._make_room()

    def show_times(self, pace: Pace) -> None:
        """Read the clock."""
        self._times.show_times(self._talk, pace)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words come first where there is less room now."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The slides give way to words that would be cut, in large text on a small screen."""
        told = self._told.totalHeightForWidth(self._grid.cellRect(2, 0).width())
        needed = max(told, self._times.sizeHint().height()) + self._framed.minimumHeight()
        around = self._heading.sizeHint().height() + 2 * self._grid.verticalSpacing()
        has_room = needed + around <= self.height()
        self._framed.setVisible(has_room)
        self._framed_next.setVisible(has_room and not self.is_open)

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
        self._following.setText("" if self.is_open else words.format(title))
        self._next.show_step(None if self.is_open else step)

    def _chips(self) -> list[str]:
        covers = {Cover.BLANK: self.tr("BLANK"), Cover.WHITE: self.tr("WHITE")}
        chips = [covers[self._talk.cover]] if self._talk.cover in covers else []
        if self._talk.is_frozen:
            chips.append(self.tr("FROZEN"))
        if self._talk.pointed is not None:
            chips.append(self.tr("POINTER {0}").format(self._talk.pointed + 1))
        return chips
