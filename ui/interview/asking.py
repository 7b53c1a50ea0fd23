"""What is asked in the part that is talked about: its title, its time, its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from healthcheck.domain.interview import CLOSING, OPENING
from ui import interview_words
from ui.focus import first_stop
from ui.interview.closing_sheet import ClosingSheet
from ui.interview.opening_sheet import OpeningSheet
from ui.interview.section_sheet import SectionSheet
from ui.interview.timer_face import TimerFace
from ui.theme import Type
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.plain_label import ElidedLabel
from ui.widgets.snug_scroll import SnugScroll

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Side
    from ui.interview.interview_look import InterviewLook
    from ui.interview.time_keeper import TimeKeeper
    from ui.theme import Theme


class Asking(Card):
    """``part_wanted`` carries the part that was chosen where there is no room for a column of them."""

    part_wanted = Signal(str)

    def __init__(self, instrument: Instrument, *, theme: Theme, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, parent=parent)
        self._part = ""
        self._title = ElidedLabel(step=Type.H2)
        self._choice = ChoiceBox()
        self._choice.setAccessibleName(self.tr("Section"))
        self._face = TimerFace(theme=theme)
        self.opening = OpeningSheet()
        self.section = SectionSheet(instrument, theme=theme, side=side)
        self.closing = ClosingSheet(instrument)
        self._scroll = SnugScroll()
        self._scroll.column.setContentsMargins(4, 4, 12, 4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._choice, 1)
        head.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self._scroll, 1)
        for sheet in (self.opening, self.section, self.closing):
            self._scroll.column.addWidget(sheet)
        self._scroll.column.addStretch(1)
        self._choice.activated.connect(self._choose)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Choose the part here, because the column of parts has no room."""
        self._title.setHidden(is_narrow)
        self._choice.setVisible(is_narrow)

    def show_look(self, look: InterviewLook, part: str, keeper: TimeKeeper) -> None:
        """Show a part; where it is another one than before, from its top."""
        titles = {entry: interview_words.part_title(self.tr, look.guide, entry) for entry in look.guide.parts}
        if self._choice.count() != len(titles):
            self._choice.clear()
            for entry, title in titles.items():
                self._choice.addItem(title, entry)
        self._choice.setCurrentIndex(self._choice.findData(part))
        self._title.setText(titles[part])
        self._face.show_span(look.guide.minutes(part))
        sheets = {OPENING: self.opening, CLOSING: self.closing}
        shown = sheets.get(part, self.section)
        for sheet in (self.opening, self.section, self.closing):
            sheet.setVisible(sheet is shown)
        self.opening.show_look(look)
        self.closing.show_look(look, seconds=keeper.total)
        if shown is self.section:
            self.section.show_part(part, look)
        if part != self._part:
            self._part = part
            self._scroll.verticalScrollBar().setValue(0)
        self._scroll.updateGeometry()

    def show_time(self, keeper: TimeKeeper) -> None:
        """Show how long the part has taken."""
        self._face.show_time(keeper.seconds(keeper.part), is_running=keeper.is_running)

    def take_focus(self) -> bool:
        """Put the keyboard on the first thing that can be done in the part; False where nothing can be done."""
        stop = first_stop(self._scroll)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        return stop is not None

    def _choose(self, _index: int) -> None:
        self.part_wanted.emit(self._choice.currentData())
