"""The composition root of the window: what is made once, in which order, and what meets what."""

from __future__ import annotations

import contextlib
import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from healthcheck import languages
from healthcheck.errors import UserFacingError
from healthcheck.places import SUFFIX, preferences_file, workspace_path
from ui.preferences import PreferenceStore
from ui.program import Program
from ui.shell import Shell
from ui.translation import speak, system_languages

if TYPE_CHECKING:
    from healthcheck.domain.progress import Progress
    from healthcheck.domain.safekeeping import BackupInfo
    from healthcheck.workspace import Workspace
    from ui.doorbell import Doorbell
    from ui.session import Session

HEARTBEAT = 250
"""Milliseconds between two looks at whether the system asked the program to end; Qt's loop hides its signals."""

AFTER_PICTURE = 50
"""Milliseconds that the list is given to be painted before what is open is noted."""


class Application(QObject):
    """Paints the shell, furnishes it, opens the workspace: in this order, so that there is something to see at once."""

    def __init__(self, application: Program, *, stated: Path | None) -> None:
        super().__init__(application)
        self._application = application
        self._preferences = PreferenceStore(preferences_file())
        self._path = self._wanted = workspace_path(stated)
        self._is_stated = stated is not None
        self._is_ended = False
        self._session: Session | None = None
        self._bell: Doorbell | None = None
        chosen = self._preferences.value
        self._language = languages.nearest_language([chosen.language] if chosen.language else system_languages())
        speak(application, self._language)
        self._shell = Shell(theme=chosen.theme, scale=chosen.text_scale)
        self._shell.take_place(chosen.window)
        self._shell.painted.connect(self._furnish)
        self._shell.closed.connect(self._close)
        application.file_opened.connect(self._take_file)

    def run(self) -> int:
        """Show the window and stay until it is closed; a window that has the workspace already is raised instead."""
        self._shell.show()
        return self._application.exec()

    def _furnish(self) -> None:
        from ui.caretaker import Caretaker
        from ui.dialogs.file_choice import FileChoice
        from ui.last_resort import LastResort
        from ui.main_window import MainWindow
        from ui.theme import Theme, theme_choice

        chosen = self._preferences.value
        self._theme = Theme(
            self._application,
            choice=theme_choice(chosen.theme),
            scale=chosen.text_scale,
            is_still=chosen.reduce_motion,
        )
        self._files = FileChoice(Path.home())
        self._window = MainWindow(
            self._shell,
            theme=self._theme,
            preferences=self._preferences,
            files=self._files,
            languages=languages.codes(languages.home()),
        )
        self._care = Caretaker(self)
        self._care.cautioned.connect(self._window.show_cautions)
        self._care.failed.connect(self._care_failed)
        self._last_resort = LastResort(preferences_file().with_name("mistakes.log"), self)
        self._last_resort.happened.connect(self._show_mistake)
        self._last_resort.refused.connect(self._show_refusal)
        self._last_resort.install()
        self._window.asked.connect(self._do)
        self._window.backup_chosen.connect(self._restore)
        self._window.look_asked.connect(self._look)
        self._window.workspace_chosen.connect(self._open)
        QTimer.singleShot(0, self._open_first)

    def _open_first(self) -> None:
        self._heed_signals()
        self._open(self._path, make_new=not self._is_stated, is_first=True)
        # what has been loaded stays to the end, so later collections need not walk through it
        gc.freeze()
        gc.enable()

    def _heed_signals(self) -> None:
        """Close the window properly when the system asks the program to end."""
        import signal

        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, self._end)
        heart = QTimer(self)
        heart.timeout.connect(_beat)
        heart.start(HEARTBEAT)

    def _end(self, *_: object) -> None:
        """Save what is typed and go; what the disk does not take is not asked about, because the system only waits."""
        self._is_ended = True
        if not self._shell.close():
            self._close()
        self._application.exit(0)

    def _take_file(self, path: Path) -> None:
        """Open what somebody opened in the system's windows, unless a respondent has the laptop."""
        if not hasattr(self, "_window"):
            self._path, self._is_stated = path, True
        elif self._preferences.value.handed_to is None:
            self._open(path)

    def _open(self, path: Path, *, make_new: bool = False, take_over: bool = False, is_first: bool = False) -> None:
        """Open ``path`` in the place of what is open; where that fails, say so and offer every way on.

        While a respondent has the laptop, it is the workspace of that respondent that is opened, and no other.
        """
        # SQLAlchemy comes with the workspace, and only after the first picture.
        from healthcheck.bootstrap import open_workspace

        self._leave()
        handed_to = self._preferences.value.handed_to
        self._wanted, self._path = path, Path(handed_to[0]) if handed_to else path
        is_new = make_new and handed_to is None
        try:
            workspace = open_workspace(
                self._path, make_new=is_new, take_over=take_over, check=False, language=self._language, sets_apart=True
            )
        except UserFacingError as error:
            is_other_raised = self._raised_first_window(error)
            if is_other_raised and is_first:
                self._application.quit()
            else:
                self._show_trouble(error)
            return
        self._begin(workspace)
        QTimer.singleShot(AFTER_PICTURE, self, self._note_opened)
        self._care.look_after(workspace.safekeeping)

    def _begin(self, workspace: Workspace, *, looked_at: BackupInfo | None = None) -> None:
        from ui.session import Session

        self._session = Session(workspace, preferences=self._preferences, theme=self._theme, parent=self)
        self._window.start(self._session, looked_at=looked_at)

    def _look(self, backup: BackupInfo) -> None:
        """Show a backup for reading only; trying again leads back to the workspace itself."""
        self._read(backup.path, looked_at=backup)

    def _read(self, path: Path, *, looked_at: BackupInfo | None = None) -> None:
        """Show a workspace for reading only, which writes nothing beside it either."""
        from healthcheck.bootstrap import open_workspace

        self._leave()
        self._stop_listening()
        try:
            workspace = open_workspace(path, read_only=True, language=self._language, sets_apart=True)
        except UserFacingError as error:
            self._show_trouble(error)
            return
        self._begin(workspace, looked_at=looked_at)

    def _note_opened(self) -> None:
        """Remember what is open and answer another start; the list does not wait for the disk to take that."""
        if self._session is None:
            return
        path = self._session.workspace.path
        self._preferences.update(last_workspace=str(path))
        if not self._session.is_read_only:
            self._window.recent.add(path)
        self._listen(path)

    def _listen(self, path: Path) -> None:
        from ui.doorbell import Doorbell

        self._stop_listening()
        self._bell = Doorbell(path, folder=preferences_file().parent, parent=self)
        self._bell.rung.connect(self._shell.raise_up)
        self._bell.listen()

    def _stop_listening(self) -> None:
        if self._bell is not None:
            self._bell.close()
            self._bell.deleteLater()
            self._bell = None

    def _care_failed(self, error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            raise error
        self._leave()
        self._show_trouble(error)

    def _raised_first_window(self, error: UserFacingError) -> bool:
        """Whether another window has the workspace and has come to the front."""
        from healthcheck.domain.refusal import LockedError

        if not isinstance(error, LockedError) or (error.holder and not error.holder.is_this_computer):
            return False
        from ui.doorbell import Doorbell

        return Doorbell(self._path, folder=preferences_file().parent).ring()

    def _show_trouble(self, error: UserFacingError) -> None:
        if self._preferences.value.handed_to is not None:
            self._window.bar(error)
            return
        self._window.show_trouble(error, backups=getattr(error, "backups", ()))

    def _do(self, name: str) -> None:
        match name:
            case "retry":
                self._open(self._wanted)
            case "released":
                self._open(self._wanted, make_new=not self._is_stated)
            case "read":
                self._read(self._path)
            case "take-over":
                self._open(self._path, take_over=True)
            case "open-workspace":
                self._open_other()
            case "new-workspace":
                self._open_new()
            case "restore":
                self._choose_backup()

    def _open_other(self) -> None:
        path = self._files.to_open(self._shell, title=self.tr("Open workspace"), kinds=self._kinds)
        if path is not None:
            self._open(path)

    def _open_new(self) -> None:
        path = self._files.to_save(
            self._shell, title=self.tr("New workspace"), name=f"{self.tr('Workspace')}{SUFFIX}", kinds=self._kinds
        )
        if path is not None:
            self._open(path if path.suffix else path.with_suffix(SUFFIX), make_new=True)

    @property
    def _kinds(self) -> str:
        return self.tr("Workspaces (*{0});;All files (*)").format(SUFFIX)

    def _choose_backup(self) -> None:
        from ui.dialogs.backups import BackupsDialog

        if self._session is None:
            return
        backups = self._session.workspace.safekeeping.backups()
        dialog = BackupsDialog(backups, theme=self._theme, parent=self._shell)
        dialog.chosen.connect(self._restore)
        dialog.open()

    def _restore(self, backup: Path) -> None:
        """Put a backup in the place of the workspace, which is closed first and kept beside."""
        from ui.long_work import LongWork

        self._leave()
        work = LongWork(
            partial(_restored, backup, self._path),
            title=self.tr("Going back to the backup"),
            text=self.tr("The workspace as it is now is kept beside it. Cancel leaves everything as it is."),
            theme=self._theme,
            window=self._shell,
        )
        work.finished.connect(self._show_restored)
        work.stopped.connect(self._open_again)
        work.refused.connect(self._show_trouble)
        work.start()

    def _start_anew(self) -> None:
        """Build everything in the window anew, and come back to the page that is looked at."""
        self._leave(is_coming_back=True)
        self._open(self._wanted)

    def _open_again(self) -> None:
        self._open(self._path)

    def _show_restored(self, kept: Path | None) -> None:
        self._open_again()
        if self._session is not None:
            self._window.say_restored(kept)

    def _leave(self, *, is_coming_back: bool = False) -> None:
        """Close what is open, after whatever is under way and with a closing backup.

        ``is_coming_back``: the next opening shows the page that is looked at now. When the system ends the program it
        does so too, and nothing is waited for: what is under way stops, and the next start makes the backup.
        """
        from PySide6.QtCore import QThreadPool

        from ui.background import Job

        self._care.stop()
        if self._is_ended:
            for job in self._shell.findChildren(Job):
                job.cancel()
        QThreadPool.globalInstance().waitForDone()
        self._window.stop(is_coming_back=is_coming_back or self._is_ended)
        if self._session is None:
            return
        if not self._is_ended:
            # A backup that cannot be made at the end must not keep the file open; the next start makes it.
            with contextlib.suppress(UserFacingError):
                self._session.workspace.safekeeping.keep("close")
        self._session.close()
        self._session.deleteLater()
        self._session = None

    def _close(self) -> None:
        self._preferences.update(window=self._shell.place)
        if hasattr(self, "_window"):
            self._leave()
        self._stop_listening()

    def _show_refusal(self, error: UserFacingError) -> None:
        from ui.dialogs.refusal import RefusalDialog

        RefusalDialog(error, theme=self._theme, parent=self._shell).open()

    def _show_mistake(self, details: str) -> None:
        from ui.dialogs.mistake import MistakeDialog

        if self._shell.findChild(MistakeDialog) is None:
            dialog = MistakeDialog(details, theme=self._theme, parent=self._shell)
            # Queued: the dialog is gone before everything else of the window goes.
            dialog.restart_asked.connect(self._start_anew, Qt.ConnectionType.QueuedConnection)
            dialog.open()


def _restored(backup: Path, target: Path, progress: Progress) -> Path | None:
    from healthcheck.bootstrap import restore_workspace

    return restore_workspace(backup, target, progress=progress)


def _beat() -> None:
    """Give Python a moment to see signals."""


def run(workspace: Path | None) -> int:
    """Open the window on ``workspace``, None for the usual one, and return the exit status."""
    # loading makes objects by the hundred thousand and leaves no garbage: looking for it takes a fifth of the start
    gc.disable()
    application = Program([])
    application.setApplicationName("Relationship Healthcheck")
    application.setDesktopFileName("relationship-healthcheck")
    return Application(application, stated=workspace).run()
