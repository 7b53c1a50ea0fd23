"""Asks which interview guide is wanted, and writes it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from healthcheck.domain.relationship import Side
from healthcheck.errors import UserFacingError
from ui.background import Job
from ui.dialogs.sheet import ROLE, Sheet
from ui.file_name import safe_name
from ui.widgets.button import ButtonKind
from ui.widgets.option_card import OptionCard
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship
    from healthcheck.workspace.reporting import ReportingService
    from ui.dialogs.file_choice import FileChoice
    from ui.theme import Theme

WIDTH = 560
AHEAD, INTERVIEWER = "ahead", "interviewer"


class ExportGuide(Sheet):
    """``side`` is offered first. ``said`` is a short word for the foot of the window once the file is there."""

    said = Signal(str)

    def __init__(
        self,
        assessment: Assessment,
        relationship: Relationship,
        reporting: ReportingService,
        *,
        side: Side | None,
        interviewer: str,
        files: FileChoice,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self._assessment = assessment
        self._relationship = relationship
        self._reporting = reporting
        self._interviewer = interviewer
        self._files = files
        self._page = parent
        self.setWindowTitle(self.tr("Export the interview guide"))
        self.title.setText(self.tr("Which guide should be exported?"))
        self._sides = Segments(
            [(Side.CLIENT.value, self.tr("Client guide")), (Side.SUPPLIER.value, self.tr("Supplier guide"))],
            name=self.tr("Guide"),
        )
        self._sides.select((side or Side.CLIENT).value)
        self._cards = (
            OptionCard(
                AHEAD,
                title=self.tr("To send ahead"),
                text=self.tr("Two pages: what will be asked, for how long, and what becomes of the answers."),
            ),
            OptionCard(
                INTERVIEWER,
                title=self.tr("For the interviewer"),
                text=self.tr("Six pages: what to read out, consent, questions, probes, and room for notes."),
            ),
        )
        self._group = QButtonGroup(self)
        self.body.addWidget(self._sides)
        for card in self._cards:
            self._group.addButton(card.button)
            self.body.addWidget(card)
        self._cards[0].button.setChecked(True)
        self._export = self.add_button(self.tr("Export…"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._export.clicked.connect(self._write)
        self.add_cancel()
        self.setFixedWidth(theme.px(WIDTH))

    def _write(self) -> None:
        """Ask where to, and write; the dialog stays where that fails."""
        side, for_interviewer = Side(self._sides.current), self._cards[1].is_chosen
        kind = self.tr("interview guide") if for_interviewer else self.tr("before the interview")
        name = safe_name(f"{self._relationship.organisation(side)} - {kind}", ".pdf")
        path = self._files.to_save(self, title=self.windowTitle(), name=name, kinds=self.tr("PDF (*.pdf)"))
        if path is None:
            return
        self._export.setEnabled(False)
        write = partial(
            self._reporting.write_interview_guide,
            self._assessment,
            path,
            side=side,
            for_interviewer=for_interviewer,
            interviewer=self._interviewer,
        )
        # Its parent is the page: the dialog may be gone before the work is done.
        job = Job(partial(_without_progress, write), self._page)
        for signal, slot in ((job.finished, self._finish), (job.failed, self._fail)):
            signal.connect(slot)
            signal.connect(job.deleteLater)
        job.start()

    def _finish(self, path: Path) -> None:
        self.said.emit(self.tr("Saved {0}").format(path.name))
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._export.setEnabled(True)
        if not isinstance(error, UserFacingError):
            raise error
        self.show_error(error)


def _without_progress(write: Callable[[], Path], _progress: Callable[[float], None]) -> Path:
    return write()
