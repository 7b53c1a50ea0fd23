"""Everything that happened to a commitment, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.action_plan import plan_words
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment, CommitmentChange


class HistoryPanel(QWidget):
    """One step below the other: when, what and by whom; then what was remarked, and who noted it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_history(self, commitment: Commitment, plan: ActionPlan) -> None:
        """Tell these steps instead of the former ones."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(PlainLabel(self.tr("What happened"), step=Type.H3))
        for change in reversed(commitment.history):
            self._column.addSpacing(4)
            when = plan_words.short_day(change.on)
            text = self.tr("{0} · {1}").format(when, plan_words.step(self.tr, change, plan))
            self._column.addWidget(PlainLabel(text))
            told = self._told(change)
            if told:
                self._column.addWidget(PlainLabel(told, step=Type.CAPTION, tone=Tone.TEXT2))

    def _told(self, change: CommitmentChange) -> str:
        noted = self.tr("noted by {0}").format(change.noted_by) if change.noted_by else ""
        return " · ".join(part for part in (change.remark, noted) if part)
