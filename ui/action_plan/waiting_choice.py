"""Chooses which other commitments have to be delivered first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from ui.action_plan.plan_words import named
from ui.icons import icon
from ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.commitment import Commitment


class WaitingChoice(Button):
    """``chosen`` carries the ids that are ticked, in the order of the plan."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon=icon("chevron-down"), parent=parent)
        self.put_icon_behind()
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._tell)
        self.clicked.connect(self._open)

    def show_commitment(self, commitment: Commitment, plan: Sequence[Commitment]) -> None:
        """Offer the others of the ``plan``, and say for which of them it waits."""
        self._menu.clear()
        waited = []
        for number, entry in enumerate(plan, 1):
            if entry.id == commitment.id:
                continue
            action = self._menu.addAction(f"{number}  {named(entry)}".replace("&", "&&"))
            action.setCheckable(True)
            action.setData(entry.id)
            action.setChecked(entry.id in commitment.needs_first)
            if action.isChecked():
                waited.append(str(number))
        self.setEnabled(bool(self._menu.actions()))
        self.setText(self.tr("No. {0}").format(", ".join(waited)) if waited else self.tr("No other commitment"))

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _tell(self) -> None:
        self.chosen.emit(tuple(action.data() for action in self._menu.actions() if action.isChecked()))
