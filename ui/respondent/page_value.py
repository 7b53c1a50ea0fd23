"""What a person has put on one page, whatever kind of page it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply, Response
from healthcheck.domain.questionnaire import ItemPage, OutcomePage, Page, RatingPage, RetrospectPage, VotePage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.respondent.answering import Answering

Held = TypeVar("Held")
PageValue = Answer | OutcomeAnswer | tuple[str, ...] | Reply | int | None
"""An item page holds an Answer, the same item in retrospect a Reply or None, a rating page a whole number 0-10 or None,
the vote factor ids, others an outcome."""


def value_of(page: Page, response: Response) -> PageValue:
    """What ``response`` holds for ``page``; an empty answer where it holds nothing."""
    match page:
        case ItemPage():
            return response.answers.get(page.item) or Answer(page.item, None)
        case RetrospectPage():
            return response.retrospects.get(page.item)
        case RatingPage():
            ratings = response.expectations if page.is_expectation else response.global_scores
            return ratings.get(page.factor)
        case VotePage():
            return response.votes
        case OutcomePage():
            return response.outcomes.get(page.question) or OutcomeAnswer(page.question)


def with_value(page: Page, response: Response, value: PageValue) -> Response:
    """``response`` with ``value`` on ``page``."""
    match page, value:
        case ItemPage(), Answer():
            return replace(response, answers={**response.answers, page.item: value})
        case RetrospectPage(), Reply() | None:
            return replace(response, retrospects=_with(response.retrospects, page.item, value))
        case RatingPage(), int() | None:
            held = response.expectations if page.is_expectation else response.global_scores
            ratings = _with(held, page.factor, value)
            if page.is_expectation:
                return replace(response, expectations=ratings)
            return replace(response, global_scores=ratings)
        case VotePage(), tuple():
            return replace(response, votes=value)
        case OutcomePage(), OutcomeAnswer():
            return replace(response, outcomes={**response.outcomes, page.question: value})
    raise _mismatch(page, value)


def _with(held: Mapping[str, Held], key: str, value: Held | None) -> dict[str, Held]:
    """``held`` with another value for ``key``, or without it."""
    others = {name: kept for name, kept in held.items() if name != key}
    return others if value is None else {**others, key: value}


def save(answering: Answering, assessment_id: int, respondent_id: str, page: Page, value: PageValue) -> None:
    """Put ``value`` on disk; raises ``UserFacingError`` where that fails."""
    match page, value:
        case ItemPage(), Answer():
            answering.answer(assessment_id, respondent_id, value)
            if value.note.strip():
                answering.release_note(assessment_id, respondent_id, value.item, is_released=value.is_released)
        case RetrospectPage(), Reply() | None:
            answering.retrospect(assessment_id, respondent_id, item=page.item, reply=value)
        case RatingPage(is_expectation=True), int() | None:
            answering.expectation(assessment_id, respondent_id, factor=page.factor, value=value)
        case RatingPage(), int() | None:
            answering.global_score(assessment_id, respondent_id, factor=page.factor, value=value)
        case VotePage(), tuple():
            answering.vote(assessment_id, respondent_id, value)
        case OutcomePage(), OutcomeAnswer():
            answering.outcome(assessment_id, respondent_id, value)
        case _:
            raise _mismatch(page, value)


def _mismatch(page: Page, value: PageValue) -> TypeError:
    return TypeError(f"{type(value).__name__} does not belong on {page.id}")
