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
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship, Respondent
    from healthcheck.errors import UserFacingError
    from healthcheck.workspace.exporting import ExportService
    from ui.dialogs.file_choice import FileChoice
    from ui.theme import Theme

    Work = Callable[[Path, Callable[[float], None]], Path]

WIDTH = 600
BOTH = "both"


class ExportSheet(Sheet):
    """``said`` is a short word for the foot of the window once the file is there; the dialog stays for the next one.

    ``people``: those whose answers are submitted.
    """

    said = Signal(str)

    def __init__(
        self,
        assessment: Assessment,
        relationship: Relationship,
        exporting: ExportService,
        *,
        people: Sequence[Respondent],
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
        self._person = self._choice([(person.id, self._called(person)) for person in people])
        self._person_field = Field(self.tr("Whose answers"), self._person)
        self._reminder = self._choice(
            [
                (None, self.tr("None")),
                (1, self.tr("The day before")),
                (3, self.tr("Three days before")),
                (7, self.tr("A week before")),
                (14, self.tr("Two weeks before")),
            ]
        )
        self._reminder_field = Field(self.tr("Reminder before a commitment is due"), self._reminder)
        for field in (
            self._form_field,
            self._audience_field,
            self._labels_field,
            self._side_field,
            self._length_field,
            self._person_field,
            self._reminder_field,
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

    def _called(self, person: Respondent) -> str:
        named = f"{person.code} · {person.name}" if person.name else person.code
        return f"{named} · {self._relationship.organisation(person.side)}"

    def _choice(self, entries: Sequence[tuple[object, str]]) -> QComboBox:
        made = ChoiceBox()
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
        self._person_field.setVisible(chosen is OtherForm.ANSWERS and self._person.count() > 0)
        self._reminder_field.setVisible(chosen is OtherForm.CALENDAR)
        self.notice.hide()
        self._show_ready()

    def _show_ready(self) -> None:
        """A value sheet tells results, which exist once the assessment is closed; answers, once somebody gave some."""
        is_waiting = self._chosen.needs_closing and not self._assessment.is_closed
        has_nobody = self._chosen is OtherForm.ANSWERS and not self._person.count()
        self._write.setEnabled(not (is_waiting or has_nobody or self._export.is_busy))
        if has_nobody:
            self._form_field.set_hint(self.tr("Nobody has submitted answers in this assessment yet."))
        if is_waiting:
            self._form_field.set_hint(self.tr("The results for both sides exist once the assessment is closed."))

    def _ask(self) -> None:
        """Ask where to, and write; the dialog stays."""
        told = self._words[self._chosen]
        held = self.tr("assessment {0}").format(self._assessment.number)
        part = told.part.format(self._person.currentText().partition(" · ")[0])
        parts = (self._relationship.client, self._relationship.supplier, held, part)
        name = safe_name(" - ".join(parts), self._chosen.ending)
        path = self._files.to_save(self, title=self.windowTitle(), name=name, kinds=told.kinds)
        if path is None:
            return
        self.notice.hide()
        self._export.start(partial(_written, self._work(), path))
        self._show_ready()

    def _work(self) -> Callable[..., Path]:
        """What is to be done with a path."""
        exporting, audience = self._exporting, self._audience.current
        labels, form = PersonLabels(self._labels.currentData()), Form(self._length.currentData())
        works: dict[OtherForm, Callable[..., Path]] = {
            OtherForm.WORKBOOK: partial(exporting.write_workbook, audience=audience, labels=labels),
            OtherForm.SLIDES: partial(exporting.write_slides, audience=audience),
            OtherForm.CALENDAR: partial(exporting.write_calendar, reminder_days=self._reminder.currentData()),
            OtherForm.RESEARCH: exporting.write_research,
            OtherForm.VALUE: partial(exporting.write_value_sheet, sides=self._sides),
            OtherForm.QUESTIONNAIRE: partial(exporting.write_questionnaire, side=self._sides[0], form=form),
            OtherForm.ANSWERS: partial(exporting.write_answers, respondent_id=self._person.currentData()),
        }
        return partial(works[self._chosen], self._assessment.id)

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
