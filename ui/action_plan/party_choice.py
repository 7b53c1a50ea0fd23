"""Chooses one end of a commitment: anybody of the relationship, or a side whose somebody is still to be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox

from healthcheck.domain.commitment import Party
from healthcheck.domain.relationship import Side
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.table import MARK_ROOM, mark_pixmap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.action_plan import ActionPlan
    from ui.theme import Theme


class PartyChoice(ChoiceBox):
    """``chosen`` carries the party that somebody picked."""

    chosen = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setIconSize(QSize(MARK_ROOM, MARK_ROOM))
        self.activated.connect(self._tell)

    def show_party(self, party: Party, plan: ActionPlan, *, first: Side) -> None:
        """Offer everybody, those on the side ``first`` at the head, and let ``party`` hold."""
        self.clear()
        for side in (first, first.other):
            if self.count():
                self.insertSeparator(self.count())
            nobody = self.tr("{0}: still to be named").format(plan.relationship.organisation(side))
            self._offer(Party(side), nobody)
            for person in plan.people:
                if person.side is side:
                    role = self.tr("{0}, {1}").format(person.display_name, person.role)
                    party_of = Party(side, person.id, person.display_name)
                    self._offer(party_of, role if person.role else person.display_name)
        self.setCurrentIndex(max(self._place_of(party), 0))

    def _offer(self, party: Party, text: str) -> None:
        mark = QIcon(mark_pixmap(party.side.value, self._theme, ratio=self.devicePixelRatioF()))
        self.addItem(mark, text, party)

    def _place_of(self, party: Party) -> int:
        """Where it stands; Qt would compare what the list holds by what it is, not by what it says."""
        return next((place for place in range(self.count()) if self.itemData(place) == party), -1)

    def _tell(self) -> None:
        party = self.currentData()
        if isinstance(party, Party):
            self.chosen.emit(party)
