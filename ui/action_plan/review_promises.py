"""What is still open of earlier plans, one by one: carried on into this plan, or opened to note what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.action_plan import plan_words
from ui.action_plan.offer_card import OfferCard
from ui.dialogs.sheet import ROLE, Sheet
from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.basis_line import UNBROKEN
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment
    from ui.theme import Theme

WIDTH, HEIGHT = 720, 560


class ReviewPromises(Sheet):
    """``carried`` carries the commitments to go on with; ``edited`` the one whose state is to be noted."""

    carried = Signal(object)
    edited = Signal(object)

    def __init__(self, plan: ActionPlan, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.setWindowTitle(self.tr("Open commitments"))
        self.title.setText(self.tr("What became of the last promises?"))
        self.text.setText(
            self.tr(
                "Note what was delivered, moved or given up before this plan begins. What goes on is carried into it; "
                "what is left here stays open in its own assessment."
            )
        )
        self.text.show()
        self._plan = plan
        self._waiting = {entry.id: entry for entry in plan.waiting}
        self._cards: dict[str, QWidget] = {}
        self._scrolled = Scrolled()
        self._scrolled.column.setSpacing(8)
        self.body.addWidget(self._scrolled, 1)
        for entry in plan.waiting:
            self._cards[entry.id] = self._card(entry)
            self._scrolled.column.addWidget(self._cards[entry.id])
        self._scrolled.column.addStretch(1)
        self._all = self.add_button(self.tr("Carry all on"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._all.clicked.connect(self._carry_all)
        later = self.add_button(self.tr("Close"), ROLE.RejectRole)
        later.clicked.connect(self.reject)
        self.take_room(WIDTH, HEIGHT)

    def _card(self, entry: Commitment) -> QWidget:
        card = OfferCard(entry.what, self._told(entry))
        late = plan_words.late(entry.days_late(self._plan.today))
        if late:
            card.words.addWidget(PlainLabel(late, step=Type.STRONG, tone=Tone.ERROR))
        name = plan_words.named(entry)
        for text, named, slot in (
            (self.tr("What became of it…"), self.tr("What became of {0}").format(name), self._edit),
            (self.tr("Carry on"), self.tr("Carry on {0}").format(name), self._carry),
        ):
            button = card.add_button(Button(text, name=named))
            button.setObjectName(entry.id)
            button.clicked.connect(slot)
        return card

    def _told(self, entry: Commitment) -> str:
        between = self.tr("{0} for {1}").format(
            said(self._plan.party_text(entry.provider)), said(self._plan.party_text(entry.customer))
        )
        due = self.tr("due {0}").format(plan_words.short_day(entry.due)) if entry.due else self.tr("no date")
        number = self._plan.number_of(entry.assessment_id)
        born = self.tr("assessment {0}").format(number).replace(" ", UNBROKEN) if number else ""
        parts = (plan_words.state(self.tr, entry.state), between, due, born)
        return " · ".join(part for part in parts if part)

    def _carry(self) -> None:
        key = self.sender().objectName()
        self._cards.pop(key).hide()
        self.carried.emit((self._waiting.pop(key),))
        if not self._waiting:
            self.accept()

    def _carry_all(self) -> None:
        left = tuple(self._waiting.values())
        self.accept()
        self.carried.emit(left)

    def _edit(self) -> None:
        entry = self._waiting[self.sender().objectName()]
        self.accept()
        self.edited.emit(entry)
