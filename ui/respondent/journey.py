"""The way through a questionnaire, step by step, and where a person stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from healthcheck.domain.assessment import Response
    from healthcheck.domain.questionnaire import Page, Questionnaire, Section


class StepKind(Enum):
    """What a step shows."""

    WELCOME = auto()
    INTRODUCTION = auto()
    QUESTION = auto()
    SECTION_CHECK = auto()
    FINAL_CHECK = auto()
    THANK_YOU = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One screen; ``section`` and ``page`` where it belongs to one."""

    kind: StepKind
    section: Section | None = None
    page: Page | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a response has come: ``sections`` of ``total`` worked through, and questions ``left_open``."""

    sections: int
    total: int
    left_open: int


class Journey:
    """Moves through the steps; a question that a check sent for correction leads back to that check.

    While ``is_pausing`` the person stands aside, deciding whether to hand the laptop back.
    """

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire
        self._steps = tuple(_steps(questionnaire))
        self._at = 0
        self._sent_from: int | None = None
        self.is_pausing = False

    @property
    def step(self) -> Step:
        """Where the person stands."""
        return self._steps[self._at]

    @property
    def is_correcting(self) -> bool:
        """Whether a check sent the person to this question."""
        return self._sent_from is not None

    def start(self, response: Response) -> None:
        """Leave the welcome for where ``response`` stopped, or for the first section."""
        page = resting_place(self._questionnaire, response)
        if page is None:
            self.go_to_end(StepKind.FINAL_CHECK)
        elif page.number > 1 or response.position:
            self.go_to(page)
        else:
            self.onward()

    def onward(self) -> None:
        """Take the next step, or return to the check."""
        if not self._return():
            self._at = min(self._at + 1, len(self._steps) - 1)

    def back(self) -> None:
        """Take the step before, or return to the check."""
        if not self._return():
            self._at = max(self._at - 1, 0)

    def correct(self, page: Page) -> None:
        """Go from a check to ``page``; the next step leads back."""
        self._sent_from = self._at
        self._at = self._index(page)

    def go_to(self, page: Page) -> None:
        """Stand on ``page``."""
        self._sent_from = None
        self._at = self._index(page)

    def go_to_end(self, kind: StepKind) -> None:
        """Stand on the final check or the thank-you page."""
        self._sent_from = None
        self._at = next(index for index, step in enumerate(self._steps) if step.kind is kind)

    def _return(self) -> bool:
        if self._sent_from is None:
            return False
        self._at, self._sent_from = self._sent_from, None
        return True

    def _index(self, page: Page) -> int:
        return next(
            index for index, step in enumerate(self._steps) if step.page is not None and step.page.id == page.id
        )


def _steps(questionnaire: Questionnaire) -> Iterator[Step]:
    yield Step(StepKind.WELCOME)
    for section in questionnaire.sections:
        yield Step(StepKind.INTRODUCTION, section)
        for page in section.pages:
            yield Step(StepKind.QUESTION, section, page)
        yield Step(StepKind.SECTION_CHECK, section)
    yield Step(StepKind.FINAL_CHECK)
    yield Step(StepKind.THANK_YOU)


def open_pages(questionnaire: Questionnaire, response: Response) -> tuple[Page, ...]:
    """Pages without an answer, in order."""
    return tuple(page for page in questionnaire.pages if not questionnaire.is_answered(page, response))


def resting_place(questionnaire: Questionnaire, response: Response) -> Page | None:
    """The page to continue at: where the person stopped; None when all that is left is the final check."""
    missing = open_pages(questionnaire, response)
    if not missing:
        return None
    stopped = next((page for page in questionnaire.pages if page.id == response.position), None)
    if stopped is None:
        return missing[0]
    return stopped


def progress(questionnaire: Questionnaire, response: Response) -> Progress:
    """How far ``response`` has come; a section counts once it lies behind, or when nothing in it is open."""
    sections = questionnaire.sections
    place = resting_place(questionnaire, response)
    reached = len(questionnaire.pages) if place is None else place.number - 1
    missing = {page.id for page in open_pages(questionnaire, response)}
    done = [
        section
        for section in sections
        if section.pages[-1].number <= reached or all(page.id not in missing for page in section.pages)
    ]
    behind = [page for page in questionnaire.pages if page.number <= reached and page.id in missing]
    return Progress(sections=len(done), total=len(sections), left_open=len(behind))
