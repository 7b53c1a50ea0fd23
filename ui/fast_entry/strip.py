"""The strip below the grid: whose cell it is, the question in full, its answers by key, or the field for words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from healthcheck.domain.questionnaire import OutcomePage
from healthcheck.domain.relationship import Side
from ui.fast_entry.key_list import KeyList
from ui.fast_entry.legend import WAYS_ON, anchors, other_keys
from ui.respondent.note_field import NoteField
from ui.theme import Tone, Type
from ui.widgets.card import Card
from ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from ui.fast_entry.row import Row
    from ui.fast_entry.tally import Tally
    from ui.theme import Theme

STEM_LINES = 2
TEXT_LINES = 3
BRIEF_TEXT_LINES = 2


class Strip(Card):
    """``written`` carries an answer in words; ``left`` when its field is done with, ``onward`` to the next line."""

    written = Signal(str)
    left = Signal()
    onward = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, parent=parent)
        self._theme = theme
        self._is_brief = False
        self._shown: tuple[Row, str] | None = None
        self._who = ElidedLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._said = PlainLabel(step=Type.CAPTION, tone=Tone.WARN, wraps=False)
        self._stem = PlainLabel(step=Type.STRONG)
        self._stem.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._anchors, self._others = KeyList(theme=theme), KeyList(theme=theme)
        self._field = NoteField(theme=theme, side=Side.CLIENT)
        self._answers = QStackedWidget()
        self._keys, self._words = QWidget(), QWidget()
        self._lay_out()
        self._field.settled.connect(self.written)
        self._field.edit.escaped.connect(self.left)
        self._field.edit.onward.connect(self.onward)
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._who, 1)
        head.addWidget(self._said)
        row = QHBoxLayout(self._keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._anchors, 5)
        row.addWidget(self._others, 2)
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addStretch(1)
        self._answers.addWidget(self._keys)
        self._answers.addWidget(self._words)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self._stem)
        self.body.addWidget(self._answers)

    def set_brief(self, *, is_brief: bool) -> None:
        """Leave the grid more room: answers by their labels only, one line less for words."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self._fit()

    def _fit(self) -> None:
        line = QFontMetrics(self._theme.font(Type.STRONG)).lineSpacing()
        self._stem.setFixedHeight(line * STEM_LINES)
        if self._is_brief:
            self._stem.setMinimumHeight(line)
            self._stem.setMaximumHeight(line * STEM_LINES)
        self._field.set_lines(BRIEF_TEXT_LINES if self._is_brief else TEXT_LINES)
        self._anchors.set_brief(is_brief=self._is_brief)
        self._others.setHidden(self._is_brief)
        if self._shown is not None:
            self._show_keys(*self._shown)
        self._fit_answers()

    def _fit_answers(self) -> None:
        """As high as keys and words both need, so that the grid does not move; in brief as the present ones need."""
        heights = [part.sizeHint().height() for part in (self._keys, self._words)]
        self._answers.setFixedHeight(heights[self._answers.currentIndex()] if self._is_brief else max(heights))

    @property
    def is_writing(self) -> bool:
        """Whether the keyboard is in the field for words."""
        return self._field.edit.hasFocus()

    def show_cell(self, row: Row, tally: Tally, *, organisation: str, text: str, key: str) -> None:
        """Show another cell; ``text`` is its answer in words, ``key`` the one that was typed."""
        self._who.setText(self._whose(row, tally, organisation))
        self._stem.setText(row.title)
        self._stem.setAccessibleName(row.title)
        if row.is_text:
            hint = self.tr("Enter to write, Ctrl+Enter to go on, Esc to go back")
            self._field.set_words(self.tr("Answer in words"), hint=hint, placeholder="")
            if not self.is_writing or text != self._field.text():
                self._field.show_text(text)
            self._field.edit.setReadOnly(not tally.may_change)
        else:
            self._show_keys(row, key)
        self._answers.setCurrentIndex(1 if row.is_text else 0)
        self._fit_answers()

    def _show_keys(self, row: Row, key: str) -> None:
        """Answers beside the other keys; where room is short, the ways not to answer among the answers."""
        self._shown = (row, key)
        answers, others = anchors(row, tr=self.tr), other_keys(row, tr=self.tr)
        without = others[: len(others) - WAYS_ON] if self._is_brief else ()
        self._anchors.show_entries((*answers, *without), chosen=key)
        self._others.show_entries(others, chosen=key)

    def _whose(self, row: Row, tally: Tally, organisation: str) -> str:
        person = tally.person
        who = f"{person.code}  {person.name}".strip()
        blanks = self.tr("{0} of {1} answered").format(tally.answered, tally.asked)
        question = self.tr("Question {0}").format(row.page.number if row.page else "")
        if not isinstance(row.page, OutcomePage):
            question = f"{question}, {row.code}"
        return f"{who}  ·  {question}  ·  {blanks}  ·  {organisation}"

    def say(self, text: str, *, tone: Tone = Tone.WARN) -> None:
        """Say why a key did nothing, or what may follow; an empty text takes it back."""
        self._said.setText(text)
        self._said.set_tone(tone)
        self._said.setAccessibleName(text)

    def write(self) -> None:
        """Put the keyboard into the field for words."""
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Hand over what is being written."""
        self._field.settle()
