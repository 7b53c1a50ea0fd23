"""Handing the laptop back before the end: what is saved, and where it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.respondent.journey import resting_place
from ui.respondent.sheet import Sheet
from ui.theme import Tone
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.respondent.sitting import Sitting
    from ui.theme import Theme


class PauseSheet(Sheet):
    """Asks once, and says plainly what would be lost where the disk refuses to take an answer."""

    def __init__(self, *, facilitator: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._facilitator = facilitator
        self._first = PlainLabel()
        self._second = PlainLabel(tone=Tone.TEXT2)
        self.body.insertStretch(0, 2)
        self.body.addWidget(self._first)
        self.body.addWidget(self._second)
        self.body.addStretch(5)

    def show_pause(self, sitting: Sitting) -> None:
        """Explain the choice as it is now."""
        page = resting_place(sitting.questionnaire, sitting.response)
        place = self.tr("at the final check")
        if page is not None:
            place = self.tr("at question {0}").format(page.number)
        if sitting.is_saved:
            self.heading.setText(self.tr("Pause here?"))
            first = self.tr("Nothing is answered yet. Next time you begin {0}.")
            second = self.tr("Hand the laptop back to {0}.")
            if any(map(sitting.is_answered, sitting.questionnaire.pages)):
                first = self.tr("Everything you have answered is saved. Next time you continue {0}.")
                second = self.tr("Your answers are not submitted yet and do not count. Hand the laptop back to {0}.")
            self._first.setText(first.format(place))
            self._second.setText(second.format(self._facilitator))
            return
        self.heading.setText(self.tr("Your last change is not saved"))
        loss = self.tr("If you hand the laptop back now, this change is lost. Everything before it is saved.")
        if sitting.lacks_only_the_place:
            self.heading.setText(self.tr("Your place is not saved"))
            loss = self.tr("Your answers are saved, but next time the questionnaire may open at another question.")
        what = sitting.failure.what if sitting.failure else ""
        self._first.setText(f"{what} {loss}".strip())
        self._second.setText(self.tr("You can stay, keep your change on screen and try to save it again."))
