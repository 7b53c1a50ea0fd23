"""The answering service as a notebook, whose disk can be full."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply, Response
from healthcheck.errors import UserFacingError
from ui.respondent.answering import Answering
from ui.theme import Theme


@dataclass
class Notebook:
    """Stands in for the answering service: keeps what it is told, unless its disk is full."""

    response: Response
    is_full: bool = False
    is_submitted: bool = False
    writes: list[str] = field(default_factory=list)

    def _write(self, what: str) -> None:
        if self.is_full:
            raise UserFacingError(
                "The disk is full.", safe="Everything saved before is untouched.", do="Free some space and try again."
            )
        self.writes.append(what)

    def answer(self, _assessment: int, _respondent: str, answer: Answer, /) -> None:
        self._write("answer")
        before = self.response.answers.get(answer.item)
        is_released = before is not None and before.is_released and before.note == answer.note
        kept = replace(answer, is_released=is_released)
        self.response = replace(self.response, answers={**self.response.answers, answer.item: kept})

    def release_note(self, _assessment: int, _respondent: str, item: str, /, *, is_released: bool) -> None:
        self._write("release")
        answer = replace(self.response.answers[item], is_released=is_released)
        self.response = replace(self.response, answers={**self.response.answers, item: answer})

    def global_score(self, _assessment: int, _respondent: str, /, *, factor: str, value: int | None) -> None:
        self._write("global")
        kept = {key: old for key, old in self.response.global_scores.items() if key != factor}
        self.response = replace(self.response, global_scores=kept | ({} if value is None else {factor: value}))

    def expectation(self, _assessment: int, _respondent: str, /, *, factor: str, value: int | None) -> None:
        self._write("expectation")
        kept = {key: old for key, old in self.response.expectations.items() if key != factor}
        self.response = replace(self.response, expectations=kept | ({} if value is None else {factor: value}))

    def vote(self, _assessment: int, _respondent: str, votes: tuple[str, ...], /) -> None:
        self._write("vote")
        self.response = replace(self.response, votes=votes)

    def outcome(self, _assessment: int, _respondent: str, outcome: OutcomeAnswer, /) -> None:
        self._write("outcome")
        self.response = replace(self.response, outcomes={**self.response.outcomes, outcome.question: outcome})

    def retrospect(self, _assessment: int, _respondent: str, /, *, item: str, reply: Reply | None) -> None:
        self._write("retrospect")
        kept = {key: old for key, old in self.response.retrospects.items() if key != item}
        self.response = replace(self.response, retrospects=kept | ({} if reply is None else {item: reply}))

    def position(self, _assessment: int, _respondent: str, position: str, /) -> None:
        self._write("position")
        self.response = replace(self.response, position=position)

    def submit(self, _assessment: int, _respondent: str, /) -> None:
        self._write("submit")
        self.is_submitted = True


@dataclass(frozen=True)
class Surroundings:
    """What respondent mode sees of the session."""

    answering: Answering
    theme: Theme
