"""From the menu of states to the step that is kept: when, by whom, and what is still missing before it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.promise import promise_check
from healthcheck.errors import UserFacingError
from ui.action_plan import plan_words
from ui.action_plan.state_menu import StateMenu
from ui.action_plan.step_dialog import StepDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment
    from ui.action_plan.plan_edits import PlanEdits
    from ui.action_plan.taken_step import TakenStep
    from ui.session import Session


class Stepping(QObject):
    """``refused`` carries what stands in the way; ``lacking`` the commitment that cannot be promised as it is."""

    refused = Signal(object)
    lacking = Signal(object)

    def __init__(self, edits: PlanEdits, session: Session, *, over: QWidget) -> None:
        super().__init__(over)
        self._edits = edits
        self._session = session
        self._over = over
        self._menu = StateMenu(over)
        self._asked: tuple[Commitment, ActionPlan] | None = None
        self._dialog: StepDialog | None = None
        self._menu.step_chosen.connect(self._ask)
        self._menu.date_asked.connect(self._ask_date)
        self._menu.correction_asked.connect(self._correct)

    def offer(self, commitment: Commitment, plan: ActionPlan, place: QPoint) -> None:
        """Open the menu of what can be done with a commitment of this ``plan``."""
        self._asked = commitment, plan
        self._menu.show_commitment(commitment)
        self._menu.popup(place)

    def _ask(self, state: CommitmentState) -> None:
        """Ask when and by whom; where it cannot be promised yet, say what is missing instead."""
        if self._asked is None:
            return
        commitment, _ = self._asked
        missing = promise_check(commitment).missing_for_promise
        if state is not CommitmentState.PROMISED or not missing:
            self._open(state)
            return
        lacking = ", ".join(plan_words.missing(self.tr, fact) for fact in missing)
        error = UserFacingError(
            self.tr("{0} cannot be promised yet.").format(plan_words.named(commitment)),
            do=self.tr("Still to come: {0}.").format(lacking),
        )
        self.refused.emit(error)
        self.lacking.emit(commitment)

    def _ask_date(self) -> None:
        self._open(None)

    def _open(self, state: CommitmentState | None) -> None:
        if self._asked is None:
            return
        latest = self._session.workspace.plan.today
        commitment, plan = self._asked
        theme = self._session.theme
        self._dialog = StepDialog(commitment, state, plan, latest=latest, theme=theme, parent=self._over)
        self._dialog.noted.connect(self._take)
        self._dialog.open()

    def _take(self, step: TakenStep) -> None:
        if self._asked is None or self._dialog is None:
            return
        try:
            self._edits.take(self._asked[0], step)
        except UserFacingError as error:
            self._dialog.show_error(error)
            return
        self._dialog.accept()

    def _correct(self) -> None:
        if self._asked is None:
            return
        try:
            self._edits.take_back(self._asked[0])
        except UserFacingError as error:
            self.refused.emit(error)
