"""The promise that a new relationship begins with, as one consultant usually gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.domain.relationship import Privacy
from ui.dialogs.new_relationship import LARGEST_GROUP, SMALLEST_GROUP
from ui.widgets.field import Field
from ui.widgets.number_box import NumberBox
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.preferences import Preferences, PreferenceStore

NUMBER_WIDTH = 96


def usual_promise(preferences: Preferences) -> tuple[Privacy, int]:
    """The promise and the smallest group shown; what a file holds that never was a choice is the usual one."""
    known = preferences.privacy in {privacy.value for privacy in Privacy}
    privacy = Privacy(preferences.privacy) if known else Privacy.CONFIDENTIAL
    return privacy, min(max(preferences.minimum_n, SMALLEST_GROUP), LARGEST_GROUP)


class UsualPromise(QWidget):
    """Keeps each choice at once; relationships that are there keep the promise that was given in them."""

    def __init__(self, preferences: PreferenceStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        privacy, minimum = usual_promise(preferences.value)
        choices = (
            (Privacy.CONFIDENTIAL.value, self.tr("Confidential")),
            (Privacy.ATTRIBUTED.value, self.tr("Attributed")),
        )
        self._privacy = Segments(choices, name=self.tr("Promise of a new relationship"))
        self._privacy.select(privacy.value)
        self._minimum = NumberBox()
        self._minimum.setRange(SMALLEST_GROUP, LARGEST_GROUP)
        self._minimum.setFixedWidth(NUMBER_WIDTH)
        self._minimum.setValue(minimum)
        hint = self.tr("Where a relationship begins; each can choose another. Given promises are not changed.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Field(self.tr("Promise of a new relationship"), self._privacy, hint=hint))
        self._group = Field(self.tr("Smallest group of a side that is shown"), self._minimum)
        column.addWidget(self._group)
        self._privacy.chosen.connect(self._keep_privacy)
        self._minimum.valueChanged.connect(self._keep_minimum)
        self._fit(privacy)

    def _keep_privacy(self, key: str) -> None:
        self._preferences.update(privacy=key)
        self._fit(Privacy(key))

    def _keep_minimum(self, number: int) -> None:
        self._preferences.update(minimum_n=number)

    def _fit(self, privacy: Privacy) -> None:
        """Whoever agreed to be named is shown in any group."""
        self._group.setEnabled(privacy is Privacy.CONFIDENTIAL)
