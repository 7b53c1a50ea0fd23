"""The opening: what is read out, the wheel, and what has to be ticked before a note may be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.interview.wheel_line import WheelLine
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel
from ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from healthcheck.domain.interview import Interview
    from ui.interview.interview_look import InterviewLook


class OpeningSheet(QWidget):
    """``agreed`` carries what is ticked now: opening read out, notes, recording. ``wheel_wanted``: to show it."""

    agreed = Signal(bool, bool, bool)
    wheel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._script = PlainLabel()
        self._script.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._wheel = WheelLine()
        self._ticks = TickRow(), TickRow(), TickRow()
        self._asked = PlainLabel(step=Type.H3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Read out"), step=Type.CAPTION, tone=Tone.MUTED))
        column.addWidget(self._script)
        column.addWidget(self._wheel)
        column.addSpacing(4)
        column.addWidget(PlainLabel(self.tr("Tick what was said and agreed"), step=Type.CAPTION, tone=Tone.MUTED))
        for tick in self._ticks:
            column.addWidget(tick)
            tick.ticked.connect(self._tell)
        self._wheel.wanted.connect(self.wheel_wanted)

    def show_look(self, look: InterviewLook) -> None:
        """Show the script with the names in it, and what is ticked."""
        guide = look.guide.guide
        self._script.setText(guide.opening)
        told = f"{guide.consent.purpose} {guide.consent.freedom}"
        opening, notes, recording = self._ticks
        opening.set_words(self.tr("The opening was read out, and understood:"), told)
        notes.set_words(guide.consent.notes)
        recording.set_words(guide.consent.recording)
        for tick, is_on in zip(self._ticks, ticked(look.interview), strict=True):
            tick.box.setChecked(is_on)
            tick.setEnabled(look.may_write)
        self._wheel.show_choice(
            self.tr("Top three:"), self._names(look), button=self.tr("Show the wheel…"), may_choose=look.may_write
        )

    def _names(self, look: InterviewLook) -> str:
        names = {entry.id: entry.name for entry in look.guide.wheel}
        return ", ".join(names.get(entry, entry) for entry in look.interview.top_three) or self.tr("not asked yet")

    def _tell(self) -> None:
        self.agreed.emit(*(tick.box.isChecked() for tick in self._ticks))


def ticked(interview: Interview) -> tuple[bool, bool, bool]:
    """Opening read out, notes agreed, recording agreed."""
    return interview.opened_script, interview.consent_notes, interview.consent_recording
