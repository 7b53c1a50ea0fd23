"""The close: what is read out, what the interview has brought, and the way to the person's answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui import interview_words, words
from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument
    from ui.interview.interview_look import InterviewLook


class ClosingSheet(QWidget):
    """``questionnaire_wanted``, ``typing_wanted`` and ``submit_wanted``: three ways to the person's answers."""

    questionnaire_wanted = Signal()
    typing_wanted = Signal()
    submit_wanted = Signal()

    def __init__(self, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._script = PlainLabel()
        self._rows = {name: PlainLabel() for name in ("time", "notes", "three", "hardest", "reads", "answers")}
        self._questionnaire = Button(self.tr("Open the questionnaire…"))
        self._typing = Button(self.tr("Type the answers in…"))
        self._submit = Button(self.tr("Submit the answers"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Read out"), step=Type.CAPTION, tone=Tone.MUTED))
        column.addWidget(self._script)
        column.addSpacing(4)
        column.addWidget(PlainLabel(self.tr("What the interview has brought"), step=Type.CAPTION, tone=Tone.MUTED))
        column.addLayout(self._summary())
        column.addWidget(self._answers())
        self._questionnaire.clicked.connect(self.questionnaire_wanted)
        self._typing.clicked.connect(self.typing_wanted)
        self._submit.clicked.connect(self.submit_wanted)

    def _summary(self) -> QGridLayout:
        titles = {
            "time": self.tr("Time"),
            "notes": self.tr("Notes"),
            "three": self.tr("Top three"),
            "hardest": self.tr("Hardest"),
            "reads": self.tr("Quick reads"),
            "answers": self.tr("Questionnaire"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (name, title) in enumerate(titles.items()):
            grid.addWidget(PlainLabel(title, tone=Tone.TEXT2, wraps=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._rows[name], row, 1)
        return grid

    def _answers(self) -> QWidget:
        ways = QWidget()
        row = WrappingRow(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self._questionnaire, self._typing, self._submit):
            row.addWidget(button)
        return ways

    def show_look(self, look: InterviewLook, *, seconds: float) -> None:
        """Show the script and the sums; ``seconds`` of the whole conversation."""
        guide, interview = look.guide, look.interview
        self._script.setText(guide.guide.closing)
        meant = interview_words.span(self.tr, guide.guide.total_minutes)
        names = {entry.id: entry.name for entry in guide.wheel}
        nothing = self.tr("not asked")
        three = ", ".join(names.get(entry, entry) for entry in interview.top_three)
        hardest = interview.most_complex
        quotes = sum(note.is_quote for note in look.notes)
        brought = {
            "time": self.tr("{0} of {1}").format(interview_words.clock_text(seconds), meant),
            "notes": self.tr("{0}, quotes among them: {1}").format(interview_words.notes(len(look.notes)), quotes),
            "three": three or nothing,
            "hardest": names.get(hardest, hardest) if hardest else nothing,
            "reads": self._reads(look),
            "answers": self._standing(look),
        }
        for name, text in brought.items():
            self._rows[name].setText(text)
        may_answer = look.may_write and not look.is_locked
        self._questionnaire.setEnabled(may_answer)
        self._typing.setEnabled(may_answer)
        has_answers = look.response is not None and words.answered(look.response) > 0
        self._submit.setEnabled(may_answer and has_answers)

    def _reads(self, look: InterviewLook) -> str:
        rated = look.response.global_scores if look.response else {}
        return self.tr("{0} of {1}").format(len(rated), len(self._instrument.factors))

    def _standing(self, look: InterviewLook) -> str:
        if look.response is None:
            return self.tr("Not invited")
        total = words.questions(self._instrument, look.assessment.form)
        return words.response_status(self.tr, look.response, total)
