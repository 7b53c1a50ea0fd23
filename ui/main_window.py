"""What fills the shell: Home, one relationship, trouble, or the questionnaire of whoever has the laptop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from healthcheck.places import SUFFIX
from ui.drops import Drops
from ui.focus import press_focused
from ui.last_place import LastPlaces
from ui.menus import Menus
from ui.pages.home import HomePage
from ui.recent_workspaces import RecentWorkspaces
from ui.translation import said
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.safekeeping import BackupInfo, Caution
    from healthcheck.errors import UserFacingError
    from ui.dialogs.file_choice import FileChoice
    from ui.pages.barred import BarredPage
    from ui.pages.trouble import TroublePage
    from ui.preferences import PreferenceStore
    from ui.session import Session
    from ui.theme import Theme
    from ui.workplace import Workplace

KEY_PRESS = QEvent.Type.KeyPress
OUTSIDE = frozenset({"open-workspace", "new-workspace", "restore"})
DIALOGS = frozenset({"shortcuts", "method", "about", "settings"})


class MainWindow(QObject):
    """Furnishes the shell with an empty Home; ``start`` brings a workspace in, ``stop`` takes it out again.

    ``asked`` names what only the application can do: ``open-workspace``, ``new-workspace``, ``restore``, ``retry``,
    ``read``, ``take-over``, and ``released`` when the facilitator took the laptop back; ``backup_chosen`` carries the
    path of a backup to go back to, ``look_asked`` a backup to look at, ``workspace_chosen`` that of another workspace.
    ``languages``: codes of those that can be chosen.
    """

    asked = Signal(str)
    backup_chosen = Signal(object)
    look_asked = Signal(object)
    workspace_chosen = Signal(object)

    def __init__(
        self,
        shell: QMainWindow,
        *,
        theme: Theme,
        preferences: PreferenceStore,
        files: FileChoice,
        languages: Sequence[str] = (),
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._theme = theme
        self._preferences = preferences
        self._files = files
        self._languages = languages
        self.recent = RecentWorkspaces(preferences.path.with_name("recent.json"))
        self._places = LastPlaces(preferences.path.with_name("place.json"))
        self._workplace: Workplace | None = None
        self._trouble: TroublePage | None = None
        self._barred: BarredPage | None = None
        self._home = HomePage(theme=theme)
        self._menus = Menus(shell.menuBar(), theme=theme, preferences=preferences, recent=self.recent)
        self._drops = Drops(shell, theme=theme, is_free=self._is_free, takes_lists=self._takes_lists)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._home)
        self._mark = Notice(kind=NoticeKind.WARN)
        self._again = self._mark.add_button(Button(self.tr("Try the workspace again")))
        shell.setCentralWidget(self._frame())
        self._toast = Toast(shell, theme=theme)
        self._ring = FocusRing(shell, theme=theme)
        self._menus.asked.connect(self._ask)
        self._menus.recent.chosen.connect(self.workspace_chosen)
        self._menus.recent.locate_asked.connect(self._locate)
        self._home.workspace_asked.connect(self._ask_workspace)
        self._drops.workspace_dropped.connect(self.workspace_chosen)
        self._drops.folder_dropped.connect(self._import)
        self._drops.list_dropped.connect(self._take_list)
        self._again.clicked.connect(self._ask_again)
        saving = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), shell)
        saving.activated.connect(self._say_saved)
        self._menus.set_state(has_workspace=False, has_relationship=False, is_closed=None, has_table=False)

    def _frame(self) -> QWidget:
        """The pages, and above all of them the mark of what is for reading only."""
        self._mark.setObjectName("mark")
        self._mark.hide()
        frame = QWidget()
        frame.installEventFilter(self)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._mark)
        column.addWidget(self._stack, 1)
        return frame

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter presses the button that has the keyboard, as Space does; Qt knows that in dialogs only."""
        if isinstance(watched, QWidget) and isinstance(event, QKeyEvent) and event.type() == KEY_PRESS:
            return press_focused(watched, event)
        return super().eventFilter(watched, event)

    def start(self, session: Session, *, looked_at: BackupInfo | None = None) -> None:
        """Show the relationships of a workspace, or go back to whoever had the laptop.

        ``looked_at``: the backup that the workspace is, where it is one and open for reading only.
        """
        from ui.workplace import Workplace

        self.stop()
        if session.is_read_only:
            self._show_mark(looked_at)
        self._workplace = Workplace(
            session,
            shell=self._shell,
            stack=self._stack,
            home=self._home,
            menus=self._menus,
            toast=self._toast,
            files=self._files,
            places=self._places,
        )
        self._menus.recent.set_current(session.workspace.path)
        self._drops.takes_folders = not session.is_read_only
        self._workplace.barred.connect(self.bar)
        self._workplace.start()

    def stop(self, *, is_coming_back: bool = False) -> None:
        """Let go of a workspace and of everything that shows it.

        ``is_coming_back``: the next ``start`` with it shows the page that is looked at now.
        """
        if self._workplace is not None:
            self._workplace.stop(is_coming_back=is_coming_back)
            self._workplace.deleteLater()
            self._workplace = None
        self._drops.takes_folders = False
        self._mark.hide()

    def _show_mark(self, backup: BackupInfo | None) -> None:
        from ui.words import moment

        title = self.tr("Read-only: the workspace lies where nothing can be written")
        detail = self.tr("Nothing can be changed in it there.")
        if backup is not None:
            title = self.tr("Read-only: the backup of {0}").format(moment(backup.made_at))
            detail = self.tr("Nothing can be changed in it, and what came later is not in it.")
        self._mark.show_text(title, detail=detail, kind=NoticeKind.WARN)
        self._mark.show()

    def show_trouble(self, error: UserFacingError, *, backups: tuple[BackupInfo, ...]) -> None:
        """Say that a workspace cannot be opened, with every way on."""
        if self._trouble is None:
            from ui.pages.trouble import TroublePage

            self._trouble = TroublePage(theme=self._theme)
            self._stack.addWidget(self._trouble)
            self._trouble.restore_asked.connect(self.backup_chosen)
            self._trouble.look_asked.connect(self.look_asked)
            self._trouble.asked.connect(self.asked)
        self._trouble.show_error(error, backups=backups)
        self._toast.hide()
        self._stack.setCurrentWidget(self._trouble)

    def bar(self, error: UserFacingError) -> None:
        """Keep everything of the facilitator's away from the respondent who has the laptop and cannot go on."""
        if self._barred is None:
            from ui.pages.barred import BarredPage

            self._barred = BarredPage(theme=self._theme, preferences=self._preferences)
            self._stack.addWidget(self._barred)
            self._barred.retry_asked.connect(self._ask_again)
            self._barred.released.connect(self._unbar)
        self._menus.set_lent(is_lent=True)
        self._shell.menuBar().hide()
        self._barred.show_error(error)
        self._toast.hide()
        self._stack.setCurrentWidget(self._barred)

    def _unbar(self) -> None:
        self._shell.menuBar().show()
        self._menus.set_lent(is_lent=False)
        self._menus.set_state(has_workspace=False, has_relationship=False, is_closed=None, has_table=False)
        self.asked.emit("released")

    def show_cautions(self, cautions: tuple[Caution, ...]) -> None:
        """Say what the owner should know of the place of the workspace file."""
        for caution in cautions[:1]:
            self._home.notice.show_text(said(caution.what), detail=said(caution.do), kind=NoticeKind.WARN)
            self._home.notice.show()

    def _locate(self, missing: Path) -> None:
        """Look for a workspace that is not where it was, and open it from where it is now."""
        kinds = self.tr("Workspaces (*{0});;All files (*)").format(SUFFIX)
        title = self.tr("Where is “{0}” now?").format(missing.name)
        found = self._files.to_open(self._shell, title=title, kinds=kinds)
        if found is not None:
            self.recent.remove(missing)
            self.workspace_chosen.emit(found)

    def _is_free(self) -> bool:
        """Whether the laptop is in the facilitator's hands."""
        return self._preferences.value.handed_to is None

    def _takes_lists(self) -> bool:
        """Whether the page that is seen takes a list of people."""
        return self._workplace is not None and self._workplace.takes_lists

    def _take_list(self, path: Path) -> None:
        if self._workplace is not None:
            self._workplace.desk.errands.take_list(path)

    def _import(self, folder: Path) -> None:
        if self._workplace is not None:
            self._workplace.import_folder(folder)

    def _ask(self, name: str) -> None:
        """Do what a menu entry says, or pass it on."""
        if name in OUTSIDE:
            self.asked.emit(name)
        elif name in DIALOGS:
            self._show_dialog(name)
        elif name == "quit":
            self._shell.close()
        elif name == "full-screen":
            (self._shell.showNormal if self._shell.isFullScreen() else self._shell.showFullScreen)()
        elif self._workplace is not None:
            self._workplace.ask(name)

    def _ask_again(self) -> None:
        self.asked.emit("retry")

    def _ask_workspace(self) -> None:
        self.asked.emit("open-workspace")

    def _show_dialog(self, name: str) -> None:
        from ui.dialogs.library import dialog

        workspace = self._workplace.session.workspace if self._workplace else None
        dialog(
            name,
            theme=self._theme,
            preferences=self._preferences,
            languages=self._languages,
            files=self._files,
            workspace=workspace,
            parent=self._shell,
        ).open()

    def say_restored(self, kept: Path | None) -> None:
        """A backup has taken the place of the workspace, which is at ``kept`` now."""
        text = self.tr("Gone back to the backup.")
        was = self.tr("The workspace as it was is kept as {0}.").format(kept.name) if kept else ""
        self._toast.say(f"{text} {was}".strip())

    def _say_saved(self) -> None:
        """Every change is on disk before it is shown; the key for saving only says so."""
        if self._workplace is None:
            return
        is_read_only = self._workplace.session.is_read_only
        self._toast.say(self.tr("Read-only: nothing to save") if is_read_only else self.tr("Everything is saved"))
