"""What was edited since the workspace was opened, to be taken back and made again, step by step and by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from healthcheck.domain.refusal import NotFoundError, OvertakenError
from healthcheck.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable


class EditHistory(QObject):
    """``run`` does a step and tells the pages. ``changed``: other steps can be taken now.

    ``refused`` carries the ``UserFacingError`` of a step that could not be taken. It stays, to be taken once what is in
    its way is gone; one that was overtaken never can be, and leaves, so that the steps behind it can be taken. What
    respondents do is never in it; answers that were withdrawn are, in memory only, until it is cleared.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, run: Callable[[Callable[[], object]], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self._tell)
        self.about = ""
        """The id of the relationship that is edited now; empty where none is open."""

    def add(self, name: str, *, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Remember what has just been done as ``name``, such as ``adding C. Client``."""
        self._stack.push(_Edit(name, about=self.about, undo=undo, redo=redo))

    @property
    def undo_name(self) -> str:
        """What can be taken back; empty where nothing can."""
        return self._stack.undoText()

    @property
    def redo_name(self) -> str:
        """What can be made again; empty where nothing can."""
        return self._stack.redoText()

    def undo(self) -> None:
        """Take back the last edit that still stands, or leave it where that is refused."""
        edit = self._stack.command(self._stack.index() - 1)
        if isinstance(edit, _Edit) and self._take(edit, edit.take_back):
            self._stack.undo()

    def redo(self) -> None:
        """Make the edit that was taken back last again, or leave it where that is refused."""
        edit = self._stack.command(self._stack.index())
        if isinstance(edit, _Edit) and self._take(edit, edit.make_again):
            self._stack.redo()

    def clear(self) -> None:
        """Forget everything: what the steps would act on is gone."""
        self._stack.clear()

    def forget(self, about: str) -> None:
        """Forget what was edited in one relationship, and everything that was taken back: it is as it was at first."""
        done = [self._stack.command(place) for place in range(self._stack.index())]
        kept = [edit for edit in done if isinstance(edit, _Edit) and edit.about != about]
        copies = [_Edit(edit.text(), about=edit.about, undo=edit.take_back, redo=edit.make_again) for edit in kept]
        self._stack.clear()
        for edit in copies:
            self._stack.push(edit)

    def _take(self, edit: _Edit, step: Callable[[], object]) -> bool:
        """Whether the stack is to move over ``edit``: the step was taken, or never can be."""
        try:
            self._run(step)
        except (OvertakenError, NotFoundError) as error:
            edit.setObsolete(True)
            self.refused.emit(error)
        except UserFacingError as error:
            self.refused.emit(error)
            return False
        return True

    def _tell(self, _index: int) -> None:
        self.changed.emit()


class _Edit(QUndoCommand):
    """A place in the stack. Its steps are taken before the stack moves, since that cannot stop halfway."""

    def __init__(self, name: str, *, about: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        super().__init__(name)
        self.about = about
        self.take_back = undo
        self.make_again = redo
