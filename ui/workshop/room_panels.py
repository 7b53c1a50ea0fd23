"""Votes and scores that are said in the room, entered at the console alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import HIGHEST_LEVEL, LEVEL_STEP, ScoreLayer
from healthcheck.domain.workshop import TOP
from healthcheck.errors import UserFacingError
from ui.theme import Tone
from ui.widgets.button import Button
from ui.widgets.tick_row import TickRow
from ui.workshop.factor_grid import factor_grid
from ui.workshop.panel import Panel
from ui.workshop.said_box import SaidBox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.workshop import Workshop
    from ui.workshop.room_edits import RoomEdits

VOTE_COLUMNS = 3


class VotePanel(Panel):
    """One person's three after another's; nothing is counted by factor before all are revealed."""

    def __init__(
        self, edits: RoomEdits, instrument: Instrument, relationship: Relationship, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self._edits = edits
        self.say(self.tr("Tick three and press Enter; then the next person. Esc leaves"))
        self._sides = {side: QRadioButton(relationship.organisation(side).replace("&", "&&")) for side in Side}
        self._sides[Side.CLIENT].setChecked(True)
        self._ticks = {factor.id: TickRow() for factor in instrument.wheel}
        names, row = QVBoxLayout(), QHBoxLayout()
        names.setSpacing(2)
        for choice in self._sides.values():
            names.addWidget(choice)
        reveal = Button(self.tr("Reveal the votes of both sides"))
        reveal.clicked.connect(self._reveal)
        row.addLayout(names, 1)
        row.addWidget(reveal, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for place, (tick, factor) in enumerate(zip(self._ticks.values(), instrument.wheel, strict=True)):
            tick.set_words(factor.name)
            grid.addWidget(tick, *divmod(place, VOTE_COLUMNS))
            grid.setColumnStretch(place % VOTE_COLUMNS, 1)
        self.column.addLayout(row)
        self.column.addLayout(grid)
        self.setFocusProxy(next(iter(self._ticks.values())).box)

    def keep(self) -> bool:
        """Cast one ballot and be ready for the next."""
        chosen = [factor for factor, tick in self._ticks.items() if tick.box.isChecked()]
        if len(chosen) != TOP:
            self.say(self.tr("{0} of 3 are ticked").format(len(chosen)), is_bad=True)
            return False
        side = next(side for side, choice in self._sides.items() if choice.isChecked())
        self._edits.cast(side, chosen)
        for tick in self._ticks.values():
            tick.box.setChecked(False)
        self.say(self.tr("The vote is in. Pass the laptop on; Esc leaves"))
        self.setFocus()
        return False

    def _reveal(self) -> None:
        try:
            self._edits.reveal_votes()
        except UserFacingError as error:
            self.say_refused(error)
            return
        self.closed.emit()


class ScorePanel(Panel):
    """Seven factors: what each side says now, what both agree on, and the target."""

    def __init__(
        self, edits: RoomEdits, instrument: Instrument, relationship: Relationship, *, workshop: Workshop,
        present: Mapping[Side, int], parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("", "", parent)
        self._edits = edits
        rows: tuple[tuple[ScoreLayer, Side | None, str, Tone], ...] = (
            (ScoreLayer.WORKSHOP, Side.CLIENT, relationship.organisation(Side.CLIENT), Tone.CLIENT),
            (ScoreLayer.WORKSHOP, Side.SUPPLIER, relationship.organisation(Side.SUPPLIER), Tone.SUPPLIER),
            (ScoreLayer.AGREED, None, self.tr("Agreed"), Tone.TEXT),
            (ScoreLayer.TARGET, None, self.tr("Target"), Tone.TEXT),
        )
        how = self.tr("Levels 0 to 4 by the arrow keys, Tab moves, Enter keeps, Esc leaves")
        room = self.tr("In the room: {0} and {1}.").format(present[Side.CLIENT], present[Side.SUPPLIER])
        self.say(f"{room} {how}" if any(present.values()) else how)
        self._boxes: dict[tuple[str, ScoreLayer, Side | None], SaidBox] = {}
        placed: dict[tuple[str, int], QWidget] = {}
        for row, (layer, side, name, _tone) in enumerate(rows):
            for factor in instrument.factors:
                score = workshop.said(layer, factor.id, side)
                box = SaidBox(
                    f"{factor.name}, {name}", score.level if score else None, highest=HIGHEST_LEVEL, step=LEVEL_STEP,
                    unit=LEVEL_STEP,
                )  # fmt: skip
                self._boxes[factor.id, layer, side] = placed[factor.id, row] = box
        grid = factor_grid(instrument.factors, [(name, tone) for *_, name, tone in rows], placed)
        self._reason = QLineEdit()
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("Reason"))
        self.column.addLayout(grid)
        self.column.addWidget(self._reason)
        by_factor = [self._boxes[factor.id, layer, side] for factor in instrument.factors for layer, side, *_ in rows]
        for first, second in pairwise((*by_factor, self._reason)):
            QWidget.setTabOrder(first, second)
        self.setFocusProxy(by_factor[0])

    def keep(self) -> bool:
        """Only what is other than before is said anew, and only if all of it are levels."""
        wrong = next((box for box in self._boxes.values() if not box.is_right), None)
        if wrong is not None:
            refused = self.tr("Nothing is kept yet: “{0}” is no level. Levels go from 0 to 4 in half steps.")
            self.say(refused.format(wrong.text()), is_bad=True)
            wrong.setFocus()
            return False
        levels = {key: box.said for key, box in self._boxes.items() if box.is_changed}
        new = {key: level for key, level in levels.items() if level is not None}
        if new:
            self._edits.score(new, reason=self._reason.text())
        return True
