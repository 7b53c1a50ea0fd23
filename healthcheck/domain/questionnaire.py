"""The questionnaire as one respondent meets it: sections of pages, with the organisations' names filled in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.relationship import Relationship, Respondent


@dataclass(frozen=True, slots=True)
class ItemPage:
    """One item. ``options`` are (label, description) of the codes 0-4; the description is empty on common labels.

    ``number`` counts the questions of the whole questionnaire from 1.
    """

    id: str
    number: int
    item: str
    stem: str
    instruction: str
    options: tuple[tuple[str, str], ...]
    cannot_see: str
    does_not_apply: str
    note_label: str


@dataclass(frozen=True, slots=True)
class RetrospectPage:
    """One item again, about the assessment before, to see whether the standards have moved that people judge by.

    ``question`` holds the item with the day that is meant. ``options`` are those of the item; whoever was not there
    yet may say so (``cannot_see``), and what was acted on did apply.
    """

    id: str
    number: int
    item: str
    question: str
    instruction: str
    options: tuple[tuple[str, str], ...]
    cannot_see: str


@dataclass(frozen=True, slots=True)
class RatingPage:
    """A 0-10 rating of one factor: the global question, or the number expected from the partner."""

    id: str
    number: int
    factor: str
    question: str
    low: str
    high: str
    is_expectation: bool


@dataclass(frozen=True, slots=True)
class VoteChoice:
    """A factor that can be voted for. ``group`` names the part of the wheel it belongs to."""

    factor: str
    name: str
    meaning: str
    group: str


@dataclass(frozen=True, slots=True)
class VotePage:
    """The top-three vote."""

    id: str
    number: int
    question: str
    instruction: str
    choices: tuple[VoteChoice, ...]


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """An outcome question with labels for the codes 0-4, or an open one without labels."""

    id: str
    number: int
    question: str
    text: str
    labels: tuple[str, ...]


Page = ItemPage | RetrospectPage | RatingPage | VotePage | OutcomePage


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the questionnaire.

    ``id`` is a factor id, ``BACK`` for questions on the assessment before, or ``LAST`` for vote and outcomes.
    """

    id: str
    title: str
    introduction: str
    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Questionnaire:
    """Everything that respondent mode shows of one person's questionnaire, as one value."""

    relationship: Relationship
    assessment: Assessment
    respondent: Respondent
    response: Response
    promise: str
    sections: tuple[Section, ...]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages in order."""
        return tuple(page for section in self.sections for page in section.pages)

    def is_answered(self, page: Page, response: Response) -> bool:
        """Whether ``response`` holds an answer to ``page``; a vote counts from three choices, a non-answer counts."""
        match page:
            case ItemPage():
                return response.reply(page.item) is not None
            case RetrospectPage():
                return page.item in response.retrospects
            case RatingPage():
                held = response.expectations if page.is_expectation else response.global_scores
                return page.factor in held
            case VotePage():
                return len(response.votes) == VOTES
            case OutcomePage():
                outcome = response.outcomes.get(page.question)
                return outcome is not None and (outcome.value is not None or bool(outcome.text))


VOTES = 3
