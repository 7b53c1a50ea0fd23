"""What Home shows before there is any relationship: a finished example to try out, and what the job will be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.read_only import withhold
from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Scrolled
from ui.widgets.plain_label import PlainLabel


class FirstSteps(Scrolled):
    """One card that leads to the sample, and three for the three parts of the job."""

    sample_asked = Signal()

    def __init__(self, *, is_read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = self.column
        column.addWidget(self._sample(is_read_only=is_read_only))
        column.addLayout(self._job())
        drops = self.tr("A workspace or a folder of CSV files can be dropped onto this window.")
        column.addWidget(PlainLabel(drops, step=Type.CAPTION, tone=Tone.MUTED))
        column.addStretch(1)

    def _sample(self, *, is_read_only: bool) -> Card:
        """The example, and how it teaches: open, look, change, reset."""
        card = Card(kind="next", padding=20)
        words = QVBoxLayout()
        words.setSpacing(4)
        title = self.tr("See a finished example: Halmere Health × Worthwell Workforce")
        words.addWidget(PlainLabel(title, step=Type.H2))
        text = self.tr(
            "Made up: three assessments, fifteen people, results and reports. Three smaller ones lie beside it."
        )
        words.addWidget(PlainLabel(text, tone=Tone.TEXT2))
        hint = self.tr(
            "Open it, look at its results, change what you like: people, answers, dates. Reset brings everything back."
        )
        words.addWidget(PlainLabel(hint, tone=Tone.TEXT2))
        button = Button(self.tr("Explore the sample"))
        button.clicked.connect(self.sample_asked)
        if is_read_only:
            withhold(self.tr, (button,))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(button)
        card.body.addLayout(row)
        return card

    def _job(self) -> QHBoxLayout:
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
            head = QHBoxLayout()
            head.setSpacing(10)
            head.addWidget(PlainLabel(str(number), step=Type.H2, tone=Tone.MUTED, wraps=False))
            head.addWidget(PlainLabel(title, step=Type.H2), 1)
            card.body.addLayout(head)
            card.body.addWidget(PlainLabel(text, tone=Tone.TEXT2))
            card.body.addStretch(1)
            row.addWidget(card, 1)
        return row
