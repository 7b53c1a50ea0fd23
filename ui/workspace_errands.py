"""What Home and the File menu ask for: a new relationship, the sample, a deletion, a backup."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.errors import UserFacingError
from ui import words
from ui.dialogs.new_relationship import NewRelationship, Proposal
from ui.dialogs.sheet import Question
from ui.dialogs.usual_promise import usual_promise
from ui.long_work import LongWork

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.progress import Progress
    from healthcheck.domain.relationship import Relationship
    from healthcheck.workspace.safekeeping import SafekeepingService
    from ui.dialogs.file_choice import FileChoice
    from ui.import_errand import ImportErrand
    from ui.session import Session


class WorkspaceErrands(QObject):
    """Runs each errand over the window it is given. ``refused`` carries the error, ``said`` a short word."""

    refused = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, window: QWidget, *, files: FileChoice) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._files = files
        self._dialog: NewRelationship | None = None
        self._doomed: Relationship | None = None
        self._question: Question | None = None
        self._importing: ImportErrand | None = None

    @property
    def importing(self) -> ImportErrand:
        """What takes in a folder of CSV files."""
        if self._importing is None:
            from ui.import_errand import ImportErrand

            self._importing = ImportErrand(self._session, self._window, files=self._files, parent=self)
            self._importing.refused.connect(self.refused)
        return self._importing

    def ask_new(self) -> None:
        """Set up a relationship."""
        session = self._session
        self._dialog = NewRelationship(
            session.instrument,
            theme=session.theme,
            facilitator=session.preferences.value.facilitator,
            usual=usual_promise(session.preferences.value),
            parent=self._window,
        )
        self._dialog.proposed.connect(self._create)
        self._dialog.open()

    def _create(self, proposal: Proposal) -> None:
        assert self._dialog is not None
        try:
            made = self._session.do(
                self._session.workspace.relationships.create,
                client=proposal.client,
                supplier=proposal.supplier,
                scope=proposal.scope,
                services=proposal.services,
                started_on=proposal.started_on,
                ends_on=proposal.ends_on,
                privacy=proposal.privacy,
                minimum_n=proposal.minimum_n,
                form=proposal.form,
                held_on=proposal.held_on,
            )
        except UserFacingError as error:
            self._dialog.show_error(error)
            return
        self._dialog.accept()
        relationships = self._session.workspace.relationships
        self._session.edits.add(
            self.tr("creating {0}").format(made.name),
            undo=partial(relationships.take_back, made.id),
            redo=partial(relationships.put_back, made, form=proposal.form, held_on=proposal.held_on),
        )
        self._session.open(made.id)

    def explore_sample(self) -> None:
        """Put the samples into the workspace, where they are not yet, and open the first."""
        samples = self._attempt(self._install_samples)
        if samples:
            self._session.open(min(samples, key=sample_order).id)

    def _install_samples(self) -> tuple[Relationship, ...]:
        return self._session.do(self._session.workspace.samples.install)

    def ask_delete(self, relationship: Relationship) -> None:
        """Delete a relationship, after asking; the backups that still hold it are named, and go too on request."""
        self._doomed = relationship
        holding = self._session.workspace.safekeeping.backups_holding(relationship=relationship.id)
        text = self.tr("Its people, assessments and answers are deleted for good.")
        self._question = Question(
            self.tr("Delete {0}?").format(relationship.name),
            text=f"{text} {words.still_held(self.tr, holding)}".strip(),
            accept=self.tr("Delete"),
            is_destructive=True,
            option=words.backups_option(self.tr, len(holding)),
            theme=self._session.theme,
            parent=self._window,
        )
        self._question.accepted.connect(self._delete)
        self._question.open()

    def _delete(self) -> None:
        assert self._doomed is not None
        assert self._question is not None
        doomed, workspace = self._doomed, self._session.workspace
        is_purged = self._question.is_option_on
        try:
            self._session.do(workspace.relationships.delete, doomed.id)
            if is_purged:
                workspace.safekeeping.purge_backups(relationship=doomed.id)
        except UserFacingError as error:
            self.refused.emit(error)
            return
        self.said.emit(self.tr("Deleted {0}").format(doomed.name))

    def back_up(self) -> None:
        """Write a copy of the workspace where the person says."""
        name = f"{self._session.workspace.path.stem} {date.today():%Y-%m-%d}.healthcheck"  # noqa: DTZ011  (the calendar on the wall)
        path = self._files.to_save(
            self._window,
            title=self.tr("Back up now"),
            name=name,
            kinds=self.tr("Workspace (*.healthcheck)"),
        )
        if path is not None:
            work = self._begin(
                partial(_backed_up, self._session.workspace.safekeeping, path),
                title=self.tr("Writing the backup"),
                text=self.tr("You can stop at any time; then no file is left."),
            )
            work.finished.connect(self._say_written)

    def check(self) -> None:
        """Read the whole workspace through, every answer of it."""
        work = self._begin(
            partial(_checked, self._session.workspace.safekeeping),
            title=self.tr("Checking the workspace"),
            text=self.tr("Every page of the file and every submitted answer is read. Nothing is changed."),
        )
        work.finished.connect(self._say_sound)

    def _begin(self, command: Callable[[Progress], object], *, title: str, text: str) -> LongWork:
        work = LongWork(command, title=title, text=text, theme=self._session.theme, window=self._window)
        work.refused.connect(self.refused)
        work.start()
        return work

    def _say_written(self, path: Path) -> None:
        self.said.emit(self.tr("Backup written: {0}").format(path.name))

    def _say_sound(self, _nothing: object) -> None:
        self.said.emit(self.tr("The workspace is sound"))

    def _attempt(self, command: Callable[[], tuple[Relationship, ...]]) -> tuple[Relationship, ...]:
        try:
            return command()
        except UserFacingError as error:
            self.refused.emit(error)
            return ()


def sample_order(relationship: Relationship) -> str:
    """Samples open in the order of their ids."""
    return relationship.id


def _backed_up(safekeeping: SafekeepingService, path: Path, progress: Progress) -> Path:
    return safekeeping.back_up(path, progress=progress)


def _checked(safekeeping: SafekeepingService, progress: Progress) -> None:
    safekeeping.check(full=True, progress=progress)
