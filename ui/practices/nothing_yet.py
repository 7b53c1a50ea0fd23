"""What stands where practices will be, and where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.headcount import scored_text
from healthcheck.domain.relationship import Side
from ui.translation import said
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.disclosed import DisclosedProfile
    from ui.theme import Theme


class NothingYet(EmptyState):
    """Its button leads to the questionnaires; of two people whose answers are compared, to the results."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, title="", reason="", button=self.tr("Go to questionnaires"), parent=parent)

    def show_reason(self, profile: DisclosedProfile) -> None:
        """Say why there is nothing of ``profile``."""
        if profile.interview is not None:
            self.title.setText(self.tr("Two people do not make a state of a practice"))
            text = self.tr("A practice is shown from {0} people a side. Results has both answers side by side.")
            self.reason.setText(text.format(profile.item_line))
            self.button.setText(self.tr("Go to results"))
            return
        self.title.setText(self.tr("The practices of both sides will stand here"))
        text = self.tr("They are filled from the questionnaires, from {0} people a side. So far: {1}.")
        so_far = ", ".join(f"{profile.organisation(side)}\u00a0{said(scored_text(profile, side))}" for side in Side)
        self.reason.setText(text.format(profile.item_line, so_far))
        self.button.setText(self.tr("Go to questionnaires"))
