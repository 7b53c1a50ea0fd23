"""Builds the questionnaire of one respondent from the instrument: pages in order, names filled in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from healthcheck.domain.names import Names
from healthcheck.domain.questionnaire import (
    ItemPage,
    OutcomePage,
    Page,
    Questionnaire,
    RatingPage,
    Section,
    VoteChoice,
    VotePage,
)

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment, Response
    from healthcheck.domain.form import Form
    from healthcheck.domain.instrument import Factor, Instrument, Item, OutcomeQuestion
    from healthcheck.domain.relationship import Relationship, Respondent

LAST_SECTION = "LAST"


def questionnaire_of(
    instrument: Instrument,
    *,
    relationship: Relationship,
    assessment: Assessment,
    respondent: Respondent,
    response: Response,
    facilitator: str,
) -> Questionnaire:
    """The questionnaire that ``respondent`` meets; ``facilitator`` is the name that stands in the privacy promise."""
    builder = _Builder(instrument, assessment.form, Names.of(relationship, respondent.side))
    sections = tuple(builder.factor_section(factor) for factor in instrument.factors)
    return Questionnaire(
        relationship=relationship,
        assessment=assessment,
        respondent=respondent,
        response=response,
        promise=instrument.promise(assessment.privacy, minimum_n=assessment.minimum_n, facilitator=facilitator),
        sections=(*sections, builder.last_section()),
    )


class _Builder:
    """Numbers the questions of one questionnaire as it builds their pages."""

    def __init__(self, instrument: Instrument, form: Form, names: Names) -> None:
        self._instrument = instrument
        self._form = form
        self._names = names
        self._numbers = count(1)

    def factor_section(self, factor: Factor) -> Section:
        """The items of one factor, its global question and, from the standard form, the expected answer."""
        return Section(factor.id, factor.name, factor.definition, tuple(self._factor_pages(factor)))

    def last_section(self) -> Section:
        """The vote and the questions on results, which belong to no factor."""
        outcomes = self._instrument.outcomes_of(self._form)
        pages: tuple[Page, ...] = (self._vote_page(), *(self._outcome_page(question) for question in outcomes))
        wording = self._instrument.wording
        return Section(LAST_SECTION, wording.last_title, wording.last_introduction, pages)

    def _factor_pages(self, factor: Factor) -> Iterator[Page]:
        for item in self._instrument.items_of(self._form, factor.id):
            yield self._item_page(item)
        yield self._rating_page(factor, is_expectation=False)
        if self._instrument.asks_expectations(self._form):
            yield self._rating_page(factor, is_expectation=True)

    def _item_page(self, item: Item) -> ItemPage:
        scale = self._instrument.scales[item.scale]
        levels = item.levels or ("",) * len(scale.labels)
        return ItemPage(
            id=f"item:{item.id}",
            number=next(self._numbers),
            item=item.id,
            stem=self._names.fill(item.stem),
            instruction=scale.instruction,
            options=tuple((label, self._names.fill(text)) for label, text in zip(scale.labels, levels, strict=True)),
            cannot_see=scale.cannot_see,
            does_not_apply=scale.does_not_apply,
            note_label=self._instrument.wording.note_label,
        )

    def _rating_page(self, factor: Factor, *, is_expectation: bool) -> RatingPage:
        wording = self._instrument.wording
        return RatingPage(
            id=f"{'expectation' if is_expectation else 'global'}:{factor.id}",
            number=next(self._numbers),
            factor=factor.id,
            question=self._names.fill(factor.expectation if is_expectation else factor.question),
            low=wording.expectation_low if is_expectation else wording.global_low,
            high=wording.expectation_high if is_expectation else wording.global_high,
            is_expectation=is_expectation,
        )

    def _vote_page(self) -> VotePage:
        wording = self._instrument.wording
        return VotePage(
            id="vote",
            number=next(self._numbers),
            question=wording.vote_question,
            instruction=wording.vote_instruction,
            choices=tuple(self._vote_choice(factor) for factor in self._instrument.factors),
        )

    def _vote_choice(self, factor: Factor) -> VoteChoice:
        group = self._instrument.group_names[factor.group]
        return VoteChoice(factor.id, factor.name, factor.definition, group)

    def _outcome_page(self, question: OutcomeQuestion) -> OutcomePage:
        return OutcomePage(
            id=f"outcome:{question.id}",
            number=next(self._numbers),
            question=question.id,
            text=self._names.fill(question.text),
            labels=question.labels,
        )
