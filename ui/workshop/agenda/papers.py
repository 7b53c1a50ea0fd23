"""Writes the papers of a workshop, run sheet and minutes, beside the window's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.domain.relationship import Side
from ui.file_name import safe_name
from ui.long_work import LongWork

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.progress import Progress
    from healthcheck.domain.workshop import Workshop
    from ui.dialogs.file_choice import FileChoice
    from ui.session import Session


class Papers(QObject):
    """Asks where to and writes; ``saved`` carries the name of the file, ``refused`` why it was not written."""

    saved = Signal(str)
    refused = Signal(object)

    def __init__(self, session: Session, *, files: FileChoice, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._files, self._page = session, files, page

    def export_run_sheet(self, workshop: Workshop) -> None:
        """The agenda, with what each side is asked."""
        papers = self._session.workspace.workshop_papers
        self._export(
            self.tr("Export the run sheet"), self.tr("run sheet"), partial(papers.write_run_sheet, workshop.id)
        )

    def export_minutes(self, workshop: Workshop) -> None:
        """What was said in the room."""
        papers = self._session.workspace.workshop_papers
        kind = self.tr("minutes of the workshop")
        self._export(self.tr("Export the minutes"), kind, partial(papers.write_minutes, workshop.id))

    def _export(self, title: str, kind: str, write: Callable[[Path], Path]) -> None:
        relationship = self._session.relationship
        if relationship is None:
            return
        sides = " × ".join(relationship.organisation(side) for side in Side)
        path = self._files.to_save(
            self._page, title=title, name=safe_name(f"{sides} - {kind}", ".pdf"), kinds=self.tr("PDF (*.pdf)")
        )
        if path is None:
            return
        work = LongWork(
            partial(_written, write, path),
            title=title,
            text=self.tr("The file is put there when it is whole."),
            theme=self._session.theme,
            window=self._page.window(),
        )
        work.finished.connect(self._say_saved)
        work.refused.connect(self.refused)
        work.start()

    def _say_saved(self, path: Path) -> None:
        self.saved.emit(self.tr("Saved {0}").format(path.name))


def _written(write: Callable[[Path], Path], path: Path, _progress: Progress) -> Path:
    return write(path)
