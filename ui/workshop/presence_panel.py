"""Who is in the room: somebody comes late, somebody has to go. What is said from then on is said by these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from healthcheck.domain.relationship import Side
from ui.theme import Tone, Type
from ui.widgets.card import Scrolled
from ui.widgets.number_box import NumberBox
from ui.widgets.plain_label import PlainLabel
from ui.widgets.tick_row import TickRow
from ui.workshop.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.relationship import Relationship, Respondent
    from healthcheck.domain.workshop import Workshop
    from ui.workshop.room_edits import RoomEdits

COLUMNS = 3
ROWS_SEEN, ROW, AIR = 4, 30, 12
"""Rows of names that are seen at once, and their height at the usual text size, px; the others are scrolled to."""

MOST_OTHERS = 200
GAP = 16
TONES = {Side.CLIENT: Tone.CLIENT, Side.SUPPLIER: Tone.SUPPLIER}


class PresencePanel(Panel):
    """A tick for everybody who is listed, and a number of others of each side."""

    def __init__(
        self, edits: RoomEdits, relationship: Relationship, *, workshop: Workshop, people: Sequence[Respondent],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("", "", parent)
        self._edits, self._workshop = edits, workshop
        self.say(self.tr("Who is in the room now? Space ticks, Tab moves, Enter keeps, Esc leaves"))
        self._ticks: dict[str, TickRow] = {}
        self._others = {side: NumberBox() for side in Side}
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for place, person in enumerate(people):
            tick = self._ticks[person.id] = TickRow()
            tick.set_words(person.display_name)
            tick.box.setAccessibleDescription(relationship.organisation(person.side))
            tick.box.setChecked(person.id in workshop.present)
            grid.addWidget(tick, *divmod(place, COLUMNS))
            grid.setColumnStretch(place % COLUMNS, 1)
        if people:
            scrolled = Scrolled()
            scrolled.column.addLayout(grid)
            self.ensurePolished()
            row = max(ROW, self.fontMetrics().height() * 2)
            scrolled.setFixedHeight(min(-(-len(people) // COLUMNS), ROWS_SEEN) * row + AIR)
            self.column.addWidget(scrolled)
        self.column.addLayout(self._lay_out_others(relationship))
        first = next(iter(self._ticks.values())).box if self._ticks else self._others[Side.CLIENT]
        self.setFocusProxy(first)

    def _lay_out_others(self, relationship: Relationship) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for side, box in self._others.items():
            name = self.tr("Others from {0}").format(relationship.organisation(side))
            box.setRange(0, MOST_OTHERS)
            box.setValue(self._workshop.others.get(side, 0))
            box.setAccessibleName(name)
            row.addWidget(PlainLabel(name, step=Type.CAPTION, tone=TONES[side]), 1)
            row.addWidget(box)
        return row

    def keep(self) -> bool:
        """From now on these are there."""
        present = frozenset(person for person, tick in self._ticks.items() if tick.box.isChecked())
        self._edits.note_present(present, {side: box.value() for side, box in self._others.items()})
        return True
