"""One person's values held against those that the workspace has of the same person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from healthcheck.domain.assessment import Answer, Reply, Response
from healthcheck.domain.questionnaire import VOTES as VOTES_EACH
from healthcheck.exchange.draft import PersonDraft
from healthcheck.exchange.layout import ANSWERS, EXPECTATIONS, GLOBAL_SCORES, VOTES, FileLayout
from healthcheck.exchange.lined_values import LinedValues
from healthcheck.exchange.problems import Problems
from healthcheck.message import joined, message

Kept = TypeVar("Kept", Answer, int)


class ContradictionError(Exception):
    """The file says one thing, the workspace another; the message says which."""


class Merging:
    """Adds what is new and counts rows by file: new, there already, left blank, refused.

    Contradictions become problems.
    """

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self.taken: Counter[str] = Counter()
        self.already_there: Counter[str] = Counter()
        self.left_blank: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()

    def merged(self, response: Response, person: PersonDraft) -> Response:
        """``response`` with what ``person`` brings; the same object where that is nothing new."""
        answers = self._new(ANSWERS, response.answers, person.answers, completed_answer)
        scores = self._new(GLOBAL_SCORES, response.global_scores, person.global_scores, completed_rating)
        expectations = self._new(EXPECTATIONS, response.expectations, person.expectations, completed_rating)
        votes = self._new_votes(response.votes, person)
        if not (answers or scores or expectations or votes):
            return response
        return replace(
            response,
            answers=MappingProxyType({**response.answers, **answers} if response.answers else answers),
            global_scores=MappingProxyType({**response.global_scores, **scores}),
            expectations=MappingProxyType({**response.expectations, **expectations}),
            votes=response.votes + votes,
        )

    def refuse(self, person: PersonDraft) -> None:
        """Count all rows of ``person`` as refused, because the workspace knows somebody else by that name."""
        self.refused[ANSWERS.name] += len(person.answers.values)
        self.refused[GLOBAL_SCORES.name] += len(person.global_scores.values)
        self.refused[EXPECTATIONS.name] += len(person.expectations.values)
        self.refused[VOTES.name] += len(person.votes.values)

    def _new(
        self,
        layout: FileLayout,
        held: Mapping[str, Kept],
        brought: LinedValues[Kept] | LinedValues[Kept | None],
        completed: Callable[[Kept | None, Kept | None], Kept | None],
    ) -> dict[str, Kept]:
        """What has to be written so that ``held`` says what the rows say."""
        new: dict[str, Kept] = {}
        blank = refused = 0
        for key, value in brought.values.items():
            before = held.get(key)
            try:
                after = completed(before, value)
            except ContradictionError as error:
                self._problems.add(
                    layout, message("{0} {1}", key, error.args[0]), line=brought.line(key), column="value"
                )
                refused += 1
                continue
            if is_blank(value):
                blank += 1
            elif after is not None and after != before:
                new[key] = after
        self.left_blank[layout.name] += blank
        self.taken[layout.name] += len(new)
        self.refused[layout.name] += refused
        self.already_there[layout.name] += len(brought.values) - blank - len(new) - refused
        return new

    def _new_votes(self, held: tuple[str, ...], person: PersonDraft) -> tuple[str, ...]:
        new = tuple(factor for factor in person.votes.values if factor not in held)
        too_many = max(0, len(held) + len(new) - VOTES_EACH)
        if too_many:
            reason = message("is one vote too many: this workspace has {0} of the same person", joined(", ", held))
            self._problems.add(VOTES, reason, line=person.votes.line(new[-1]), column="factor")
        self.taken[VOTES.name] += len(new) - too_many
        self.refused[VOTES.name] += too_many
        self.already_there[VOTES.name] += len(person.votes.values) - len(new)
        return new


def is_blank(value: Answer | int | None) -> bool:
    """Whether a row says that a question was left open."""
    return value is None or (isinstance(value, Answer) and value.reply is None and not value.note)


def completed_answer(held: Answer | None, brought: Answer | None) -> Answer | None:
    """``held`` with the reply or the note it lacks. ContradictionError where one is there and another is brought."""
    if held is None or brought is None:
        return brought
    if held.reply not in (None, brought.reply):
        raise ContradictionError(_differs(_reply_text(held.reply), _reply_text(brought.reply)))
    if brought.note and held.note not in ("", brought.note):
        raise ContradictionError(message("has another note in this workspace than here"))
    return replace(held, reply=brought.reply, note=held.note or brought.note)


def completed_rating(held: int | None, brought: int | None) -> int | None:
    """``brought`` where nothing is held. ContradictionError where another number is there."""
    if held not in (None, brought):
        raise ContradictionError(_differs(str(held), message("blank") if brought is None else str(brought)))
    return brought


def _differs(held: str, brought: str) -> str:
    return message("is {0} in this workspace, {1} here", held, brought)


def _reply_text(reply: Reply | None) -> str:
    return message("blank") if reply is None else reply.text
