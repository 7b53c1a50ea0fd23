"""Which language the window speaks, among those that have a catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from ui.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.preferences import PreferenceStore


class LanguageField(Field):
    """Keeps the choice, which holds from the next start: a language runs through everything that is open."""

    def __init__(self, codes: Sequence[str], *, preferences: PreferenceStore, parent: QWidget | None = None) -> None:
        choice = QComboBox()
        super().__init__(self.tr("Language"), choice, parent=parent)
        self._preferences = preferences
        self._choice = choice
        self._spoken = preferences.value.language
        choice.addItem(self.tr("As the system"), "")
        for code in codes:
            choice.addItem(own_name(code), code)
        choice.setCurrentIndex(max(choice.findData(self._spoken), 0))
        choice.activated.connect(self._keep)

    def _keep(self, _place: int) -> None:
        code = self._choice.currentData()
        self._preferences.update(language=code)
        self.set_hint("" if code == self._spoken else self.tr("Holds from the next start."))


def own_name(code: str) -> str:
    """What a language is called by those who speak it, without their country."""
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if code != "en" else "English"
