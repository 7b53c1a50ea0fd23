"""Everything that a form asks, in the order of the questionnaire, with what each answer code means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.assessment import Reply, Response
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument, Item
from healthcheck.domain.names import Names
from healthcheck.message import message

RATING = range(11)


class QuestionKind(StrEnum):
    """What kind of answer a question takes."""

    ITEM = "item"
    GLOBAL = "global"
    EXPECTATION = "expectation"
    RETROSPECT = "retrospect"
    VOTE = "vote"
    OUTCOME = "outcome"


KIND_NAMES = {
    QuestionKind.ITEM: message("practice"),
    QuestionKind.GLOBAL: message("factor as a whole, 0 to 10"),
    QuestionKind.EXPECTATION: message("answer expected from the other side, 0 to 10"),
    QuestionKind.RETROSPECT: message("practice at the assessment before, seen from now"),
    QuestionKind.VOTE: message("among the three that matter most"),
    QuestionKind.OUTCOME: message("result of the relationship"),
}


@dataclass(frozen=True, slots=True)
class Question:
    """``id`` is unique in a form; ``key``: of the item, factor or outcome question that it is about.

    ``labels``: answer code -> what it means, empty where a number speaks for itself.
    """

    id: str
    kind: QuestionKind
    key: str
    factor: str
    text: str
    labels: Mapping[int, str]


def questions_of(
    instrument: Instrument, form: Form, names: Names, *, looked_back_on: Iterable[str] = ()
) -> tuple[Question, ...]:
    """Every question with codes for an answer; ``looked_back_on``: items that were asked about the time before."""
    return tuple(_questions(instrument, form, names, frozenset(looked_back_on)))


def _questions(instrument: Instrument, form: Form, names: Names, looked_back_on: frozenset[str]) -> Iterator[Question]:
    for factor in instrument.factors:
        for item in instrument.items_of(form, factor.id):
            yield _item(instrument, item, names)
        yield Question(
            f"global.{factor.id}", QuestionKind.GLOBAL, factor.id, factor.id, names.fill(factor.question), {}
        )
        if instrument.asks_expectations(form):
            text = names.fill(factor.expectation)
            yield Question(f"expectation.{factor.id}", QuestionKind.EXPECTATION, factor.id, factor.id, text, {})
    for item in instrument.items:
        if item.id in looked_back_on:
            asked = _item(instrument, item, names)
            yield Question(
                f"retrospect.{item.id}", QuestionKind.RETROSPECT, item.id, item.factor, asked.text, asked.labels
            )
    for factor in instrument.factors:
        yield Question(f"vote.{factor.id}", QuestionKind.VOTE, factor.id, factor.id, factor.name, {})
    for entry in instrument.outcomes_of(form):
        if not entry.is_open:
            labels = dict(enumerate(entry.labels))
            yield Question(f"outcome.{entry.id}", QuestionKind.OUTCOME, entry.id, "", names.fill(entry.text), labels)


def _item(instrument: Instrument, item: Item, names: Names) -> Question:
    labels = dict(enumerate(instrument.scales[item.scale].labels))
    return Question(item.id, QuestionKind.ITEM, item.id, item.factor, names.fill(item.stem), labels)


def answer_to(question: Question, response: Response) -> Reply | int | None:
    """What ``response`` holds for ``question``: a code, a rating, 1 or 0 for a vote; None where nothing was said.

    Whoever voted for nothing at all has given no answer to any vote.
    """
    match question.kind:
        case QuestionKind.ITEM:
            return response.reply(question.key)
        case QuestionKind.GLOBAL:
            return response.global_scores.get(question.key)
        case QuestionKind.EXPECTATION:
            return response.expectations.get(question.key)
        case QuestionKind.RETROSPECT:
            return response.retrospects.get(question.key)
        case QuestionKind.VOTE:
            return int(question.key in response.votes) if response.votes else None
        case QuestionKind.OUTCOME:
            held = response.outcomes.get(question.key)
            return held.value if held else None
