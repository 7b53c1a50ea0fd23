"""What is set about presenting: the ground of the slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.projector import DARK, LIGHT
from ui.widgets.field import Field
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.preferences import PreferenceStore


class Presenting(QWidget):
    """A choice that holds from the next slide on."""

    def __init__(self, preferences: PreferenceStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        grounds = Segments([(LIGHT, self.tr("Light")), (DARK, self.tr("Dark"))], name=self.tr("Projector"))
        grounds.select(DARK if preferences.value.projector == DARK else LIGHT)
        grounds.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        hint = self.tr("What a workshop's slides are shown on. Dark is for dark rooms only.")
        column.addWidget(Field(self.tr("Projector"), grounds, hint=hint))

    def _choose(self, key: str) -> None:
        self._preferences.update(projector=key)
