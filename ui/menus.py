"""The menu bar: every entry does something now, or is grey because there is nothing it could act on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ui.recent_menu import RecentMenu
from ui.results.look import Look, look_names
from ui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.preferences import PreferenceStore
    from ui.recent_workspaces import RecentWorkspaces

KEY = QKeySequence.StandardKey
STEP = 10
"""Percent of text size from one zoom to the next."""

PAGES = ("people", "questionnaires", "interviews", "results", "practices", "action-plan", "workshop", "reports")
"""Pages that stand empty without an assessment."""

STARTS, IN_ROOM = ("start", "start-here"), ("swap", "ground", "capture", "park")
"""Entries of the workshop: those that begin one, or lead back to it, and those of one that is presented."""

EXPORT_KEYS = "Ctrl+Shift+E"

EDITS = ("undo", "redo", "cut", "copy", "paste", "selectAll")
STEPS = ("undo", "redo")
"""Entries that reach beyond what is being typed: to the edits of the workspace."""


class Menus(QObject):
    """Builds the menus once. ``asked`` carries the name of what is wanted; the window knows how."""

    asked = Signal(str)
    assessment_chosen = Signal(int)

    def __init__(self, bar: QMenuBar, *, theme: Theme, preferences: PreferenceStore, recent: RecentWorkspaces) -> None:
        super().__init__(bar)
        self._theme = theme
        self._preferences = preferences
        self._actions: dict[str, QAction] = {}
        self._edited: QWidget | None = None
        self._steps = dict.fromkeys(STEPS, "")
        self.recent = RecentMenu(recent, parent=bar)
        self.workspace = QMenu(bar)
        self._add_file(bar.addMenu(self.tr("&File")))
        self._edit = bar.addMenu(self.tr("&Edit"))
        self._add_edit(self._edit)
        self._add_view(bar.addMenu(self.tr("&View")))
        self._add_assessment(bar.addMenu(self.tr("&Assessment")))
        self._add_workshop(bar.addMenu(self.tr("&Workshop")))
        self._add_help(bar.addMenu(self.tr("&Help")))
        self._edit.aboutToShow.connect(self._refresh_edit)
        self._edit.aboutToHide.connect(self._enable_edit)
        theme.application.focusChanged.connect(self._remember)

    def set_state(
        self,
        *,
        has_workspace: bool,
        has_relationship: bool,
        is_closed: bool | None,
        has_table: bool,
        has_chart: bool = False,
        is_read_only: bool = False,
        can_start: bool = False,
        is_presenting: bool = False,
    ) -> None:
        """Grey what has nothing to act on; ``is_closed`` is None without an assessment."""
        for name in ("back-up", "check", "sample", "settings", "find", "method"):
            self._actions[name].setEnabled(has_workspace)
        for name in ("new", "import", "restore"):
            self._actions[name].setEnabled(has_workspace and not is_read_only)
        for name in ("overview", "leave", "sidebar", "relationship-details"):
            self._actions[name].setEnabled(has_relationship)
        self._actions["new-assessment"].setEnabled(has_relationship and not is_read_only)
        self._actions["delete-assessment"].setEnabled(is_closed is not None and not is_read_only)
        for name in (
            "people",
            "questionnaires",
            "interviews",
            "results",
            "practices",
            "action-plan",
            "workshop",
            "reports",
            "comments",
            "export",
            "export-report",
        ):
            self._actions[name].setEnabled(has_relationship and is_closed is not None)
        self._actions["close-assessment"].setEnabled(is_closed is False and not is_read_only)
        self._actions["reopen-assessment"].setEnabled(is_closed is True and not is_read_only)
        self._actions["table"].setEnabled(has_table)
        for name in STARTS:
            self._actions[name].setEnabled(can_start or is_presenting)
        for name in IN_ROOM:
            self._actions[name].setEnabled(is_presenting)
        for name in ("copy-chart", "save-chart"):
            self._actions[name].setEnabled(has_chart)
        for look in Look:
            self._actions[f"look-{look}"].setEnabled(has_relationship and is_closed is not None)

    def set_steps(self, *, undo: str, redo: str) -> None:
        """Name the edits of the workspace that can be taken back or made again; empty where there is none."""
        self._steps = {"undo": undo, "redo": redo}

    def set_lent(self, *, is_lent: bool) -> None:
        """While a respondent has the laptop, no key reaches anything of the facilitator's."""
        for name, action in self._actions.items():
            if name not in {"quit", "full-screen", *EDITS}:
                action.setEnabled(not is_lent)
        for menu in (self.recent, self._switch):
            menu.setEnabled(not is_lent)

    def _add(self, menu: QMenu, name: str, text: str, keys: KEY | str | None = None) -> QAction:
        action = menu.addAction(text)
        if isinstance(keys, KEY):
            action.setShortcuts(keys)  # every key that the system knows for it
        elif keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(self._ask, name))
        self._actions[name] = action
        return action

    def _ask(self, name: str) -> None:
        self.asked.emit(name)

    def _add_file(self, menu: QMenu) -> None:
        self._add(menu, "new", self.tr("New relationship…"), KEY.New)
        self._add(menu, "relationship-details", self.tr("Relationship details…"))
        menu.addSeparator()
        self._add(menu, "open-workspace", self.tr("Open workspace…"), KEY.Open)
        menu.addMenu(self.recent)
        self._add(menu, "new-workspace", self.tr("New workspace…"))
        menu.addSeparator()
        self._add(menu, "sample", self.tr("Explore the sample"))
        menu.addSeparator()
        self._add(menu, "import", self.tr("Import…"))
        self._add(menu, "export-report", self.tr("Export report PDF…"), EXPORT_KEYS)
        self._add(menu, "export", self.tr("Export…"), "Ctrl+E")
        menu.addSeparator()
        self._add(menu, "back-up", self.tr("Back up now…"), KEY.SaveAs)
        self._add(menu, "restore", self.tr("Restore…"))
        self._add(menu, "check", self.tr("Check the workspace…"))
        menu.addSeparator()
        self._add(menu, "leave", self.tr("Close relationship"), KEY.Close)
        quit_action = self._add(menu, "quit", self.tr("Quit"), "Ctrl+Q")
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        self._fill_workspace()

    def _fill_workspace(self) -> None:
        """The same entries once more, where Home names the workspace."""
        for group in (("open-workspace", "recent", "new-workspace"), ("import", "back-up", "restore", "check")):
            if self.workspace.actions():
                self.workspace.addSeparator()
            for name in group:
                self.workspace.addAction(self.recent.menuAction() if name == "recent" else self._actions[name])

    def _add_edit(self, menu: QMenu) -> None:
        titles = (
            (self.tr("Undo"), KEY.Undo),
            (self.tr("Redo"), KEY.Redo),
            (self.tr("Cut"), KEY.Cut),
            (self.tr("Copy"), KEY.Copy),
            (self.tr("Paste"), KEY.Paste),
            (self.tr("Select all"), KEY.SelectAll),
        )
        for name, (title, keys) in zip(EDITS, titles, strict=True):
            action = menu.addAction(title)
            action.setShortcuts(keys)  # all that the system knows: redoing is Ctrl+Shift+Z here and Ctrl+Y there
            action.triggered.connect(partial(self._do_edit, name))
            self._actions[name] = action
        menu.addSeparator()
        self._add(menu, "copy-chart", self.tr("Copy chart as image"), "Ctrl+Shift+C")
        self._add(menu, "find", self.tr("Find"), KEY.Find)
        settings = self._add(menu, "settings", self.tr("Settings…"), "Ctrl+,")
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _add_view(self, menu: QMenu) -> None:
        titles = (
            ("overview", self.tr("Overview")),
            ("people", self.tr("People")),
            ("questionnaires", self.tr("Questionnaires")),
            ("interviews", self.tr("Interviews")),
            ("results", self.tr("Results")),
            ("practices", self.tr("Practices")),
            ("action-plan", self.tr("Action plan")),
            ("workshop", self.tr("Workshop")),
            ("reports", self.tr("Reports")),
        )
        for number, (name, title) in enumerate(titles, 1):
            self._add(menu, name, title, f"Ctrl+{number}")
        menu.addSeparator()
        looks = menu.addMenu(self.tr("View of the results"))
        for number, (look, title) in enumerate(look_names(self.tr).items(), 1):
            self._add(looks, f"look-{look}", title, f"Alt+{number}")
        self._add(menu, "table", self.tr("Show as table"), "Ctrl+T")
        self._add(menu, "save-chart", self.tr("Save chart…"))
        self._add(menu, "sidebar", self.tr("Fold the sidebar"), "F9")
        menu.addSeparator()
        for text, keys, step in (
            (self.tr("Larger text"), KEY.ZoomIn, STEP),
            (self.tr("Smaller text"), KEY.ZoomOut, -STEP),
            (self.tr("Normal text"), QKeySequence("Ctrl+0"), 0),
        ):
            action = menu.addAction(text)
            action.setShortcuts([QKeySequence("Ctrl+="), QKeySequence(keys)] if step > 0 else [QKeySequence(keys)])
            action.triggered.connect(partial(self._zoom, step))
        self._add_themes(menu.addMenu(self.tr("Theme")))
        menu.addSeparator()
        self._add(menu, "full-screen", self.tr("Full screen"), KEY.FullScreen)

    def _add_themes(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for choice, title in (
            (ThemeChoice.SYSTEM, self.tr("System")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(choice is self._theme.choice)
            action.triggered.connect(partial(self._choose_theme, choice))
            group.addAction(action)

    def set_assessments(self, assessments: Sequence[tuple[int, str]], *, current: int | None) -> None:
        """Offer to look at another assessment; given as (id, text), the oldest first."""
        self._switch.clear()
        self._switch.setEnabled(len(assessments) > 1)
        for key, text in reversed(assessments):
            action = self._switch.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == current)
            action.setData(key)

    def _choose_assessment(self, action: QAction) -> None:
        self.assessment_chosen.emit(action.data())

    def _add_assessment(self, menu: QMenu) -> None:
        self._add(menu, "new-assessment", self.tr("New assessment…"))
        self._switch = menu.addMenu(self.tr("Look at"))
        self._switch.triggered.connect(self._choose_assessment)
        self._switch.setEnabled(False)
        self._add(menu, "close-assessment", self.tr("Close assessment…"))
        self._add(menu, "reopen-assessment", self.tr("Reopen assessment…"))
        self._add(menu, "delete-assessment", self.tr("Delete assessment…"))
        menu.addSeparator()
        self._add(menu, "comments", self.tr("Comments"))

    def _add_help(self, menu: QMenu) -> None:
        shortcuts = self._add(menu, "shortcuts", self.tr("Keyboard shortcuts"), KEY.HelpContents)
        shortcuts.setShortcuts([*shortcuts.shortcuts(), QKeySequence("Ctrl+?")])
        self._add(menu, "method", self.tr("Method and sources"))
        menu.addAction(self._actions["sample"])
        about = self._add(menu, "about", self.tr("About Relationship Healthcheck"))
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add_workshop(self, menu: QMenu) -> None:
        """What is entered in the console is asked for here too, where the main window has the keyboard."""
        self._add(menu, "start", self.tr("Start"), "F5")
        self._add(menu, "start-here", self.tr("Start from this item"), "Shift+F5")
        menu.addSeparator()
        self._add(menu, "swap", self.tr("Swap displays"), "Ctrl+Shift+D")
        self._add(menu, "ground", self.tr("Light or dark slides"))
        menu.addSeparator()
        self._add(menu, "capture", self.tr("Capture action"), "Ctrl+Shift+A")
        self._add(menu, "park", self.tr("Park it"), "Ctrl+Shift+P")

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._theme.use(choice=choice)
        self._preferences.update(theme=choice.value)

    def _zoom(self, step: int) -> None:
        self._theme.use(scale=self._theme.scale + step if step else 100)
        self._preferences.update(text_scale=self._theme.scale)

    def _remember(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Keep what was edited when the menu bar itself takes the keyboard."""
        if now is not None and not isinstance(now, QMenuBar | QMenu):
            self._edited = now

    def _command(self, name: str) -> Callable[[], object] | None:
        """The command of what was edited last, or of what it stands in, where it is still there and has one."""
        part = self._edited if self._edited is not None and isValid(self._edited) else None
        while part is not None:
            command: Callable[[], object] | None = getattr(part, name, None)
            if callable(command):
                return command
            part = None if part.isWindow() else part.parentWidget()
        return None

    def _refresh_edit(self) -> None:
        """Say what each entry would act on now: what is being typed first, then the edits of the workspace."""
        for name in EDITS:
            self._actions[name].setEnabled(self._command(name) is not None)
        titles = {"undo": (self.tr("Undo"), self.tr("Undo {0}")), "redo": (self.tr("Redo"), self.tr("Redo {0}"))}
        for name, (plain, named) in titles.items():
            step = "" if self._types(name) else self._steps[name]
            self._actions[name].setText(named.format(step).replace("&", "&&") if step else plain)
            self._actions[name].setEnabled(self._types(name) or bool(step))

    def _enable_edit(self) -> None:
        """Between two openings of the menu, keys reach whatever has the keyboard then."""
        for name in EDITS:
            self._actions[name].setEnabled(True)

    def _types(self, name: str) -> bool:
        """Whether what is being typed has something to undo or redo."""
        if self._command(name) is None:
            return False
        edited = self._edited
        if isinstance(edited, QLineEdit):
            return edited.isUndoAvailable() if name == "undo" else edited.isRedoAvailable()
        if isinstance(edited, QPlainTextEdit | QTextEdit):
            typed = edited.document()
            return typed.isUndoAvailable() if name == "undo" else typed.isRedoAvailable()
        return False

    def _do_edit(self, name: str) -> None:
        if name in STEPS and not self._types(name):
            self.asked.emit(name)
            return
        command = self._command(name)
        if command is not None:
            command()
