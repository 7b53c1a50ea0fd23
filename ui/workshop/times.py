"""How long the item and the workshop have taken, in words where that is too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel
from ui.workshop.words import time_words

if TYPE_CHECKING:
    from ui.workshop.pace import Pace
    from ui.workshop.talk import Talk


class Times(QWidget):
    """Two lines and a bar; ``show_times`` once a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item, self._whole = PlainLabel(step=Type.H3), PlainLabel(tone=Tone.TEXT2)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._item, self._bar, self._whole):
            column.addWidget(widget)
        column.addStretch(1)

    def show_times(self, talk: Talk, pace: Pace) -> None:
        """Read the clock."""
        current = talk.current
        spent, booked = pace.of(current.id), current.minutes * 60
        self._item.setText(self.tr("Item {0}").format(time_words(spent, current.minutes)))
        self._item.set_tone(Tone.ERROR if spent > booked else Tone.TEXT)
        self._bar.setMaximum(max(booked, 1))
        self._bar.setValue(min(int(spent), self._bar.maximum()))
        whole = time_words(pace.total, sum(entry.minutes for entry in talk.items))
        self._whole.setText(self.tr("Workshop {0}").format(whole))
