"""Settings: how the window looks, and how a questionnaire behaves. Each change holds at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import words
from ui.dialogs.brand_fields import BrandFields
from ui.dialogs.language_field import LanguageField
from ui.dialogs.new_code import NewCodeDialog
from ui.dialogs.sheet import ROLE, Sheet
from ui.dialogs.usual_promise import UsualPromise
from ui.fitting import fit_texts
from ui.report_defaults import keep_report_face, report_face
from ui.theme import LARGEST_SCALE, SMALLEST_SCALE, Theme, ThemeChoice, Tone, Type
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.field import Field
from ui.widgets.plain_label import ElidedLabel, PlainLabel
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.safekeeping import BackupInfo
    from healthcheck.workspace.reporting import ReportingService
    from ui.dialogs.file_choice import FileChoice
    from ui.preferences import PreferenceStore

STEP = 10
WIDTH, HEIGHT = 920, 560
MARGIN = 48
"""Logical px that the dialog leaves of the window around it."""


class SettingsDialog(Sheet):
    """Writes to the preferences; there is nothing to save.

    ``languages``: codes of those that can be chosen. ``backups`` of the open workspace, newest first. ``reporting``
    None where no workspace is open.
    """

    def __init__(
        self,
        *,
        preferences: PreferenceStore,
        languages: Sequence[str],
        files: FileChoice,
        backups: Sequence[BackupInfo],
        reporting: ReportingService | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._preferences = preferences
        self._backups = backups
        self._brand: BrandFields | None = None
        self.setWindowTitle(self.tr("Settings"))
        self.title.setText(self.tr("Settings"))
        self._look, self._work = QVBoxLayout(), QVBoxLayout()
        for column in (self._look, self._work):
            column.setSpacing(16)
            column.setContentsMargins(4, 4, 4, 4)
        self._look.addWidget(LanguageField(languages, preferences=preferences))
        self._add_appearance()
        self._add_backups()
        self._add_questionnaire()
        self._work.addSpacing(8)
        self._work.addWidget(PlainLabel(self.tr("Privacy"), step=Type.H3))
        self._work.addWidget(UsualPromise(preferences))
        if reporting is not None:
            self._add_report(reporting, files)
        close = self.add_button(self.tr("Close"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        self._lay_out()

    def _lay_out(self) -> None:
        """Two columns, or one where the window is too narrow for both."""
        parent = self.parentWidget()
        room = parent.window().size() if parent else self.size()
        width = min(self.theme.px(WIDTH), room.width() - MARGIN)
        is_narrow = width < self.theme.px(WIDTH)
        columns = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(24 if is_narrow else 40)
        for column in (self._look, self._work):
            column.addStretch(1)
            columns.addLayout(column, 1)
        scrolled = Scrolled()
        scrolled.column.addLayout(columns)
        scrolled.column.addStretch(1)
        self.body.addWidget(scrolled, 1)
        fit_texts(self)
        self.resize(width, min(self.theme.px(HEIGHT), room.height() - MARGIN))

    def _add_appearance(self) -> None:
        self._look.addWidget(PlainLabel(self.tr("Appearance"), step=Type.H3))
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
        self._look.addWidget(Field(self.tr("Theme"), themes))
        self._look.addWidget(Field(self.tr("Text size"), row))
        self._show_size()
        still = self._add_box(self._look, self.tr("Nothing fades, slides or blinks"), "reduce_motion")
        still.toggled.connect(self._keep_still)

    def _add_backups(self) -> None:
        if not self._backups:
            return
        newest = self._backups[0]
        self._folder = newest.path.parent
        self._look.addSpacing(8)
        self._look.addWidget(PlainLabel(self.tr("Backups"), step=Type.H3))
        made = plural(
            "{0} backup is kept beside the workspace, of {1}. They are made when it opens and closes.",
            "{0} backups are kept beside the workspace, the latest of {1}. They are made when it opens and closes.",
            len(self._backups),
            words.moment(newest.made_at),
        )
        self._look.addWidget(PlainLabel(made, tone=Tone.TEXT2))
        self._look.addWidget(ElidedLabel(str(self._folder), step=Type.CAPTION, tone=Tone.TEXT2))
        show = Button(self.tr("Open the folder"))
        show.clicked.connect(self._open_folder)
        self._look.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _add_questionnaire(self) -> None:
        self._work.addWidget(PlainLabel(self.tr("Questionnaire"), step=Type.H3))
        self._add_box(self._work, self.tr("Single keys answer a question (1 to 5, 0 and N)"), "single_key_answers")
        self._add_box(self._work, self.tr("Go on by itself after an answer"), "advance_after_answer")
        self._name = QLineEdit(self._preferences.value.facilitator)
        self._name.setMaxLength(80)
        self._name.editingFinished.connect(self._keep_name)
        hint = self.tr("Stands in the promise that respondents read, and in the report.")
        self._work.addWidget(Field(self.tr("Facilitator's name"), self._name, hint=hint))
        self._add_code()

    def _add_report(self, reporting: ReportingService, files: FileChoice) -> None:
        self._work.addSpacing(8)
        self._work.addWidget(PlainLabel(self.tr("Report"), step=Type.H3))
        self._brand = BrandFields(report_face(self._preferences), reporting=reporting, files=files)
        self._brand.edited.connect(partial(keep_report_face, self._preferences))
        self._brand.refused.connect(self.show_error)
        self._work.addWidget(self._brand)

    def _add_code(self) -> None:
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        self._set_code, self._remove_code = Button(), Button(self.tr("Remove"))
        self._code_state = PlainLabel(tone=Tone.TEXT2, wraps=False)
        for widget in (self._set_code, self._remove_code, self._code_state):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self._set_code.clicked.connect(self._ask_code)
        self._remove_code.clicked.connect(self._forget_code)
        hint = self.tr("Four digits that lead from a questionnaire back to your pages.")
        self._work.addWidget(Field(self.tr("Hand-over code"), row, hint=hint))
        self._show_code()

    def _show_code(self) -> None:
        is_set = bool(self._preferences.value.hand_over_code)
        self._set_code.setText(self.tr("Change…") if is_set else self.tr("Set a code…"))
        self._remove_code.setVisible(is_set)
        self._code_state.setText(self.tr("A code is set") if is_set else self.tr("No code"))

    def _ask_code(self) -> None:
        dialog = NewCodeDialog(kept_in=self._preferences.path, theme=self.theme, parent=self)
        dialog.chosen.connect(self._keep_code)
        dialog.open()

    def _keep_code(self, kept: str) -> None:
        self._preferences.update(hand_over_code=kept)
        self._show_code()

    def _forget_code(self) -> None:
        self._preferences.update(hand_over_code="")
        self._show_code()

    def _add_box(self, column: QVBoxLayout, text: str, preference: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(bool(getattr(self._preferences.value, preference)))
        box.toggled.connect(partial(self._keep, preference))
        column.addWidget(box)
        return box

    def _keep(self, preference: str, is_on: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._preferences.update(**{preference: is_on})

    def _keep_still(self, is_still: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self.theme.use(is_still=is_still)

    def _keep_name(self) -> None:
        self._preferences.update(facilitator=self._name.text().strip())

    def done(self, result: int) -> None:
        """Keep a name that is still being typed."""
        self._keep_name()
        if self._brand is not None:
            self._brand.keep()
        super().done(result)

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
