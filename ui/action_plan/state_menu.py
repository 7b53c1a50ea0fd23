"""Where a commitment can go from where it stands, as a menu: 1 to 6 are the way of a promise that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from healthcheck.domain.plan import CommitmentState
from ui.action_plan import plan_words
from ui.action_plan.plan_words import WAY

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.commitment import Commitment

ASIDE = ((CommitmentState.DECLINED, "D"), (CommitmentState.WITHDRAWN, "W"))


class StateMenu(QMenu):
    """``step_chosen`` carries the state; ``date_asked``: another date; ``correction_asked``: the last step goes."""

    step_chosen = Signal(object)
    date_asked = Signal()
    correction_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._states: dict[QAction, CommitmentState] = {}
        self.setAccessibleName(self.tr("State"))
        for number, state in enumerate(WAY, 1):
            self._add_state(state, str(number))
        self.addSeparator()
        for state, letter in ASIDE:
            self._add_state(state, letter)
        self.addSeparator()
        self._date = self.addAction(_keyed("R", self.tr("Renegotiate the date…")))
        self._correct = self.addAction(_keyed("T", self.tr("Take the last step back")))
        self.triggered.connect(self._tell)

    def show_commitment(self, commitment: Commitment) -> None:
        """Offer what can be done with it; where it stands has a tick."""
        for action, state in self._states.items():
            action.setChecked(state is commitment.state)
            action.setEnabled(state in commitment.state.next_states)
        self._date.setEnabled(commitment.state.is_running)
        self._correct.setEnabled(len(commitment.history) > 1)

    def _add_state(self, state: CommitmentState, key: str) -> None:
        action = self.addAction(_keyed(key, plan_words.state(self.tr, state)))
        action.setCheckable(True)
        self._states[action] = state

    def _tell(self, action: QAction) -> None:
        if action is self._date:
            self.date_asked.emit()
        elif action is self._correct:
            self.correction_asked.emit()
        else:
            self.step_chosen.emit(self._states[action])


def _keyed(key: str, text: str) -> str:
    """The entry that ``key`` chooses in every language."""
    return f"&{key}   {text}"
