"""The agenda in its card: how it fits what is booked, the items in their order, and what can be done with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from healthcheck.domain.workshop import WorkshopState
from ui.read_only import withhold
from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrapping_row import WrappingRow
from ui.workshop.agenda import agenda_words
from ui.workshop.agenda.item_list import ItemList
from ui.workshop.wakefulness import can_hold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.workshop import Workshop


class AgendaCard(Card):
    """``items`` tells what is wanted of one; ``added``: another is, ``rebuilt``: all of them anew from the results."""

    added = Signal()
    rebuilt = Signal()

    def __init__(self, *, is_read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Agenda"), parent=parent)
        self._is_read_only = is_read_only
        self._balance = PlainLabel()
        self._preflight = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        quiet = self.tr("Turn on Do not disturb before you start.")
        awake = "" if can_hold() else self.tr("Sleep is not prevented here: set the power options so that it waits.")
        self._preflight.setText(" ".join(filter(None, (quiet, awake))))
        self.items = ItemList(name=self.tr("Agenda"), is_read_only=is_read_only)
        self._rebuild = Button(self.tr("Rebuild from results"))
        self._buttons = (
            (Button(self.tr("Add an item")), self.added),
            (Button(self.tr("Move up")), self.items.move_up),
            (Button(self.tr("Move down")), self.items.move_down),
            (Button(self.tr("Remove")), self.items.remove_current),
            (self._rebuild, self.rebuilt),
        )
        self.heading.addWidget(self._rebuild)
        self._lay_out()
        if is_read_only:
            withhold(self.tr, [button for button, _ in self._buttons])

    def _lay_out(self) -> None:
        self.body.addWidget(self._balance)
        self.body.addWidget(self._preflight)
        tools = QWidget()
        row = WrappingRow(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, slot in self._buttons:
            if button is not self._rebuild:
                row.addWidget(button)
            button.clicked.connect(slot)
        self.body.addWidget(tools)
        self.body.addWidget(self.items)

    def show_agenda(self, workshop: Workshop, lines: Sequence[tuple[str, str]], *, can_rebuild: bool) -> None:
        """List ``lines`` (ids and texts of the items); ``can_rebuild``: there are results to build it from."""
        self._balance.setText(agenda_words.balance(self.tr, workshop))
        self._preflight.setHidden(workshop.state is WorkshopState.ENDED and not workshop.can_resume)
        self._rebuild.setEnabled(can_rebuild and not self._is_read_only)
        self.items.show_items(lines)
