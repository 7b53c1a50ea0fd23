"""What came of a workshop that was held: what was promised, decided, agreed and parked, and where that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.domain.room_score import ScoreLayer
from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from healthcheck.domain.commitment import Commitment
    from healthcheck.domain.relationship import Side
    from healthcheck.domain.workshop import Workshop


class Outcome(Card):
    """``went_on`` carries the id of the page on which it goes on."""

    went_on = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What came of it"), parent=parent)
        self._told = QVBoxLayout()
        self._told.setSpacing(4)
        self.body.addLayout(self._told)
        onward = QWidget()
        row = WrappingRow(onward)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        for page, text in (("action-plan", self.tr("Go to the action plan")), ("reports", self.tr("Make the report"))):
            button = Button(text)
            button.setObjectName(page)
            button.clicked.connect(self._go_on)
            row.addWidget(button)
        self.body.addWidget(onward)

    def show_outcome(
        self,
        workshop: Workshop,
        captured: Sequence[Commitment],
        names: Mapping[str, str],
        organisations: Mapping[Side, str],
    ) -> None:
        """Tell what was noted in it; ``names``: of the factors, by id."""
        while (item := self._told.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        line = self.tr("{0}: {1}")
        promises = [line.format(organisations[entry.provider.side], entry.what) for entry in captured]
        parts = (
            (self.tr("Promised or asked for"), promises),
            (self.tr("Decided"), [entry.text for entry in workshop.decisions]),
            (self.tr("Agreed aloud"), self._agreed(workshop, names)),
            (self.tr("Parked"), [self._parked(entry.text, entry.owner, entry.is_done) for entry in workshop.parked]),
        )
        for head, lines in parts:
            if lines:
                self._told.addWidget(PlainLabel(head, step=Type.H3))
                for text in lines:
                    self._told.addWidget(PlainLabel(text, tone=Tone.TEXT2))
                self._told.addSpacing(8)
        if not self._told.count():
            self._told.addWidget(PlainLabel(self.tr("Nothing was noted in it."), tone=Tone.TEXT2))

    def _agreed(self, workshop: Workshop, names: Mapping[str, str]) -> list[str]:
        said = {factor: workshop.said(ScoreLayer.AGREED, factor) for factor in names}
        line = self.tr("{0}: {1}")
        return [
            line.format(names[factor], f"{score.points:.0f}") for factor, score in said.items() if score is not None
        ]

    def _parked(self, text: str, owner: str, is_done: bool) -> str:  # noqa: FBT001  (one line's own facts)
        state = self.tr("settled") if is_done else owner
        return self.tr("{0} ({1})").format(text, state) if state else text

    def _go_on(self) -> None:
        self.went_on.emit(self.sender().objectName())
