"""How the window looks: theme, size of text, and whether anything moves by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import LARGEST_SCALE, SMALLEST_SCALE, Theme, ThemeChoice, Tone
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.preferences import PreferenceStore

STEP = 10
"""Percent of text size."""


class AppearanceFields(QWidget):
    """Each choice holds at once, and at the next start."""

    def __init__(self, preferences: PreferenceStore, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._theme = theme
        choices = (
            (ThemeChoice.SYSTEM.value, self.tr("System")),
            (ThemeChoice.LIGHT.value, self.tr("Light")),
            (ThemeChoice.DARK.value, self.tr("Dark")),
        )
        themes = Segments(choices, name=self.tr("Theme"))
        themes.select(theme.choice.value)
        themes.chosen.connect(self._choose_theme)
        still = QCheckBox(self.tr("Nothing fades, slides or blinks"))
        still.setChecked(preferences.value.reduce_motion)
        still.toggled.connect(self._keep_still)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Field(self.tr("Theme"), themes))
        column.addWidget(Field(self.tr("Text size"), self._sizes()))
        column.addWidget(still)

    def _sizes(self) -> QWidget:
        row = QWidget()
        sizes = QHBoxLayout(row)
        sizes.setContentsMargins(0, 0, 0, 0)
        sizes.setSpacing(8)
        smaller, larger = Button(self.tr("Smaller")), Button(self.tr("Larger"))
        self._size = PlainLabel(tone=Tone.TEXT2, wraps=False)
        for button, step in ((smaller, -STEP), (larger, STEP)):
            button.clicked.connect(partial(self._zoom, step))
            sizes.addWidget(button)
        sizes.addWidget(self._size)
        sizes.addStretch(1)
        self._show_size()
        return row

    def _choose_theme(self, key: str) -> None:
        self._theme.use(choice=ThemeChoice(key))
        self._preferences.update(theme=key)

    def _zoom(self, step: int) -> None:
        self._theme.use(scale=self._theme.scale + step)
        self._preferences.update(text_scale=self._theme.scale)
        self._show_size()

    def _show_size(self) -> None:
        text = self.tr("{0} %, from {1} to {2}").format(self._theme.scale, SMALLEST_SCALE, LARGEST_SCALE)
        self._size.setText(text)

    def _keep_still(self, is_still: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._preferences.update(reduce_motion=is_still)
        self._theme.use(is_still=is_still)
