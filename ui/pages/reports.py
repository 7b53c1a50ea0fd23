"""Reports: which edition with which parts, how its pages look, what to know before it goes, and the way out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from healthcheck.domain.edition import Edition
from healthcheck.domain.report_order import ReportPart
from ui import words
from ui.dialogs.brand_fields import BrandFields
from ui.file_name import safe_name
from ui.menus import EXPORT_KEYS
from ui.page import Page
from ui.report_defaults import keep_report_face, report_face
from ui.reports.choices import ReportChoices
from ui.reports.contents import Contents
from ui.reports.drafting import Drafting
from ui.reports.export import Export
from ui.reports.preview import Preview
from ui.reports.report_words import edition_meaning, edition_names, readiness
from ui.tips import escaped
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.report_draft import ReportDraft
    from healthcheck.domain.report_order import ReportOrder
    from healthcheck.errors import UserFacingError
    from healthcheck.workspace.reporting import ReportingService
    from ui.dialogs.file_choice import FileChoice
    from ui.report_defaults import ReportFace
    from ui.session import Session

CHOICES_WIDTH = 364
"""Logical px of the column on the left."""

CONTENTS, PAGES = "contents", "pages"
"""The two halves of the page, of which a narrow one shows one at a time."""


class ReportsPage(Page):
    """What is chosen here holds for the report that is made ready; it becomes the default where somebody says so."""

    FOLDS_CAPTION = True

    def __init__(self, session: Session, *, files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._files = files
        reporting = session.workspace.reporting
        self._choices = ReportChoices(report_face(session.preferences))
        self._default = self._choices.face
        self._wanted: tuple[int, int, ReportOrder] | None = None
        self._is_refused = False
        self._seen: int | None = None
        self._draft: ReportDraft | None = None
        self._drafting = Drafting(reporting, self)
        self._export = Export()
        self._not_closed = EmptyState(
            theme=session.theme,
            title=self.tr("This assessment is still open"),
            reason=self.tr("Reports for both sides exist once nobody can answer any more."),
            button=self.tr("Go to closing"),
        )
        self._editions = Segments(
            [(edition.value, name) for edition, name in edition_names(self.tr).items()], name=self.tr("Edition")
        )
        halves = [(CONTENTS, self.tr("Contents")), (PAGES, self.tr("Pages"))]
        self._halves = Segments(halves, name=self.tr("View of the report"))
        self._halves.select(CONTENTS)
        self._is_tight = False
        self._brand = BrandFields(self._choices.face, reporting=reporting, files=files)
        self._contents = Contents(self._brand)
        self._preview = Preview(reporting, theme=session.theme, around=self)
        self._write = Button(self.tr("Export PDF…"), kind=ButtonKind.PRIMARY)
        self._radar = Button(self.tr("Save the radar as SVG…"))
        self._work = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.beside_heading.setSpacing(16)
        for switch in (self._editions, self._halves):
            self.beside_heading.addWidget(switch)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._contents)
        row.addWidget(self._preview, 1)
        self.body.addWidget(self._export.done, 0, Qt.AlignmentFlag.AlignTop)
        for half in (self._not_closed, self._work):
            self.body.addWidget(half, 1)
        self._write.setToolTip(escaped(QKeySequence(EXPORT_KEYS).toString(QKeySequence.SequenceFormat.NativeText)))
        for button in (self._write, self._radar):
            self.foot.addWidget(button)
        self.foot.addWidget(self._export, 1)

    def _connect(self) -> None:
        self._not_closed.button.clicked.connect(self._go_questionnaires)
        self._editions.chosen.connect(self._choose_edition)
        self._contents.parts.ticked.connect(self._tick)
        self._halves.chosen.connect(self._show_halves)
        self._contents.parts.asked.connect(self._show_page)
        self._contents.remarks.asked.connect(self.go_to)
        self._brand.edited.connect(self._wear)
        self._brand.refused.connect(self.notice.show_error)
        self._contents.keep.clicked.connect(self._keep_face)
        self._drafting.drafted.connect(self._show_draft)
        self._drafting.progressed.connect(self._preview.show_share)
        self._drafting.refused.connect(self._refuse_draft)
        self._preview.refused.connect(self._refuse_draft)
        self._write.clicked.connect(self._write_report)
        self._radar.clicked.connect(self._write_radar)
        self._export.saved.connect(self._say_saved)
        self._export.refused.connect(self.notice.show_error)
        self._export.ended.connect(self._show_ready)

    def export(self) -> None:
        """Ask where to, and write the report; nothing while there is none, or one is written already."""
        self._write.click()

    def enter(self) -> None:
        """Make ready the report of the assessment that is looked at."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        is_ready = assessment.is_closed
        self._show_header(relationship, assessment)
        self._not_closed.setVisible(not is_ready)
        for part in (self._work, self._editions, self._write, self._radar):
            part.setVisible(is_ready)
        self._show_halves()
        self._take_default()
        self._show_choices()
        self._show_ready()
        if is_ready:
            self._ask_draft(assessment)

    def _show_header(self, relationship: Relationship, assessment: Assessment) -> None:
        held = words.assessment(self.tr, assessment)
        if not assessment.is_closed:
            self.set_header(self.tr("The report can be written after closing"), held)
            return
        meaning = edition_meaning(self.tr, self._choices.edition, relationship)
        self.set_header(readiness(self.tr, self._draft), self.tr("{0}  ·  {1}").format(held, meaning))

    def leave(self) -> None:
        """Keep what is being typed; let go of the pages."""
        super().leave()
        self._brand.keep()
        self._drafting.stop()
        self._preview.show_draft(None, paper=self._choices.face.paper)
        self.session.workspace.reporting.rest()
        self._wanted = self._draft = None

    def _take_default(self) -> None:
        """Follow the settings where nothing else was chosen here."""
        default = report_face(self.session.preferences)
        if self._choices.face == self._default:
            self._choices = replace(self._choices, face=default)
        self._default = default

    def _show_choices(self) -> None:
        self._editions.select(self._choices.edition.value)
        self._brand.show_face(self._choices.face)
        self._contents.keep.setVisible(self._choices.face != self._default)

    def _ask_draft(self, assessment: Assessment) -> None:
        """Have the pages set anew where something in them may be different."""
        if assessment.id != self._seen:  # nobody sees what was said of another, however briefly
            self._seen = assessment.id
            self._preview.clear()
            self._contents.clear()
        wanted = (self.session.revision, assessment.id, self._order)
        if wanted != self._wanted:
            self._wanted = wanted
            self.notice.hide()
            self._drafting.ask(assessment.id, self._order)

    @property
    def _order(self) -> ReportOrder:
        return self._choices.order(prepared_by=self.session.preferences.value.facilitator)

    @property
    def _assessment(self) -> Assessment:
        assessment = self.session.assessment
        assert assessment is not None
        return assessment

    def _let(self, choices: ReportChoices) -> None:
        self._choices = choices
        self.enter()

    def _choose_edition(self, key: str) -> None:
        self._let(replace(self._choices, edition=Edition(key)))

    def _tick(self, part: str, is_wanted: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._let(self._choices.with_part(ReportPart(part), is_wanted=is_wanted))

    def _wear(self, face: ReportFace) -> None:
        self.notice.hide()
        self._let(replace(self._choices, face=face))

    def _keep_face(self) -> None:
        """Let what was chosen here hold for every report; that can be undone."""
        keep = partial(keep_report_face, self.session.preferences)
        before, now = self._default, self._choices.face
        self.session.do(keep, now)
        self.session.edits.add(
            self.tr("the brand of every report"), undo=partial(keep, before), redo=partial(keep, now)
        )
        self.offered.emit(self.tr("Every report wears this now"))

    def _show_draft(self, draft: ReportDraft) -> None:
        if self._is_refused:  # what was wrong is not any more
            self._is_refused = False
            self.notice.hide()
        self._draft = draft
        relationship = self.session.relationship
        assert relationship is not None
        self._show_header(relationship, self._assessment)
        self._preview.show_share(None)
        self._preview.show_draft(draft, paper=self._choices.face.paper)
        self._contents.parts.show_draft(draft, self._choices)
        self._contents.remarks.show_remarks(draft.remarks)

    def _refuse_draft(self, error: UserFacingError) -> None:
        self._preview.show_share(None)
        self._wanted = None
        self._is_refused = True
        self.notice.show_error(error)

    def _show_ready(self) -> None:
        for button in (self._write, self._radar):
            button.setEnabled(self._assessment.is_closed and not self._export.is_busy)

    def _write_report(self) -> None:
        self._brand.keep()
        edition = edition_names(self.tr)[self._choices.edition].lower()
        path = self._choose(edition, title=self.tr("Export the report"), ending=".pdf", kinds=self.tr("PDF (*.pdf)"))
        if path is not None:
            self._run(partial(_write_report, self.session.workspace.reporting, self._assessment.id, path, self._order))

    def _write_radar(self) -> None:
        kinds = self.tr("SVG drawing (*.svg)")
        path = self._choose(self.tr("radar"), title=self.tr("Save the radar"), ending=".svg", kinds=kinds)
        if path is not None:
            self._run(partial(_write_radar, self.session.workspace.reporting, self._assessment.id, path))

    def _choose(self, what: str, *, title: str, ending: str, kinds: str) -> Path | None:
        relationship = self.session.relationship
        assert relationship is not None
        held = self.tr("assessment {0}").format(self._assessment.number)
        name = safe_name(f"{relationship.client} - {relationship.supplier} - {held} - {what}", ending)
        return self._files.to_save(self, title=title, name=name, kinds=kinds)

    def _run(self, work: partial[Path]) -> None:
        self.notice.hide()
        self._export.start(work)
        self._show_ready()

    def _say_saved(self, path: Path) -> None:
        self.said.emit(self.tr("Saved {0}").format(path.name))

    def _go_questionnaires(self) -> None:
        self.go_to.emit("questionnaires")

    def fit(self, *, is_tight: bool) -> None:
        """Contents and pages beside each other, or one of them where the page is narrow."""
        self._is_tight = is_tight
        self._contents.setMinimumWidth(0 if is_tight else self.theme.px(CHOICES_WIDTH))
        self._contents.setMaximumWidth(self.width() if is_tight else self.theme.px(CHOICES_WIDTH))
        self._preview.set_tight(is_tight=is_tight)
        self._show_halves()

    def _show_halves(self) -> None:
        are_apart = self._is_tight and self._work.isVisibleTo(self)
        self._halves.setVisible(are_apart)
        self._contents.setVisible(not are_apart or self._halves.current == CONTENTS)
        self._preview.setVisible(not are_apart or self._halves.current == PAGES)

    def _show_page(self, page: int) -> None:
        """Go from a part of the contents to its first page."""
        self._halves.select(PAGES)
        self._show_halves()
        self._preview.show_page(page)


def _write_report(
    reporting: ReportingService, assessment: int, path: Path, order: ReportOrder, progress: Callable[[float], None]
) -> Path:
    return reporting.write_report(assessment, path, order=order, progress=progress)


def _write_radar(reporting: ReportingService, assessment: int, path: Path, _progress: Callable[[float], None]) -> Path:
    return reporting.write_chart(assessment, path, chart="radar")
