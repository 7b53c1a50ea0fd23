"""Who is in the room, and which side is shown first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from healthcheck.domain.relationship import Side
from ui.translation import plural
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.number_box import NumberBox
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segments import Segments
from ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.relationship import Respondent
    from healthcheck.domain.workshop import Workshop

MOST_OTHERS = 200


class Room(Card):
    """``first_chosen`` carries a side; ``present_changed`` ids of respondents, and how many others of each side."""

    first_chosen = Signal(object)
    present_changed = Signal(object, object)

    def __init__(self, *, is_read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._is_read_only = is_read_only
        self._rows: dict[str, TickRow] = {}
        self._first = Segments(
            [(Side.CLIENT.value, self.tr("Client first")), (Side.SUPPLIER.value, self.tr("Supplier first"))],
            name=self.tr("Shown first"),
        )
        self._count = PlainLabel()
        self._others = {side: NumberBox() for side in Side}
        self._fields = {side: Field("", self._others[side]) for side in Side}
        self.body.addWidget(self._first)
        self.body.addWidget(self._count)
        for side, box in self._others.items():
            box.setRange(0, MOST_OTHERS)
            box.setKeyboardTracking(False)
            box.setReadOnly(is_read_only)
            box.valueChanged.connect(self._tell)
            self.body.addWidget(self._fields[side])
        self._first.setEnabled(not is_read_only)
        self._first.chosen.connect(self._choose)

    def show_room(self, workshop: Workshop, people: Sequence[Respondent], names: Mapping[Side, str]) -> None:
        """Show who is ticked; ``names``: of both organisations."""
        self._first.select(workshop.first_side.value)
        if list(self._rows) != [person.id for person in people]:
            self._build_rows(people)
        for person in people:
            row = self._rows[person.id]
            row.set_words(person.display_name, names[person.side])
            row.box.setChecked(person.id in workshop.present)
        for side, box in self._others.items():
            box.blockSignals(True)
            box.setValue(workshop.others.get(side, 0))
            box.blockSignals(False)
            self._fields[side].set_label(self.tr("Others from {0}").format(names[side]))
        total = sum(person.id in workshop.present for person in people) + sum(workshop.others.values())
        self._count.setText(plural("{0} person is present", "{0} people are present", total))

    def _build_rows(self, people: Sequence[Respondent]) -> None:
        for row in self._rows.values():
            row.setParent(None)
            row.deleteLater()
        self._rows = {}
        for person in people:
            row = TickRow()
            row.box.setEnabled(not self._is_read_only)
            row.ticked.connect(self._tell)
            self._rows[person.id] = row
            self.body.addWidget(row)

    def _choose(self, key: str) -> None:
        self.first_chosen.emit(Side(key))

    def _tell(self) -> None:
        present = frozenset(person for person, row in self._rows.items() if row.box.isChecked())
        self.present_changed.emit(present, {side: box.value() for side, box in self._others.items()})
