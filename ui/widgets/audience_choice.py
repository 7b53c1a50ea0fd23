"""Who reads: the facilitator, both sides, or one side alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from healthcheck.domain.audience import Audience
from ui import words
from ui.widgets.choice import Choice
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment


class AudienceChoice(QWidget):
    """Both sides where nobody chose; while an assessment is open the facilitator alone. ``chosen``: somebody chose.

    Everybody side by side, or in a list where ``show_as_list`` says that there is no room for that.
    """

    chosen = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picked: Audience | None = None
        self._assessment: int | None = None
        self._row = Segments([(entry.value, words.audience(self.tr, entry)) for entry in Audience], name=name)
        self._list = Choice(name, has_label=False)
        self._list.hide()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._row, self._list):
            row.addWidget(part)
            part.chosen.connect(self._pick)

    @property
    def current(self) -> Audience:
        """Who reads."""
        return Audience(self._row.current)

    @property
    def whole_width(self) -> int:
        """Pixels that everybody side by side takes."""
        return self._row.whole_width

    def show_as_list(self, *, is_list: bool) -> None:
        """Offer everybody in a list, or side by side."""
        self._row.setVisible(not is_list)
        self._list.setVisible(is_list)

    def show_assessment(self, assessment: Assessment) -> Audience:
        """Offer who may read ``assessment`` and give who does; another assessment begins anew."""
        if self._assessment != assessment.id:
            self._assessment, self._picked = assessment.id, None
        reason = self.tr("The results for both sides exist once the assessment is closed.")
        allowed = tuple(Audience) if assessment.is_closed else (Audience.FACILITATOR,)
        for audience in Audience:
            self._row.set_enabled(audience.value, is_enabled=audience in allowed, reason=reason)
        self._list.set_choices([(entry.value, words.audience(self.tr, entry)) for entry in allowed])
        current = (self._picked or Audience.JOINT) if assessment.is_closed else Audience.FACILITATOR
        self._select(current)
        return current

    def _pick(self, key: str) -> None:
        self._picked = Audience(key)
        self._select(self._picked)
        self.chosen.emit()

    def _select(self, audience: Audience) -> None:
        self._row.select(audience.value)
        self._list.select(audience.value)
