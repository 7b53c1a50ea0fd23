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
    RetrospectPage,
    Section,
    VoteChoice,
    VotePage,
)

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment, Response
    from healthcheck.domain.form import Form
    from healthcheck.domain.instrument import Factor, Instrument, Item, OutcomeQuestion
    from healthcheck.domain.look_back import LookBack
    from healthcheck.domain.relationship import Relationship, Respondent

BACK_SECTION = "BACK"
LAST_SECTION = "LAST"


def questionnaire_of(
    instrument: Instrument,
    *,
    relationship: Relationship,
    assessment: Assessment,
    respondent: Respondent,
    response: Response,
    facilitator: str,
    look_back: LookBack | None = None,
) -> Questionnaire:
    """The questionnaire that ``respondent`` meets; ``facilitator`` is the name that stands in the privacy promise.

    ``look_back``: what is asked about the assessment before, between the factors and the last section.
    """
    builder = _Builder(instrument, assessment.form, Names.of(relationship, respondent.side))
    sections = [builder.factor_section(factor) for factor in instrument.factors]
    if look_back is not None:
        sections.append(builder.back_section(look_back))
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

    def back_section(self, asked: LookBack) -> Section:
        """The questions on the assessment before (``method.md`` 6)."""
        # a reader of dates is loaded where there is one to say
        from healthcheck.charts.caption import day_text

        wording, day = self._instrument.wording, self._instrument.speech.say(day_text(asked.held_on))
        introduction = wording.back_introduction.format(number=asked.number, date=day)
        pages = tuple(self._retrospect_page(item, day) for item in asked.items)
        return Section(BACK_SECTION, wording.back_title, introduction, pages)

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
        return ItemPage(
            id=f"item:{item.id}",
            number=next(self._numbers),
            item=item.id,
            stem=self._names.fill(item.stem),
            instruction=scale.instruction,
            options=self._options(item),
            cannot_see=scale.cannot_see,
            does_not_apply=scale.does_not_apply,
            note_label=self._instrument.wording.note_label,
        )

    def _retrospect_page(self, item: Item, day: str) -> RetrospectPage:
        wording, stem = self._instrument.wording, self._names.fill(item.stem)
        return RetrospectPage(
            id=f"retrospect:{item.id}",
            number=next(self._numbers),
            item=item.id,
            question=wording.back_question.format(date=day, stem=stem),
            instruction=wording.back_instruction,
            options=self._options(item),
            cannot_see=wording.back_cannot_see,
        )

    def _options(self, item: Item) -> tuple[tuple[str, str], ...]:
        labels = self._instrument.scales[item.scale].labels
        levels = item.levels or ("",) * len(labels)
        return tuple((label, self._names.fill(text)) for label, text in zip(labels, levels, strict=True))

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
