"""Takes in a folder of CSV files: understood as a whole, shown, and written only once it is confirmed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.domain.import_report import ImportRefusedError
from ui.dialogs.import_sheet import ImportSheet
from ui.long_work import LongWork

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.batch import ImportPlan
    from healthcheck.domain.import_report import ImportReport
    from healthcheck.domain.progress import Progress
    from healthcheck.errors import UserFacingError
    from healthcheck.workspace.importing import ImportingService
    from ui.dialogs.file_choice import FileChoice
    from ui.session import Session


class ImportErrand(QObject):
    """Runs over the window it is given. ``refused`` carries an error that is not about the files themselves."""

    refused = Signal(object)

    def __init__(self, session: Session, window: QWidget, *, files: FileChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        self._files = files
        self._folder = Path()
        self._known: frozenset[str] = frozenset()
        self._plan: ImportPlan | None = None
        self._sheet: ImportSheet | None = None

    def ask(self) -> None:
        """Choose a folder, then look into it."""
        folder = self._files.folder(self._window, title=self.tr("Import a folder of CSV files"))
        if folder is not None:
            self.look_into(folder)

    def look_into(self, folder: Path) -> None:
        """Read the folder and show what it would bring."""
        self._close()
        self._folder = folder
        work = LongWork(
            partial(_plan, self._session.workspace.importing, folder),
            title=self.tr("Reading “{0}”").format(folder.name),
            text=self.tr("Nothing is written before you have seen what is in it."),
            theme=self._session.theme,
            window=self._window,
        )
        work.finished.connect(self._show)
        work.refused.connect(self._show_refusal)
        work.start()

    def _show(self, plan: ImportPlan) -> None:
        relationships = self._session.workspace.relationships
        self._known = frozenset(entry.relationship.id for entry in relationships.summaries())
        self._plan = plan
        self._open().show_plan(plan, known=self._known)

    def _show_refusal(self, error: UserFacingError) -> None:
        if isinstance(error, ImportRefusedError):
            self._open().show_refusal(error)
        else:
            self.refused.emit(error)

    def _open(self) -> ImportSheet:
        self._close()
        sheet = self._sheet = ImportSheet(self._folder.name, theme=self._session.theme, parent=self._window)
        sheet.confirmed.connect(self._carry_out)
        sheet.other_wanted.connect(self.ask)
        sheet.finished.connect(self._forget)
        sheet.open()
        return sheet

    def _carry_out(self) -> None:
        assert self._plan is not None
        assert self._sheet is not None
        work = LongWork(
            partial(_carry_out, self._session.workspace.importing, self._plan),
            title=self.tr("Importing “{0}”").format(self._folder.name),
            text=self.tr("All of it is written or nothing; Cancel leaves the workspace as it was."),
            theme=self._session.theme,
            window=self._sheet,
        )
        work.finished.connect(self._finish)
        work.refused.connect(self._sheet.show_error)
        work.start()

    def _finish(self, _report: ImportReport) -> None:
        assert self._plan is not None
        assert self._sheet is not None
        self._session.announce()
        self._sheet.show_done(self._plan, known=self._known)

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.reject()

    def _forget(self) -> None:
        self._sheet = None


def _plan(importing: ImportingService, folder: Path, progress: Progress) -> ImportPlan:
    return importing.plan_folder(folder, progress=progress)


def _carry_out(importing: ImportingService, plan: ImportPlan, progress: Progress) -> ImportReport:
    return importing.carry_out(plan, progress=progress)
