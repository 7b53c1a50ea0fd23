"""Who reads: the facilitator, both sides, or one side alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from ui import words
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.assessment import Assessment


class AudienceChoice(Segments):
    """Both sides where nobody chose; while an assessment is open the facilitator alone."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__([(audience.value, audience.value) for audience in Audience], name=name, parent=parent)
        self._picked: Audience | None = None
        self._assessment: int | None = None
        for audience in Audience:
            self.set_text(audience.value, words.audience(self.tr, audience))
        self.chosen.connect(self._pick)

    def show_assessment(self, assessment: Assessment) -> Audience:
        """Offer who may read ``assessment`` and give who does; another assessment begins anew."""
        if self._assessment != assessment.id:
            self._assessment, self._picked = assessment.id, None
        reason = self.tr("The results for both sides exist once the assessment is closed.")
        for audience in Audience:
            is_open_to = assessment.is_closed or audience is Audience.FACILITATOR
            self.set_enabled(audience.value, is_enabled=is_open_to, reason=reason)
        current = (self._picked or Audience.JOINT) if assessment.is_closed else Audience.FACILITATOR
        self.select(current.value)
        return current

    def _pick(self, key: str) -> None:
        self._picked = Audience(key)
