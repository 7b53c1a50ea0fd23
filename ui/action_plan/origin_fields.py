"""Where a commitment comes from: its factor, its practice, and the finding that called for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from healthcheck.domain.commitment import Origin
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side
from ui.action_plan import plan_words
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field import Field

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship

LEAST = 12
"""Letters that can be read before a choice is cut."""


class OriginFields(QWidget):
    """``chosen`` carries another ``Origin``; what belongs to a factor goes when another one is chosen."""

    chosen = Signal(object)

    def __init__(self, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._origin = Origin()
        self._names: Names | None = None
        self._factor, self._practice = ChoiceBox(), ChoiceBox()
        self._factor.addItem(self.tr("None"), "")
        for factor in instrument.factors:
            self._factor.addItem(factor.name, factor.id)
        for box in (self._factor, self._practice):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(LEAST)
        self._factor_field = Field(self.tr("Factor it is about"), self._factor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._factor_field)
        column.addWidget(Field(self.tr("Practice it serves"), self._practice))
        self._factor.activated.connect(self._choose_factor)
        self._practice.activated.connect(self._choose_practice)

    def show_origin(self, origin: Origin, relationship: Relationship) -> None:
        """Show where a commitment comes from."""
        self._origin, self._names = origin, Names.of(relationship, Side.CLIENT)
        self._factor.setCurrentIndex(max(self._factor.findData(origin.factor), 0))
        found = plan_words.finding(self.tr, origin.finding, relationship)
        quoted = self.tr("from a note in an interview") if origin.note_id else ""
        self._factor_field.set_hint(" · ".join(part for part in (found, quoted) if part))
        self._practice.clear()
        self._practice.addItem(self.tr("None"), "")
        for practice in self._instrument.practices:
            if practice.factor == origin.factor or practice.id == origin.practice:
                self._practice.addItem(self._names.fill(practice.title), practice.id)
        self._practice.setCurrentIndex(max(self._practice.findData(origin.practice), 0))
        self._practice.setEnabled(self._practice.count() > 1)

    def _choose_factor(self) -> None:
        factor = self._factor.currentData()
        if factor != self._origin.factor:
            self.chosen.emit(Origin(factor=factor, note_id=self._origin.note_id))

    def _choose_practice(self) -> None:
        practice = self._practice.currentData()
        if practice != self._origin.practice:
            self.chosen.emit(replace(self._origin, practice=practice))
