"""How long a part of the interview has taken, beside how long it is meant to take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.interview_words import MINUTE, clock_text, over, span
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from ui.theme import Theme


class TimerFace(QWidget):
    """Quiet up to the shorter time, underlined up to the longer one, then in words how far over. It never sounds."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes = (0, 0)
        self._state = ""
        self._said = ""
        self._paused = PlainLabel(self.tr("Paused"), step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._time = PlainLabel(step=Type.H2, wraps=False)
        self._meant = PlainLabel(tone=Tone.TEXT2, wraps=False)
        self._over = PlainLabel(step=Type.STRONG, tone=Tone.WARN, wraps=False)
        self._over.setProperty("chip", "warn")
        self._over.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for label in (self._over, self._paused, self._time, self._meant):
            row.addWidget(label)

    def show_span(self, minutes: tuple[int, int]) -> None:
        """Stand for a part that is meant to take so long."""
        self._minutes = minutes
        self._meant.setText(f"/ {span(self.tr, minutes)}")

    def show_time(self, seconds: float, *, is_running: bool) -> None:
        """Show ``seconds``."""
        self._time.setText(clock_text(seconds))
        self._paused.setVisible(not is_running)
        beyond = over(self.tr, seconds, self._minutes)
        self._over.setText(beyond)
        self._over.setVisible(bool(beyond))
        within = not beyond and seconds >= self._minutes[0] * MINUTE
        self._underline(is_within=within)
        said = " ".join(part for part in (clock_text(seconds)[:-3], beyond) if part)
        if said != self._said:  # a screen reader hears of minutes, not of seconds
            self._said = said
            text = self.tr("{0} minutes of {1}").format(clock_text(seconds)[:-3], span(self.tr, self._minutes))
            self.setAccessibleName(f"{text}, {beyond}" if beyond else text)

    def _underline(self, *, is_within: bool) -> None:
        state = "within" if is_within else ""
        if state != self._state:
            self._state = state
            self._time.setProperty("span", state)
            self._time.style().unpolish(self._time)
            self._time.style().polish(self._time)
