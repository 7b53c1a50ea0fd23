"""Workspaces that were opened before, as a menu; one that is gone can be looked for, or listed no more."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from ui.recent_workspaces import RecentWorkspaces


class RecentMenu(QMenu):
    """``chosen`` carries a path to open, ``locate_asked`` one whose file is somewhere else now."""

    chosen = Signal(object)
    locate_asked = Signal(object)

    def __init__(self, recent: RecentWorkspaces, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open recent"))
        self._recent = recent
        self._current: Path | None = None
        self.aboutToShow.connect(self._fill)
        recent.changed.connect(self._enable)
        self._enable()

    def set_current(self, workspace: Path | None) -> None:
        """Leave out the one that is open."""
        self._current = workspace
        self._enable()

    def _others(self) -> list[Path]:
        return [path for path in self._recent.paths if path != self._current]

    def _enable(self) -> None:
        self.menuAction().setEnabled(bool(self._others()))

    def _fill(self) -> None:
        """List what there is now: files come and go."""
        self.clear()
        for submenu in self.findChildren(QMenu):
            submenu.deleteLater()
        for path in self._others():
            name = f"{path.stem}  ·  {_folder(path)}".replace("&", "&&")
            if path.is_file():
                self._add(self, name, partial(self._choose, path))
                continue
            missing = self.addMenu(self.tr("{0}  ·  not found").format(name))
            self._add(missing, self.tr("Locate…"), partial(self._locate, path))
            self._add(missing, self.tr("Remove from this list"), partial(self._remove, path))

    def _add(self, menu: QMenu, text: str, command: partial[None]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(command)
        return action

    def _choose(self, path: Path, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002  (a Qt slot)
        self.chosen.emit(path)

    def _locate(self, path: Path, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002  (a Qt slot)
        self.locate_asked.emit(path)

    def _remove(self, path: Path, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002  (a Qt slot)
        self._recent.remove(path)


def _folder(path: Path) -> str:
    """The folder as its owner would say it."""
    try:
        return f"~/{path.parent.relative_to(Path.home()).as_posix()}".removesuffix("/.")
    except ValueError:
        return str(path.parent)
