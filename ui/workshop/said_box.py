"""A box for a number that was said in the room: what is no such number stays as it was typed, and never counts."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QValidator

from ui.widgets.number_box import NumberBox

UNSAID, FIRST_WRONG = -1, -2
NOTHING = "–"
MOST_WRONG = 1_000_000
TYPED = re.compile(r"(\d+)(?:[.,٫](\d+))?")


class SaidBox(NumberBox):
    """0 to ``highest`` in multiples of ``unit``; the arrow keys go by ``step``, below 0 is the dash of nothing said.

    Neither rounds nor cuts: ``is_right`` is False while something else stands there, and ``text()`` is what that is.
    Points and commas both mark decimals, whatever the window's language.
    """

    def __init__(self, name: str, said: float | None, *, highest: float, step: float, unit: float = 1.0) -> None:
        super().__init__()
        self._unit, self._step = unit, round(step / unit)
        self._wrong: list[str] = []
        self.setRange(-MOST_WRONG, round(highest / unit))
        self.setValue(UNSAID if said is None else round(said / unit))
        self.setAccessibleName(name)
        self._before = said, self.value()

    @property
    def is_right(self) -> bool:
        """Whether it is such a number, or nothing was said."""
        return self.value() >= UNSAID

    @property
    def is_changed(self) -> bool:
        """Whether it is another one than before."""
        return self.value() != self._before[1]

    @property
    def said(self) -> float | None:
        """The number, exactly that of before where it was not touched; None where nothing was said."""
        before, value = self._before
        if value == self.value():
            return before
        return None if self.value() < 0 else self.value() * self._unit

    def stepBy(self, steps: int) -> None:
        """Stay within the numbers, from the dash to the highest."""
        start = max(self.value(), UNSAID)
        wanted = start + steps * self._step
        if start == UNSAID and steps > 0:
            wanted = (steps - 1) * self._step
        self.setValue(min(max(wanted, UNSAID), self.maximum()))
        self.selectAll()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed: it is refused in words when it is to be kept. The first key takes the dash away."""
        if self.value() == UNSAID and text.strip(NOTHING):
            position -= len(text) - len(text.lstrip(NOTHING))
            text = text.strip(NOTHING)
        return QValidator.State.Acceptable, text, max(0, min(position, len(text)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces what stands there, however the keyboard came here; a click sets the cursor."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def valueFromText(self, text: str) -> int:
        """A number of units, or a place of its own for what is no such number."""
        text = text.strip()
        if text in ("", NOTHING):
            return UNSAID
        found = TYPED.fullmatch(text)
        if found is not None:
            units = float(f"{found[1]}.{found[2] or 0}") / self._unit
            if units <= self.maximum() and units == round(units):
                return round(units)
        if text not in self._wrong:
            self._wrong.append(text)
        return FIRST_WRONG - self._wrong.index(text)

    def textFromValue(self, value: int) -> str:
        """What was typed, where that was no such number."""
        if value <= FIRST_WRONG:
            place = FIRST_WRONG - value
            return self._wrong[place] if place < len(self._wrong) else ""
        return NOTHING if value == UNSAID else self.locale().toString(value * self._unit, "g", 6)
