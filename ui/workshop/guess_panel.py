"""What each side expects of the other, written down before anything is revealed; entered at the console alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from healthcheck.domain.relationship import Side
from ui.theme import Tone
from ui.workshop.factor_grid import factor_grid
from ui.workshop.panel import Panel
from ui.workshop.said_box import SaidBox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from ui.workshop.room_edits import RoomEdits

HIGHEST, STEP = 100, 5
TONES = {Side.CLIENT: Tone.CLIENT, Side.SUPPLIER: Tone.SUPPLIER}


class GuessPanel(Panel):
    """Seven scores of each side, 0 to 100; a dash where it expects nothing in particular.

    ``is_late``: the views have been seen already, which the facilitator should know.
    """

    def __init__(
        self, edits: RoomEdits, instrument: Instrument, relationship: Relationship, *,
        guessed: Mapping[Side, Mapping[str, float]], is_late: bool, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("", "", parent)
        self._edits = edits
        how = self.tr("Each side's guess of the other, 0 to 100. Tab moves, Enter keeps, Esc leaves")
        late = self.tr("The views were shown already: this is no prediction any more.")
        self.say(f"{late} {how}" if is_late else how, is_bad=is_late)
        rows, self._boxes = [], {}
        for place, side in enumerate(Side):
            name = self.tr("{0} expects").format(relationship.organisation(side))
            rows.append((relationship.organisation(side), TONES[side]))
            for factor in instrument.factors:
                score = guessed.get(side, {}).get(factor.id)
                box = SaidBox(f"{name}, {factor.name}", score, highest=HIGHEST, step=STEP)
                self._boxes[factor.id, place] = box
        self.column.addLayout(factor_grid(instrument.factors, rows, self._boxes))
        by_side = [self._boxes[factor.id, place] for place in range(len(Side)) for factor in instrument.factors]
        for first, second in pairwise(by_side):
            QWidget.setTabOrder(first, second)
        self.setFocusProxy(by_side[0])

    def keep(self) -> bool:
        """Let the guesses be these, if all of them are scores."""
        wrong = next((box for box in self._boxes.values() if not box.is_right), None)
        if wrong is not None:
            refused = self.tr("Nothing is kept yet: “{0}” is no score. Guesses are whole numbers from 0 to 100.")
            self.say(refused.format(wrong.text()), is_bad=True)
            wrong.setFocus()
            return False
        said: dict[Side, dict[str, float]] = {}
        for (factor, place), box in self._boxes.items():
            if box.said is not None:
                said.setdefault(list(Side)[place], {})[factor] = box.said
        self._edits.guess(said)
        return True
