"""What fills the shell: Home, one relationship, trouble, or the questionnaire of whoever has the laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from ui.menus import Menus
from ui.pages.home import HomePage
from ui.widgets.focus_ring import FocusRing
from ui.widgets.notice import NoticeKind
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from healthcheck.domain.safekeeping import BackupInfo, Caution
    from healthcheck.errors import UserFacingError
    from ui.dialogs.file_choice import FileChoice
    from ui.pages.trouble import TroublePage
    from ui.preferences import PreferenceStore
    from ui.session import Session
    from ui.theme import Theme
    from ui.workplace import Workplace

OUTSIDE = frozenset({"open-workspace", "new-workspace", "restore", "retry"})
DIALOGS = frozenset({"shortcuts", "method", "about", "settings"})


class MainWindow(QObject):
    """Furnishes the shell with an empty Home; ``start`` brings a workspace in, ``stop`` takes it out again.

    ``asked`` names what only the application can do: ``open-workspace``, ``new-workspace``, ``restore``, ``retry``;
    ``backup_chosen`` carries a path.
    """

    asked = Signal(str)
    backup_chosen = Signal(object)

    def __init__(self, shell: QMainWindow, *, theme: Theme, preferences: PreferenceStore, files: FileChoice) -> None:
        super().__init__(shell)
        self._shell = shell
        self._theme = theme
        self._preferences = preferences
        self._files = files
        self._workplace: Workplace | None = None
        self._trouble: TroublePage | None = None
        self._home = HomePage(theme=theme)
        self._menus = Menus(shell.menuBar(), theme=theme, preferences=preferences)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._home)
        shell.setCentralWidget(self._stack)
        self._toast = Toast(shell, theme=theme)
        self._ring = FocusRing(shell, theme=theme)
        self._menus.asked.connect(self._ask)
        saving = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), shell)
        saving.activated.connect(self._say_saved)
        self._menus.set_state(has_workspace=False, has_relationship=False, is_closed=None, has_table=False)

    def start(self, session: Session) -> None:
        """Show the relationships of a workspace, or go back to whoever had the laptop."""
        from ui.workplace import Workplace

        self.stop()
        self._workplace = Workplace(
            session,
            shell=self._shell,
            stack=self._stack,
            home=self._home,
            menus=self._menus,
            toast=self._toast,
            files=self._files,
        )
        self._workplace.start()

    def stop(self) -> None:
        """Let go of a workspace and of everything that shows it."""
        if self._workplace is not None:
            self._workplace.stop()
            self._workplace.deleteLater()
            self._workplace = None

    def show_trouble(self, error: UserFacingError, *, backups: tuple[BackupInfo, ...]) -> None:
        """Say that a workspace cannot be opened, with every way on."""
        if self._trouble is None:
            from ui.pages.trouble import TroublePage

            self._trouble = TroublePage(theme=self._theme)
            self._stack.addWidget(self._trouble)
            self._trouble.restore_asked.connect(self.backup_chosen)
            self._trouble.asked.connect(self.asked)
        self._trouble.show_error(error, backups=backups)
        self._stack.setCurrentWidget(self._trouble)

    def show_cautions(self, cautions: tuple[Caution, ...]) -> None:
        """Say what the owner should know of the place of the workspace file."""
        for caution in cautions[:1]:
            self._home.notice.show_text(caution.what, detail=caution.do, kind=NoticeKind.WARN)
            self._home.notice.show()

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

    def _show_dialog(self, name: str) -> None:
        from ui.dialogs.library import dialog

        instrument = self._workplace.session.instrument if self._workplace else None
        dialog(name, theme=self._theme, preferences=self._preferences, instrument=instrument, parent=self._shell).open()

    def _say_saved(self) -> None:
        """Every change is on disk before it is shown; the key for saving only says so."""
        if self._workplace is not None:
            self._toast.say(self.tr("Everything is saved"))
