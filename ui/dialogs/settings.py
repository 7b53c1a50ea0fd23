"""Settings: how the window looks, how a questionnaire behaves, what reports wear. Each change holds at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui import words
from ui.dialogs.appearance_fields import AppearanceFields
from ui.dialogs.brand_fields import BrandFields
from ui.dialogs.hand_over_field import HandOverField
from ui.dialogs.language_field import LanguageField
from ui.dialogs.presenting import Presenting
from ui.dialogs.sheet import ROLE, Sheet
from ui.dialogs.usual_promise import UsualPromise
from ui.focus import first_stop
from ui.report_defaults import keep_report_face, report_face
from ui.theme import Theme, Tone, Type
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

WIDTH, HEIGHT = 640, 620
RING_ROOM = 4
"""Pixels around the fields, for the frame of the one that has the keyboard."""


class SettingsDialog(Sheet):
    """Writes to the preferences; there is nothing to save. One section is seen at a time.

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
        self._brand: BrandFields | None = None
        self.setWindowTitle(self.tr("Settings"))
        self.title.setText(self.tr("Settings"))
        self._pages = QStackedWidget()
        sections = {
            self.tr("General"): self._general(languages, backups),
            self.tr("Appearance"): (AppearanceFields(preferences, theme=theme),),
            self.tr("Questionnaire"): self._questionnaire(),
            self.tr("Presenting"): (Presenting(preferences),),
            self.tr("Privacy"): (UsualPromise(preferences),),
        }
        if reporting is not None:
            self._brand = self._report(reporting, files)
            sections[self.tr("Report")] = (self._brand,)
        for parts in sections.values():
            self._pages.addWidget(self._section(parts))
        self._switch = Segments([(str(place), name) for place, name in enumerate(sections)], name=self.tr("Section"))
        self._switch.select("0")
        self._switch.chosen.connect(self._turn)
        switch = QVBoxLayout()
        switch.setContentsMargins(RING_ROOM, 0, RING_ROOM, 0)
        switch.addWidget(self._switch)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(switch)
        self.body.addWidget(self._pages, 1)
        close = self.add_button(self.tr("Close"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        self.take_room(WIDTH, HEIGHT)
        first = first_stop(self._switch)
        if first is not None:
            first.setFocus()

    def _section(self, parts: Sequence[QWidget]) -> Scrolled:
        scrolled = Scrolled()
        scrolled.column.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        for part in parts:
            scrolled.column.addWidget(part)
        scrolled.column.addStretch(1)
        return scrolled

    def _turn(self, place: str) -> None:
        self._pages.setCurrentIndex(int(place))

    def _general(self, languages: Sequence[str], backups: Sequence[BackupInfo]) -> tuple[QWidget, ...]:
        self._name = QLineEdit(self._preferences.value.facilitator)
        self._name.setMaxLength(80)
        self._name.editingFinished.connect(self._keep_name)
        hint = self.tr("Stands in the promise that respondents read, and in the report.")
        name = Field(self.tr("Facilitator's name"), self._name, hint=hint)
        return LanguageField(languages, preferences=self._preferences), name, *self._backups(backups)

    def _backups(self, backups: Sequence[BackupInfo]) -> tuple[QWidget, ...]:
        heading = PlainLabel(self.tr("Backups"), step=Type.H3)
        if not backups:
            none = self.tr("None yet. They are made beside the workspace when it opens and closes.")
            return heading, PlainLabel(none, tone=Tone.TEXT2)
        newest = backups[0]
        made = plural(
            "{0} backup is kept beside the workspace, of {1}. They are made when it opens and closes.",
            "{0} backups are kept beside the workspace, the latest of {1}. They are made when it opens and closes.",
            len(backups),
            words.moment(newest.made_at),
        )
        folder = newest.path.parent
        show = Button(self.tr("Open the folder"))
        show.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        show.clicked.connect(partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder))))
        return (
            heading,
            PlainLabel(made, tone=Tone.TEXT2),
            ElidedLabel(str(folder), step=Type.CAPTION, tone=Tone.TEXT2),
            show,
        )

    def _questionnaire(self) -> tuple[QWidget, ...]:
        boxes = (
            (self.tr("Single keys answer a question (1 to 5, 0 and N)"), "single_key_answers"),
            (self.tr("Go on by itself after an answer"), "advance_after_answer"),
        )
        code = Field(
            self.tr("Hand-over code"),
            HandOverField(self._preferences, theme=self.theme),
            hint=self.tr("Four digits that lead from a questionnaire back to your pages."),
        )
        return *(self._box(text, preference) for text, preference in boxes), code

    def _report(self, reporting: ReportingService, files: FileChoice) -> BrandFields:
        brand = BrandFields(report_face(self._preferences), reporting=reporting, files=files)
        brand.edited.connect(partial(keep_report_face, self._preferences))
        brand.refused.connect(self.show_error)
        return brand

    def _box(self, text: str, preference: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(bool(getattr(self._preferences.value, preference)))
        box.toggled.connect(partial(self._keep, preference))
        return box

    def _keep(self, preference: str, is_on: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._preferences.update(**{preference: is_on})

    def _keep_name(self) -> None:
        self._preferences.update(facilitator=self._name.text().strip())

    def done(self, result: int) -> None:
        """Keep a name that is still being typed."""
        self._keep_name()
        if self._brand is not None:
            self._brand.keep()
        super().done(result)
