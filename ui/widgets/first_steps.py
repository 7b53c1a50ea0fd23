"""What Home shows before there is any relationship: what the program does, and a finished example."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel


class FirstSteps(QWidget):
    """Three cards for the three parts of the job, and one that leads to the sample."""

    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        steps = (
            (
                tr("Ask both sides"),
                tr("Each person answers alone, in 10, 25 or 85 minutes. Both sides meet the same sentences."),
            ),
            (
                tr("See two views"),
                tr("Seven factors, client and supplier side by side, with what the numbers can and cannot say."),
            ),
            (
                tr("Agree what to do"),
                tr("A report for both, with what good looks like and a first step for each side."),
            ),
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        for number, (title, text) in enumerate(steps, 1):
            card = Card()
            card.body.addWidget(PlainLabel(str(number), step=Type.H1, tone=Tone.MUTED))
            card.body.addWidget(PlainLabel(title, step=Type.H2))
            card.body.addWidget(PlainLabel(text, tone=Tone.TEXT2))
            card.body.addStretch(1)
            row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(self._sample())
        column.addStretch(1)

    def _sample(self) -> Card:
        card = Card(kind="next")
        row = QHBoxLayout()
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(self.tr("See a finished example"), step=Type.H3))
        text = self.tr(
            "Made-up relationships with answers, results and reports from both sides, yours to try out and to delete."
        )
        words.addWidget(PlainLabel(text, tone=Tone.TEXT2))
        row.addLayout(words, 1)
        button = Button(self.tr("Explore the sample"))
        button.clicked.connect(self.sample_asked)
        row.addWidget(button)
        card.body.addLayout(row)
        return card
