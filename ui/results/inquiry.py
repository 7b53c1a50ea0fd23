"""Questions to the workspace that take a while: asked off the window's thread, and of several only the last counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.errors import UserFacingError
from ui.background import kept_job

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable


@dataclass(frozen=True, slots=True)
class Question:
    """``key`` says what is asked, ``turn`` when: what was asked before the last change is out of date."""

    key: Hashable
    turn: int


@dataclass(frozen=True, slots=True)
class Answer:
    """``result`` of a question, or the ``error`` that came instead."""

    question: Question
    result: object
    error: Exception | None = None


class Inquiry(QObject):
    """Remembers the answers of one turn. ``answered`` follows ``ask`` at once for one it knows."""

    answered = Signal(object)
    refused = Signal(UserFacingError)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = 0
        self._awaited: Question | None = None
        self._known: dict[Hashable, object] = {}

    def ask(self, key: Hashable, work: Callable[[], object], *, turn: int) -> None:
        """Have ``work`` done for ``key``; whatever was asked before is not answered any more.

        ``turn`` counts changes of what is asked about: what is known from another one is out of date.
        """
        if turn != self._turn:
            self._turn = turn
            self._known.clear()
            self._awaited = None
        if key in self._known:
            self._awaited = None
            self.answered.emit(self._known[key])
            return
        question = Question(key, self._turn)
        if question == self._awaited:
            return
        self._awaited = question
        job = kept_job(lambda _progress: _answer(question, work))
        job.finished.connect(self._hear)
        job.start()

    def drop(self) -> None:
        """Nothing is awaited any more."""
        self._awaited = None

    def _hear(self, answer: Answer) -> None:
        if answer.question.turn == self._turn and answer.error is None:
            self._known[answer.question.key] = answer.result
        if answer.question != self._awaited:
            return
        self._awaited = None
        if isinstance(answer.error, UserFacingError):
            self.refused.emit(answer.error)
        elif answer.error is not None:
            raise answer.error
        else:
            self.answered.emit(answer.result)


def _answer(question: Question, work: Callable[[], object]) -> Answer:
    try:
        return Answer(question, work())
    except Exception as error:  # noqa: BLE001  (told to whoever asked, with what was asked)
        return Answer(question, None, error)
