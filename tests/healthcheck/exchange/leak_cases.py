"""Answers made up for attacks on the results document, and what an attacker reads in it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Answer, Closing, Reply, Response, ResponseStatus, Submission
from healthcheck.domain.audience import Audience
from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.form import Form
from healthcheck.domain.mesh import LinkRating
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.exchange.results_document import results_document
from healthcheck.workspace.complete import complete_results
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, seen
from tests.healthcheck.scoring.link_ratings import rated

Document = dict[str, Any]
C, S = Side.CLIENT, Side.SUPPLIER
OTHERS = (Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER)
WIDEST = (Audience.FACILITATOR, Audience.JOINT)
"""Who sees most; a side's own edition says nothing that the joint one does not (tested in its own right)."""

COUNTS_OF_PEOPLE = {
    "n": "how many stand behind a number may always be printed",
    "n_expected": "the same of the question what the other side will say",
}
"""Keys whose values may follow from withheld answers, and why: whether somebody answered is no answer."""

_COUNTING_SENTENCE = re.compile(
    r"no view\. Nobody answered enough of what both sides could see\."
    r"|\d+ (?:person|people) answered enough\.(?: Scores are shown from [^.]*\.| One view is [^.]*\.)?"
    r"|\d+ (?:person|people) (?=said|voted)"
)
"""The parts of sentences that give such a count as the reason for withholding."""


def person(seed: int, side: Side, number: int, *, form: Form = Form.STANDARD, blank: float = 0.1) -> Response:
    """Somebody who answers everything by chance, global questions, expectations and vote among it."""
    draw = random.Random(f"{seed} {side} {number}")  # noqa: S311 - repeatable answers, not secrets
    factors = INSTRUMENT.factor_ids
    answers = {item.id: _reply(draw, blank) for item in INSTRUMENT.items_of(form)}
    code = f"{side.initial}{number}"
    return Response(
        respondent_id=code,
        code=code,
        side=side,
        seniority=Seniority.MANAGING,
        status=ResponseStatus.SUBMITTED,
        answers={item: Answer(item, reply) for item, reply in answers.items() if reply is not None},
        global_scores={factor: draw.randint(0, 10) for factor in factors if draw.random() >= blank},
        expectations={factor: draw.randint(0, 10) for factor in factors if draw.random() >= blank},
        votes=tuple(draw.sample(factors, 3)),
    )


def _reply(draw: random.Random, blank: float) -> Reply | None:
    if draw.random() < blank:
        return draw.choice([None, Reply.CANNOT_SEE, Reply.DOES_NOT_APPLY])
    return Reply(draw.randint(0, 4))


def people(seed: int, client: int, supplier: int, *, form: Form = Form.STANDARD, blank: float = 0.1) -> list[Response]:
    """C0, C1 ... and S0, S1 ..."""
    numbers = [*((C, number) for number in range(client)), *((S, number) for number in range(supplier))]
    return [person(seed, side, number, form=form, blank=blank) for side, number in numbers]


def otherwise(entry: Response, seed: int, *, form: Form = Form.STANDARD) -> Response:
    """The same person with other answers: drawn anew, or one reply to everything, by turns of ``seed``."""
    drawn = person(seed, entry.side, seed, form=form, blank=0.3)
    told: tuple[Reply | None, ...] = (None, Reply.CANNOT_SEE, Reply.DOES_NOT_APPLY, Reply.EMBEDDED)
    reply = told[seed % len(told)]
    answers = drawn.answers if reply is None else {item: Answer(item, reply, seconds=1) for item in drawn.answers}
    return replace(drawn, respondent_id=entry.respondent_id, code=entry.code, answers=answers)


def with_answers(entry: Response, **parts: Any) -> Response:  # noqa: ANN401 - any part of a response
    """The same person with other ``answers``, ``votes``, ``expectations`` ..."""
    return replace(entry, **parts)


def with_others(responses: Sequence[Response], side: Side, seed: int) -> list[Response]:
    """Everybody of ``side`` answers otherwise, each in another way."""
    return [otherwise(entry, seed + at) if entry.side is side else entry for at, entry in enumerate(responses)]


def replying(responses: Sequence[Response], item: str, replies: Mapping[Side, Sequence[str]]) -> list[Response]:
    """The same people; those of a side in ``replies`` give one each to ``item``, none where it is empty."""
    waiting = {side: iter(texts) for side, texts in replies.items()}
    return [
        _replying(entry, item, next(waiting[entry.side])) if entry.side in waiting else entry for entry in responses
    ]


def _replying(entry: Response, item: str, text: str) -> Response:
    kept = {name: answer for name, answer in entry.answers.items() if name != item}
    return replace(entry, answers={**kept, item: Answer(item, Reply.parse(text))} if text else kept)


def asked(factor: str, form: Form = Form.STANDARD) -> tuple[str, ...]:
    """Ids of the items of a factor."""
    return tuple(item.id for item in INSTRUMENT.items_of(form) if item.factor == factor)


def without(responses: Sequence[Response], items: Collection[str], who: Collection[str]) -> list[Response]:
    """The same people; those whose code is in ``who`` leave ``items`` blank."""
    return [
        replace(entry, answers={item: answer for item, answer in entry.answers.items() if item not in items})
        if entry.code in who
        else entry
        for entry in responses
    ]


def other_codes(
    responses: Sequence[Response], items: Collection[str], who: Callable[[Response], bool], seed: int
) -> list[Response]:
    """The same people; those ``who`` holds for choose other points wherever they chose one in ``items``."""
    draw = random.Random(seed)  # noqa: S311 - repeatable answers, not secrets
    return [
        replace(entry, answers={name: _other_code(answer, items, draw) for name, answer in entry.answers.items()})
        if who(entry)
        else entry
        for entry in responses
    ]


def _other_code(answer: Answer, items: Collection[str], draw: random.Random) -> Answer:
    is_point = answer.item in items and answer.reply is not None and answer.reply >= 0
    return replace(answer, reply=Reply(draw.randint(0, 4))) if is_point else answer


def closed(day: int, responses: Sequence[Response]) -> Closing:
    """One closing with these responses."""
    submitted = frozenset(Submission(entry.respondent_id, entry.side, str(entry.answers)) for entry in responses)
    return Closing(datetime(2026, 5, day, tzinfo=UTC), submitted)


def held(
    responses: Sequence[Response],
    *,
    number: int = 1,
    form: Form = Form.STANDARD,
    privacy: Privacy = Privacy.CONFIDENTIAL,
    minimum_n: int = 3,
    closings: tuple[Closing, ...] = (),
) -> AnsweredAssessment:
    """A closed assessment in the standard form."""
    return answered(number, responses, form=form, privacy=privacy, minimum_n=minimum_n, closings=closings)


def reopened(first: Sequence[Response], then: Sequence[Response], **facts: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """The assessment as it was closed at first, and as it was closed again."""
    before = held(first, closings=(closed(4, first),), **facts)
    return before, held(then, closings=(closed(4, first), closed(9, then)), **facts)


def results(*history: AnsweredAssessment, audience: Audience, ratings: Sequence[LinkRating] = ()) -> CompleteResults:
    """Everything that ``audience`` sees of the last of ``history``, put together as the program does."""
    shown = [seen(entry, audience) for entry in history]
    return complete_results(history, shown, INSTRUMENT, rated=rated(ratings))


def document(
    *history: AnsweredAssessment, audience: Audience = Audience.JOINT, ratings: Sequence[LinkRating] = ()
) -> Document:
    """The whole of what ``results --json`` prints."""
    return results_document(results(*history, audience=audience, ratings=ratings))


def told(found: object) -> dict[str, object]:
    """Every value of a document by its path, counts of people aside (``COUNTS_OF_PEOPLE``, ``change.comparable``)."""
    return dict(_leaves(found, ""))


def _leaves(found: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(found, dict):
        for key, entry in found.items():
            if key not in COUNTS_OF_PEOPLE:
                yield from _leaves(entry, f"{path}.{key}")
    elif isinstance(found, list):
        yield f"{path}.length", len(found)
        for at, entry in enumerate(found):
            yield from _leaves(entry, f"{path}.{at}")
    else:
        yield path, uncounted(found) if isinstance(found, str) else found


def uncounted(text: str) -> str:
    """``text`` without the numbers of people that it gives as a reason."""
    return _COUNTING_SENTENCE.sub("#", text)


def differing(one: object, other: object) -> dict[str, tuple[object, object]]:
    """Paths at which two documents differ, with both values."""
    first, second = told(one), told(other)
    return {
        path: (first.get(path), second.get(path))
        for path in first.keys() | second.keys()
        if first.get(path) != second.get(path)
    }
