"""Settings: how the window looks, and how a questionnaire behaves. Each change holds at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from ui.dialogs.sheet import ROLE, Sheet
from ui.theme import LARGEST_SCALE, SMALLEST_SCALE, Theme, ThemeChoice, Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.preferences import PreferenceStore

STEP = 10


class SettingsDialog(Sheet):
    """Writes to the preferences; there is nothing to save."""

    def __init__(self, *, preferences: PreferenceStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("Settings"))
        self.title.setText(self.tr("Settings"))
        self._add_appearance()
        self._add_questionnaire()
        close = self.add_button(self.tr("Close"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        self.setMinimumWidth(theme.px(560))

    def _add_appearance(self) -> None:
        self.body.addWidget(PlainLabel(self.tr("Appearance"), step=Type.H3))
        choices = (
            (ThemeChoice.SYSTEM.value, self.tr("System")),
            (ThemeChoice.LIGHT.value, self.tr("Light")),
            (ThemeChoice.DARK.value, self.tr("Dark")),
        )
        themes = Segments(choices, name=self.tr("Theme"))
        themes.select(self.theme.choice.value)
        themes.chosen.connect(self._choose_theme)
        row = QWidget()
        sizes = QHBoxLayout(row)
        sizes.setSpacing(8)
        self._size = PlainLabel(wraps=False)
        smaller = Button(self.tr("Smaller"))
        larger = Button(self.tr("Larger"))
        smaller.clicked.connect(partial(self._zoom, -STEP))
        larger.clicked.connect(partial(self._zoom, STEP))
        for widget in (smaller, larger, self._size):
            sizes.addWidget(widget)
        sizes.addStretch(1)
        sizes.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(Field(self.tr("Theme"), themes))
        self.body.addWidget(Field(self.tr("Text size"), row))
        self._show_size()
        self._add_box(self.tr("Reduce motion"), "reduce_motion")

    def _add_questionnaire(self) -> None:
        self.body.addSpacing(8)
        self.body.addWidget(PlainLabel(self.tr("Questionnaire"), step=Type.H3))
        self._add_box(self.tr("Single keys answer a question (1 to 5, 0 and N)"), "single_key_answers")
        self._add_box(self.tr("Go on by itself after an answer"), "advance_after_answer")
        self._name = QLineEdit(self._preferences.value.facilitator)
        self._name.setMaxLength(80)
        self._name.editingFinished.connect(self._keep_name)
        hint = self.tr("Stands in the promise that respondents read, and in the report.")
        self.body.addWidget(Field(self.tr("Facilitator's name"), self._name, hint=hint))

    def _add_box(self, text: str, preference: str) -> None:
        box = QCheckBox(text)
        box.setChecked(bool(getattr(self._preferences.value, preference)))
        box.toggled.connect(partial(self._keep, preference))
        self.body.addWidget(box)

    def _keep(self, preference: str, is_on: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._preferences.update(**{preference: is_on})

    def _keep_name(self) -> None:
        self._preferences.update(facilitator=self._name.text().strip())

    def _choose_theme(self, key: str) -> None:
        self.theme.use(choice=ThemeChoice(key))
        self._preferences.update(theme=key)

    def _zoom(self, step: int) -> None:
        self.theme.use(scale=self.theme.scale + step)
        self._preferences.update(text_scale=self.theme.scale)
        self._show_size()

    def _show_size(self) -> None:
        text = self.tr("{0} %, from {1} to {2}").format(self.theme.scale, SMALLEST_SCALE, LARGEST_SCALE)
        self._size.setText(text)
        self._size.set_tone(Tone.TEXT2)
