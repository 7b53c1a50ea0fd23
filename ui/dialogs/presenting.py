"""What is set about presenting: the ground of the slides, what the room reads along, and a sound."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.projector import DARK, LIGHT
from ui.widgets.field import Field
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.preferences import PreferenceStore


class Presenting(QWidget):
    """Choices that hold from the next slide on."""

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
        for text, preference in (
            (self.tr("The room reads a commitment while it is typed"), "shows_typing"),
            (self.tr("A sound when the time of an item is over"), "rings"),
        ):
            box = QCheckBox(text)
            box.setChecked(bool(getattr(preferences.value, preference)))
            box.toggled.connect(partial(self._keep, preference))
            column.addWidget(box)

    def _keep(self, preference: str, is_on: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._preferences.update(**{preference: is_on})

    def _choose(self, key: str) -> None:
        self._preferences.update(projector=key)
