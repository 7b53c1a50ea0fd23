"""Deleting people, answers and interviews at once, each remembered so that it can be taken back and made again.

What was deleted is in memory only, in the history of edits, and gone with it: when the window or the workspace closes,
or the program ends in whatever way. The file has no trace of it meanwhile.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.relationship import Respondent
    from healthcheck.domain.taken_out import TakenOut
    from ui.session import Session


class DeletionEdits:
    """Every method raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def delete_person(self, person: Respondent) -> None:
        """Delete somebody with all their answers."""
        people = self._session.workspace.people
        self._take_out(
            _tr("deleting {0}").format(person.display_name), partial(people.delete, person.id), people.restore
        )

    def withdraw_answers(self, assessment_id: int, person: Respondent) -> None:
        """Delete what ``person`` answered in an assessment."""
        answering = self._session.answering
        self._take_out(
            _tr("withdrawing the answers of {0}").format(person.code),
            partial(answering.withdraw, assessment_id, person.id),
            partial(answering.restore, assessment_id, person.id),
        )

    def withdraw_interview(self, interview_id: str, person: Respondent) -> None:
        """Delete the interview of ``person`` with its notes."""
        interviews = self._session.workspace.interviews
        self._take_out(
            _tr("withdrawing the interview of {0}").format(person.code),
            partial(interviews.withdraw, interview_id),
            interviews.restore,
        )

    def _take_out(self, name: str, take: Callable[[], TakenOut], restore: Callable[[TakenOut], object]) -> None:
        step = _Deletion(take, restore)
        self._session.do(step.make)
        self._session.edits.add(name, undo=step.undo, redo=step.make)


class _Deletion:
    """A deletion with what it took out, which may be something else each time that it is made."""

    def __init__(self, take: Callable[[], TakenOut], restore: Callable[[TakenOut], object]) -> None:
        self._take = take
        self._restore = restore
        self._taken: TakenOut | None = None

    def make(self) -> None:
        self._taken = self._take()

    def undo(self) -> None:
        assert self._taken is not None
        self._restore(self._taken)
        self._taken = None


def _tr(text: str) -> str:
    """The history of edits outlives the page, so it must not hold on to a widget for its words."""
    return QCoreApplication.translate("DeletionEdits", text)
