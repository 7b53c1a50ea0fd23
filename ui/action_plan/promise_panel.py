"""The promise check: five lines that fill themselves, with the facts that only people can confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from healthcheck.domain.promise import PromiseQuality, promise_check
from ui.action_plan import plan_words
from ui.action_plan.quality_dots import QualityDots
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from healthcheck.domain.commitment import Commitment
    from ui.theme import Theme


class PromisePanel(QWidget):
    """``ticked`` names a fact of the commitment (``seen_by_both`` …) and whether it holds now."""

    ticked = Signal(str, bool)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(step=Type.H3)
        self._lines: dict[PromiseQuality, tuple[QualityDots, PlainLabel]] = {}
        self._ticks = {
            "seen_by_both": QCheckBox(self.tr("Both sides have seen it")),
            "talked_through": QCheckBox(self.tr("We have talked it through together")),
            "updates_agreed": QCheckBox(self.tr("Status updates are agreed")),
        }
        under = {
            PromiseQuality.PUBLIC: ("seen_by_both",),
            PromiseQuality.ACTIVE: ("talked_through", "updates_agreed"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for quality in PromiseQuality:
            row = grid.rowCount()
            dot, text = QualityDots(theme=theme), PlainLabel(tone=Tone.TEXT2)
            self._lines[quality] = dot, text
            grid.addWidget(dot, row, 0, Qt.AlignmentFlag.AlignTop)
            name = PlainLabel(plan_words.quality(self.tr, quality), step=Type.STRONG, wraps=False)
            grid.addWidget(name, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 2)
            for fact in under.get(quality, ()):
                self._ticks[fact].setObjectName(fact)
                self._ticks[fact].clicked.connect(self._tell)
                grid.addWidget(self._ticks[fact], grid.rowCount(), 1, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)

    def show_commitment(self, commitment: Commitment) -> None:
        """Say how well it is crafted, and what is still to come."""
        check = promise_check(commitment)
        self._title.setText(self.tr("Promise check: {0} of 10").format(check.total))
        for entry in check.qualities:
            dot, text = self._lines[entry.quality]
            dot.show_points(entry.points)
            lacking = ", ".join(plan_words.missing(self.tr, fact) for fact in entry.missing)
            text.setText(self.tr("still to come: {0}").format(lacking) if lacking else self.tr("fulfilled"))
        for fact, tick in self._ticks.items():
            tick.setChecked(bool(getattr(commitment, fact)))

    def _tell(self, is_on: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self.ticked.emit(self.sender().objectName(), is_on)
