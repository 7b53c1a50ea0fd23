"""Reports: writes the joint report, and says before what will not be in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from healthcheck.domain.audience import Audience
from healthcheck.domain.report_order import ReportOrder
from healthcheck.errors import UserFacingError
from ui import words
from ui.background import Job
from ui.file_name import safe_name
from ui.page import Page
from ui.theme import Tone
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule, Scrolled
from ui.widgets.cover import Cover
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.withheld_list import WithheldList

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.assessment import Assessment
    from healthcheck.workspace.reporting import ReportingService
    from ui.dialogs.file_choice import FileChoice
    from ui.session import Session

WHOLE = 100


class ReportsPage(Page):
    """One edition so far: the joint report, and its radar as a drawing for other documents."""

    def __init__(self, session: Session, *, files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._files = files
        self._job: Job | None = None
        self._written: Path | None = None
        self._report = Button(self.tr("Write the report…"), kind=ButtonKind.PRIMARY)
        self._radar = Button(self.tr("Save the radar as SVG…"))
        self._closing = Button(self.tr("Go to closing"))
        self._not_closed = Notice()
        self._progress = QProgressBar()
        self._cancel = Button(self.tr("Cancel"))
        self._working = QWidget()
        self._done = Notice()
        self._contents = PlainLabel(tone=Tone.TEXT2)
        self._cover = Cover(theme=session.theme)
        self._withheld = WithheldList(instrument=session.instrument)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._not_closed.add_button(self._closing)
        self._open = self._done.add_button(Button(self.tr("Open")))
        self._folder = self._done.add_button(Button(self.tr("Show in folder")))
        self._done.hide()
        working = QHBoxLayout(self._working)
        working.setContentsMargins(0, 0, 0, 0)
        working.setSpacing(16)
        self._progress.setRange(0, WHOLE)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Writing the report"))
        working.addWidget(self._progress, 1, Qt.AlignmentFlag.AlignVCenter)
        working.addWidget(self._cancel)
        self._working.hide()
        card = Card(self.tr("Joint report"))
        card.body.addWidget(Rule())
        card.body.addLayout(self._offer())
        card.body.addWidget(self._working)
        self._withheld_card = Card(self.tr("What is withheld, and why"))
        self._withheld_card.body.addWidget(Rule())
        self._withheld_card.body.addWidget(self._withheld)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(card, 3, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self._withheld_card, 2, Qt.AlignmentFlag.AlignTop)
        scrolled = Scrolled()
        scrolled.column.addWidget(self._not_closed)
        scrolled.column.addWidget(self._done)
        scrolled.column.addLayout(columns)
        scrolled.column.addStretch(1)
        self.body.addWidget(scrolled)

    def _offer(self) -> QHBoxLayout:
        """The cover at the left; what is in the report and the buttons at its right."""
        words_column = QVBoxLayout()
        words_column.setSpacing(6)
        words_column.addWidget(self._contents)
        words_column.addSpacing(4)
        for part in self._parts():
            words_column.addWidget(PlainLabel(f"–  {part}"))
        words_column.addSpacing(12)
        words_column.addStretch(1)
        for button in (self._report, self._radar):
            words_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words_column, 1)
        return row

    def _connect(self) -> None:
        self._report.clicked.connect(self._write_report)
        self._radar.clicked.connect(self._write_radar)
        self._closing.clicked.connect(self._go_questionnaires)
        self._cancel.clicked.connect(self._stop)
        self._open.clicked.connect(self._open_written)
        self._folder.clicked.connect(self._show_folder)

    def enter(self) -> None:
        """Say what the report of the assessment that is looked at will hold."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        held = words.assessment(self.tr, assessment)
        is_ready = assessment.is_closed
        title = self.tr("Hand out the joint report") if is_ready else self.tr("The report can be written after closing")
        self.set_header(title, held)
        self._not_closed.setVisible(not is_ready)
        self._not_closed.show_text(
            self.tr("This assessment is still open"),
            detail=self.tr("Reports for both sides exist once nobody can answer any more."),
        )
        self._set_ready(is_ready=is_ready and self._job is None)
        self._withheld_card.setVisible(is_ready)
        self._contents.setText(self.tr("A PDF on A4 for both sides, with every chart and its numbers:"))
        self._cover.show_names((relationship.client, relationship.supplier), held)
        if is_ready:
            profile = self.attempt(self.session.workspace.results.profile, assessment.id, Audience.JOINT)
            if profile is not None:
                self._withheld.show_profile(profile)

    def _parts(self) -> tuple[str, ...]:
        return (
            self.tr("The answer on one page"),
            self.tr("The two views, with their table"),
            self.tr("Where the two sides differ, in words"),
            self.tr("What to do first, and what good looks like"),
            self.tr("The state of every practice"),
            self.tr("Method, limits and item detail"),
        )

    def _set_ready(self, *, is_ready: bool) -> None:
        for button in (self._report, self._radar):
            button.setEnabled(is_ready)

    def _write_report(self) -> None:
        path = self._choose(self.tr("Write the joint report"), ending=".pdf", kinds=self.tr("PDF (*.pdf)"))
        if path is not None:
            name = self.session.preferences.value.facilitator
            self._run(partial(_write_report, self.session.workspace.reporting, self._assessment.id, path, name))

    def _write_radar(self) -> None:
        path = self._choose(self.tr("Save the radar"), ending=".svg", kinds=self.tr("SVG drawing (*.svg)"))
        if path is not None:
            self._run(partial(_write_radar, self.session.workspace.reporting, self._assessment.id, path))

    @property
    def _assessment(self) -> Assessment:
        assessment = self.session.assessment
        assert assessment is not None
        return assessment

    def _choose(self, title: str, *, ending: str, kinds: str) -> Path | None:
        relationship = self.session.relationship
        assert relationship is not None
        name = safe_name(
            f"{relationship.client} - {relationship.supplier} - assessment {self._assessment.number}", ending
        )
        return self._files.to_save(self, title=title, name=name, kinds=kinds)

    def _run(self, work: partial[Path]) -> None:
        self.notice.hide()
        self._done.hide()
        self._set_ready(is_ready=False)
        self._progress.setValue(0)
        self._working.show()
        self._job = Job(work, self)
        self._job.progressed.connect(self._show_progress)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._end)
        self._job.start()

    def _show_progress(self, share: float) -> None:
        self._progress.setValue(round(share * WHOLE))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _finish(self, path: Path) -> None:
        self._end()
        self._written = path
        self._done.show_text(self.tr("Saved {0}").format(path.name), detail=str(path.parent), kind=NoticeKind.OK)
        self._done.show()
        self.said.emit(self.tr("Saved {0}").format(path.name))

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserFacingError):
            raise error
        self.notice.show_error(error)

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self._working.hide()
        self._set_ready(is_ready=self._assessment.is_closed)

    def _open_written(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _show_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def _go_questionnaires(self) -> None:
        self.go_to.emit("questionnaires")


def _write_report(
    reporting: ReportingService, assessment: int, path: Path, prepared_by: str, progress: Callable[[float], None]
) -> Path:
    return reporting.write_report(assessment, path, order=ReportOrder(prepared_by=prepared_by), progress=progress)


def _write_radar(reporting: ReportingService, assessment: int, path: Path, _progress: Callable[[float], None]) -> Path:
    return reporting.write_chart(assessment, path, chart="radar")
