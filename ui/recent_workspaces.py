"""The workspaces that were opened on this computer, the latest first."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.kept_file import own_turn, read_json, write_json

MOST = 10


class RecentWorkspaces(QObject):
    """Kept in ``path``, shared by all windows; ``changed`` when this one changes them."""

    changed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @property
    def paths(self) -> tuple[Path, ...]:
        """At most ten; a file that is gone is still listed, so that it can be located."""
        found = read_json(self._path)
        texts = found if isinstance(found, list) else []
        return tuple(Path(text) for text in texts if isinstance(text, str) and text)[:MOST]

    def add(self, workspace: Path) -> None:
        """Put one at the head."""
        self._rewrite(workspace, is_listed=True)

    def remove(self, workspace: Path) -> None:
        """List it no more; the file stays as it is."""
        self._rewrite(workspace, is_listed=False)

    def _rewrite(self, workspace: Path, *, is_listed: bool) -> None:
        # A list that cannot be written is not worth stopping a person's work for.
        with contextlib.suppress(OSError), own_turn(self._path):
            others = [path for path in self.paths if path != workspace]
            wanted = [workspace, *others] if is_listed else others
            if wanted == list(self.paths):
                return
            write_json([str(path) for path in wanted[:MOST]], self._path)
        self.changed.emit()
