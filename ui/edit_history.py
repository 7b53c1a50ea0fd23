"""What was edited since the workspace was opened, to be taken back and made again, step by step and by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from healthcheck.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable


class EditHistory(QObject):
    """``run`` does a step and tells the pages. ``changed``: other steps can be taken now.

    ``refused`` carries the ``UserFacingError`` of a step that could not be taken; it and the steps that lead over it
    are gone from the history then. What respondents do is never in it; answers that were withdrawn are, in memory only,
    until it is cleared.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, run: Callable[[Callable[[], object]], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self._tell)

    def add(self, name: str, *, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Remember what has just been done as ``name``, such as ``adding C. Client``."""
        self._stack.push(_Edit(name, undo=self._step(undo), redo=self._step(redo)))

    @property
    def undo_name(self) -> str:
        """What can be taken back; empty where nothing can."""
        return self._stack.undoText()

    @property
    def redo_name(self) -> str:
        """What can be made again; empty where nothing can."""
        return self._stack.redoText()

    def undo(self) -> None:
        """Take back the last edit that still stands."""
        self._stack.undo()

    def redo(self) -> None:
        """Make the edit that was taken back last again."""
        self._stack.redo()

    def clear(self) -> None:
        """Forget everything: what the steps would act on is gone."""
        self._stack.clear()

    def _step(self, command: Callable[[], object]) -> Callable[[], bool]:
        def take() -> bool:
            try:
                self._run(command)
            except UserFacingError as error:
                self.refused.emit(error)
                return False
            return True

        return take

    def _tell(self, _index: int) -> None:
        self.changed.emit()


class _Edit(QUndoCommand):
    """One step. It was done before it came here, so the stack's first call does nothing."""

    def __init__(self, name: str, *, undo: Callable[[], bool], redo: Callable[[], bool]) -> None:
        super().__init__(name)
        self._undo = undo
        self._redo = redo
        self._is_new = True

    def undo(self) -> None:
        """Take it back, or drop out of the history where that is refused."""
        self.setObsolete(not self._undo())

    def redo(self) -> None:
        """Make it again, or drop out of the history where that is refused."""
        if self._is_new:
            self._is_new = False
        else:
            self.setObsolete(not self._redo())
