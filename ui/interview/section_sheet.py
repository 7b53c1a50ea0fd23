"""One section of the guide: its questions, the quick read or the hardest factor, and probes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.interview.quick_read import QuickRead
from ui.interview.wheel_line import WheelLine
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Side
    from ui.interview.interview_look import InterviewLook
    from ui.theme import Theme

NUMBER_WIDTH = 20


class SectionSheet(QWidget):
    """``rated`` carries the quick read of the factor that is shown; ``wheel_wanted``: to choose the hardest factor."""

    rated = Signal(object)
    wheel_wanted = Signal()

    def __init__(self, instrument: Instrument, *, theme: Theme, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._theme = theme
        self._part = ""
        self._questions = QGridLayout()
        self._questions.setColumnMinimumWidth(0, theme.px(NUMBER_WIDTH))
        self._questions.setColumnStretch(1, 1)
        self._questions.setVerticalSpacing(6)
        self._quick = QuickRead(theme=theme, side=side)
        self._hardest = WheelLine()
        self._probes = PlainLabel(tone=Tone.TEXT2)
        self._probing = PlainLabel(self.tr("Probes"), step=Type.CAPTION, tone=Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._questions)
        for widget in (self._quick, self._hardest):
            column.addWidget(widget)
        probes = QVBoxLayout()
        probes.setSpacing(2)
        probes.addWidget(self._probing)
        probes.addWidget(self._probes)
        column.addLayout(probes)
        self._quick.rated.connect(self.rated)
        self._hardest.wanted.connect(self.wheel_wanted)

    def show_part(self, part: str, look: InterviewLook) -> None:
        """Show a section with the names in it."""
        section = look.guide.section(part)
        assert section is not None
        if part != self._part:
            self._part = part
            self._show_questions(section.questions)
            self._probes.setText("\n".join(f"–  {probe}" for probe in section.probes))
            for label in (self._probing, self._probes):
                label.setVisible(bool(section.probes))
        question = look.guide.reads.get(part)
        self._quick.setVisible(question is not None)
        self._hardest.setVisible(question is None)
        if question is not None:
            wording = self._instrument.wording
            self._quick.show_question(question, low=wording.global_low, high=wording.global_high)
            value = look.response.global_scores.get(part) if look.response else None
            self._quick.show_value(value, may_rate=look.may_write and not look.is_locked)
        names = {entry.id: entry.name for entry in look.guide.wheel}
        hardest = look.interview.most_complex
        self._hardest.show_choice(
            self.tr("Hardest to bring about:"),
            names.get(hardest, hardest) if hardest else self.tr("not asked yet"),
            button=self.tr("Choose on the wheel…"),
            may_choose=look.may_write,
        )

    def _show_questions(self, questions: tuple[str, ...]) -> None:
        while (item := self._questions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, question in enumerate(questions):
            number = PlainLabel(str(row + 1), step=Type.STRONG, tone=Tone.MUTED, wraps=False)
            text = PlainLabel(question, step=Type.H3)
            self._questions.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            self._questions.addWidget(text, row, 1)
