"""Where a commitment stands, how late it is, and the button that lets it go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from healthcheck.domain.promise import promise_check
from ui.action_plan import plan_words
from ui.action_plan.quality_dots import QualityDots
from ui.icons import icon
from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.sign import Sign
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from datetime import date

    from healthcheck.domain.commitment import Commitment
    from ui.theme import Theme


class StateLine(QWidget):
    """``pressed``: the state is to change."""

    pressed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = Sign()
        self._state = PlainLabel(step=Type.STRONG, wraps=False)
        self._late = PlainLabel(step=Type.STRONG, tone=Tone.ERROR, wraps=False)
        self._dots = QualityDots(theme=theme)
        self.button = Button(self.tr("State…"), icon=icon("chevron-down"))
        self.button.put_icon_behind()
        row = WrappingRow(self)
        row.setContentsMargins(16, 4, 16, 12)
        row.setSpacing(8)
        row.addWidget(_beside(self._sign, self._state, self._late), 1)
        row.addWidget(_beside(self._dots, self.button, spacing=12))
        self.button.clicked.connect(self.pressed)

    def show_commitment(self, commitment: Commitment, today: date) -> None:
        """Say where it stands on the day ``today``."""
        sign, tone = plan_words.SIGNS[commitment.state]
        self._sign.show_icon(sign)
        text = plan_words.state(self.tr, commitment.state)
        self._state.setText(text)
        self._state.set_tone(tone)
        check = promise_check(commitment)
        self._dots.show_points(*(entry.points for entry in check.qualities))
        told = self.tr("Promise check: {0} of 10").format(check.total)
        self._dots.setToolTip(told)
        self._dots.setAccessibleName(told)
        self._late.setText(plan_words.late(commitment.days_late(today)))
        self.button.setAccessibleName(self.tr("State, now {0}").format(text))


def _beside(*parts: QWidget, spacing: int = 8) -> QWidget:
    """Widgets that stay on one line together."""
    row = QHBoxLayout(together := QWidget())
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return together
