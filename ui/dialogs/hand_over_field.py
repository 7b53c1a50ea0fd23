"""The code that leads from a questionnaire back to the facilitator's pages: set, changed, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.dialogs.new_code import NewCodeDialog
from ui.theme import Tone
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from ui.preferences import PreferenceStore
    from ui.theme import Theme


class HandOverField(QWidget):
    """Says whether a code is set, never which."""

    def __init__(self, preferences: PreferenceStore, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._theme = theme
        self._set, self._remove = Button(), Button(self.tr("Remove"))
        self._state = PlainLabel(tone=Tone.TEXT2, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._set, self._remove, self._state):
            row.addWidget(widget)
        row.addStretch(1)
        self._set.clicked.connect(self._ask)
        self._remove.clicked.connect(self._forget)
        self._show()

    def _show(self) -> None:
        is_set = bool(self._preferences.value.hand_over_code)
        self._set.setText(self.tr("Change…") if is_set else self.tr("Set a code…"))
        self._remove.setVisible(is_set)
        self._state.setText(self.tr("A code is set") if is_set else self.tr("No code"))

    def _ask(self) -> None:
        dialog = NewCodeDialog(kept_in=self._preferences.path, theme=self._theme, parent=self)
        dialog.chosen.connect(self._keep)
        dialog.open()

    def _keep(self, kept: str) -> None:
        self._preferences.update(hand_over_code=kept)
        self._show()

    def _forget(self) -> None:
        self._keep("")
