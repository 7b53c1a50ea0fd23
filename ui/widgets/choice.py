"""A choice from a list, with what it chooses in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Tone, Type
from ui.tips import escaped
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class Choice(QWidget):
    """``chosen`` carries the key of what somebody picked; Alt+↓ opens the list."""

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]] = (),
        *,
        has_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._box = ChoiceBox()
        self._box.setAccessibleName(label)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name = PlainLabel(label, step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        name.setBuddy(self._box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self._box)
        self._label = name
        self.show_label(is_shown=has_label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)
        self._box.activated.connect(self._tell)

    def show_label(self, *, is_shown: bool) -> None:
        """Say in front of it what is chosen here, or only to those who point at it and who hear it."""
        self._label.setVisible(is_shown)
        self._box.setToolTip("" if is_shown else escaped(self._box.accessibleName()))

    def set_name(self, name: str) -> None:
        """Say what is chosen here, to those who hear it and to those who point at it."""
        self._box.setAccessibleName(name)
        self._box.setToolTip(escaped(name))

    @property
    def current(self) -> str:
        """Key of what is chosen."""
        return str(self._box.currentData() or "")

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, keeping what is chosen where it is among them."""
        held = self.current
        self._box.clear()
        for key, text in choices:
            self._box.addItem(text, key)
        self._box.setCurrentIndex(max(self._box.findData(held), 0))

    def select(self, key: str) -> None:
        """Let ``key`` be chosen, without telling."""
        self._box.setCurrentIndex(max(self._box.findData(key), 0))

    def _tell(self) -> None:
        self.chosen.emit(self.current)
