"""Asks in which other form an assessment should leave the program, and writes it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from healthcheck.domain.audience import Audience
from healthcheck.domain.form import Form
from healthcheck.domain.person_labels import PersonLabels
from healthcheck.domain.relationship import Side
from ui import words
from ui.dialogs.export_words import OtherForm, form_words
from ui.dialogs.sheet import ROLE, Sheet
from ui.file_name import safe_name
from ui.reports.export import Export
from ui.widgets.audience_choice import AudienceChoice
from ui.widgets.button import ButtonKind
from ui.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship
    from healthcheck.errors import UserFacingError
    from healthcheck.workspace.exporting import ExportService
    from ui.dialogs.file_choice import FileChoice
    from ui.theme import Theme

    Work = Callable[[Path, Callable[[float], None]], Path]

WIDTH = 600
BOTH = "both"


class ExportSheet(Sheet):
    """``said`` is a short word for the foot of the window once the file is there; the dialog stays for the next one."""

    said = Signal(str)

    def __init__(
        self,
        assessment: Assessment,
        relationship: Relationship,
        exporting: ExportService,
        *,
        files: FileChoice,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._assessment = assessment
        self._relationship = relationship
        self._exporting = exporting
        self._files = files
        self._words = form_words(self.tr)
        self.setWindowTitle(self.tr("Export"))
        self.title.setText(self.tr("In which form should assessment {0} be exported?").format(assessment.number))
        self._form = self._choice([(form.value, entry.title) for form, entry in self._words.items()])
        self._form_field = Field(self.tr("Other forms"), self._form, hint=self._words[OtherForm.WORKBOOK].text)
        self._audience = AudienceChoice(name=self.tr("Who reads it"))
        self._audience.show_assessment(assessment)
        self._audience_field = Field(self.tr("Who reads it"), self._audience)
        self._labels = self._choice(
            [
                (PersonLabels.CODES, self.tr("By their codes")),
                (PersonLabels.NAMES, self.tr("By their codes and names")),
                (PersonLabels.ANONYMOUS, self.tr("By numbers drawn by lot")),
            ]
        )
        self._labels_field = Field(self.tr("How people are called beside their answers"), self._labels)
        self._side = self._choice(
            [(side.value, relationship.organisation(side)) for side in Side] + [(BOTH, self.tr("Both sides"))]
        )
        self._side_field = Field(self.tr("Whose"), self._side)
        self._length = self._choice([(form.value, words.form(self.tr, form)) for form in Form])
        self._length.setCurrentIndex(list(Form).index(assessment.form))
        self._length_field = Field(self.tr("Form"), self._length)
        for field in (
            self._form_field,
            self._audience_field,
            self._labels_field,
            self._side_field,
            self._length_field,
        ):
            self.body.addWidget(field)
        self.body.addStretch(1)
        self._export = Export()
        self.body.addWidget(self._export.done)
        self.body.addWidget(self._export)
        self._write = self.add_button(self.tr("Export…"), ROLE.ActionRole, kind=ButtonKind.PRIMARY)
        self._close = self.add_button(self.tr("Close"), ROLE.RejectRole)
        self.setFixedWidth(theme.px(WIDTH))
        self._connect()
        self._show_fields()

    def _connect(self) -> None:
        self._form.currentIndexChanged.connect(self._show_fields)
        self._audience.chosen.connect(self._show_fields)
        self._write.clicked.connect(self._ask)
        self._close.clicked.connect(self.reject)
        self._export.saved.connect(self._say_saved)
        self._export.refused.connect(self._refuse)
        self._export.ended.connect(self._show_ready)

    def _choice(self, entries: list[tuple[str, str]]) -> QComboBox:
        made = QComboBox()
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, text in entries:
            made.addItem(text, key)
        return made

    @property
    def _chosen(self) -> OtherForm:
        return OtherForm(self._form.currentData())

    def _show_fields(self, *_: object) -> None:
        """Ask only what the chosen form leaves open."""
        chosen = self._chosen
        is_readers = chosen in (OtherForm.WORKBOOK, OtherForm.SLIDES)
        has_answers = chosen is OtherForm.WORKBOOK and self._audience.current is Audience.FACILITATOR
        has_side = chosen in (OtherForm.VALUE, OtherForm.QUESTIONNAIRE)
        self._form_field.set_hint(self._words[chosen].text)
        self._audience_field.setVisible(is_readers)
        self._labels_field.setVisible(has_answers)
        self._side_field.setVisible(has_side)
        self._length_field.setVisible(chosen is OtherForm.QUESTIONNAIRE)
        self.notice.hide()
        self._show_ready()

    def _show_ready(self) -> None:
        """A value sheet tells results, which exist for both sides once the assessment is closed."""
        is_waiting = self._chosen.needs_closing and not self._assessment.is_closed
        self._write.setEnabled(not is_waiting and not self._export.is_busy)
        if is_waiting:
            self._form_field.set_hint(self.tr("The results for both sides exist once the assessment is closed."))

    def _ask(self) -> None:
        """Ask where to, and write; the dialog stays."""
        told = self._words[self._chosen]
        held = self.tr("assessment {0}").format(self._assessment.number)
        parts = (self._relationship.client, self._relationship.supplier, held, told.part)
        name = safe_name(" - ".join(parts), self._chosen.ending)
        path = self._files.to_save(self, title=self.windowTitle(), name=name, kinds=told.kinds)
        if path is None:
            return
        self.notice.hide()
        self._export.start(partial(_written, self._work(), path))
        self._show_ready()

    def _work(self) -> Callable[..., Path]:
        """What is to be done with a path."""
        exporting, held = self._exporting, self._assessment.id
        audience = self._audience.current
        match self._chosen:
            case OtherForm.WORKBOOK:
                labels = PersonLabels(self._labels.currentData())
                return partial(exporting.write_workbook, held, audience=audience, labels=labels)
            case OtherForm.SLIDES:
                return partial(exporting.write_slides, held, audience=audience)
            case OtherForm.CALENDAR:
                return partial(exporting.write_calendar, held)
            case OtherForm.RESEARCH:
                return partial(exporting.write_research, held)
            case OtherForm.VALUE:
                return partial(exporting.write_value_sheet, held, sides=self._sides)
            case OtherForm.QUESTIONNAIRE:
                form = Form(self._length.currentData())
                return partial(exporting.write_questionnaire, held, side=self._sides[0], form=form)

    @property
    def _sides(self) -> tuple[Side, ...]:
        chosen = self._side.currentData()
        return tuple(Side) if chosen == BOTH else (Side(chosen),)

    def _say_saved(self, path: Path) -> None:
        self.said.emit(self.tr("Saved {0}").format(path.name))

    def _refuse(self, error: UserFacingError) -> None:
        self.show_error(error)


def _written(work: Callable[..., Path], path: Path, progress: Callable[[float], None]) -> Path:
    return work(path=path, progress=progress)
