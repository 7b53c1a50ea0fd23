"""A change of one page as a step that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.questionnaire import Page
    from ui.respondent.page_value import PageValue

ID = 1


class Change(QUndoCommand):
    """Says which value should stand on a page; whoever moved the undo stack then puts it there.

    It does not put it there itself: a fault that leaves a virtual function of Qt takes the whole program with it.
    Changes of one ``run`` (a note being typed, a rating moved by arrows) become a single step; an empty run stands
    alone.
    """

    def __init__(
        self,
        page: Page,
        *,
        before: PageValue,
        after: PageValue,
        ask: Callable[[Page, PageValue], None],
        run: str = "",
    ) -> None:
        super().__init__()
        self.page = page
        self._before = before
        self.after = after
        self._ask = ask
        self.run = run

    def undo(self) -> None:
        """Ask for the value that was there before."""
        self._ask(self.page, self._before)

    def redo(self) -> None:
        """Ask for the new value."""
        self._ask(self.page, self.after)

    def id(self) -> int:
        """Only changes of a run ask to be merged."""
        return ID if self.run else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take ``other`` into this step where it belongs to the same run of the same page."""
        if not isinstance(other, Change) or (other.run, other.page.id) != (self.run, self.page.id):
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True
