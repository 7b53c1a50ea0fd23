"""Asks for a place on disk with the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class FileChoice:
    """Each method gives a path, or None where the person thought better of it."""

    def __init__(self, start: Path) -> None:
        self._folder = start

    def to_open(self, parent: QWidget, *, title: str, kinds: str) -> Path | None:
        """A file that exists."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(self._folder), kinds)
        return self._remember(chosen)

    def to_save(self, parent: QWidget, *, title: str, name: str, kinds: str) -> Path | None:
        """A place for a new file; the system asks before one is replaced."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(self._folder / name), kinds)
        return self._remember(chosen)

    def folder(self, parent: QWidget, *, title: str) -> Path | None:
        """A folder that exists."""
        return self._remember(QFileDialog.getExistingDirectory(parent, title, str(self._folder)))

    def _remember(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        self._folder = path.parent
        return path
