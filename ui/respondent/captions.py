"""What respondent mode says around its sheets: the place, the buttons, what is saved and what is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Answer
from ui.respondent.action_bar import Actions
from ui.respondent.journey import StepKind
from ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.respondent.journey import Journey
    from ui.respondent.sitting import Sitting
    from ui.respondent.welcome_sheet import WelcomeSheet


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is: in words on both ends of a line, and how many questions lie behind."""

    section: str
    question: str
    done: int


class Captions:
    """Reads sitting and journey, and says it with the translator of the window."""

    def __init__(self, sitting: Sitting, journey: Journey, *, tr: Callable[[str], str]) -> None:
        self._sitting = sitting
        self._journey = journey
        self._tr = tr

    def place(self) -> Place | None:
        """Where the person is; None on the first and the last sheet, and beside the way."""
        step, pages = self._journey.step, self._sitting.questionnaire.pages
        if self._journey.is_pausing or step.kind in (StepKind.WELCOME, StepKind.THANK_YOU):
            return None
        if step.section is None:
            return Place(self._tr("Final check"), "", len(pages))
        sections = self._sitting.questionnaire.sections
        number = self._tr("{0} of {1}").format(sections.index(step.section) + 1, len(sections))
        section = f"{number} · {step.section.title}"
        if step.page is None:
            is_behind = step.kind is StepKind.SECTION_CHECK
            return Place(section, "", step.section.pages[-1 if is_behind else 0].number - (not is_behind))
        question = self._tr("Question {0} of {1}").format(step.page.number, len(pages))
        is_answered = self._sitting.is_answered(step.page)
        if not is_answered:
            question = f"{question} · {self._tr('No answer yet')}"
        return Place(section, question, step.page.number - (not is_answered))

    def actions(self, welcome: WelcomeSheet) -> Actions:
        """Captions of the buttons of the present step."""
        if self._journey.is_pausing:
            return self._pause_actions()
        match self._journey.step.kind:
            case StepKind.WELCOME:
                return Actions(welcome.start_text(self._sitting))
            case StepKind.FINAL_CHECK:
                return Actions(self._tr("Submit my answers"), self._tr("Back"))
            case StepKind.THANK_YOU:
                return Actions(self._tr("Return to facilitator"))
            case StepKind.QUESTION if self._journey.is_correcting:
                return Actions(self._tr("Return to the check"), flagged=self._flagged())
            case _:
                return Actions(self._tr("Continue"), self._tr("Back"), flagged=self._flagged())

    def _pause_actions(self) -> Actions:
        stay = self._tr("Keep answering")
        if self._sitting.is_saved:
            return Actions(self._tr("Pause and hand back"), stay)
        return Actions(self._tr("Try again"), stay, discard=self._tr("Hand back without this change"))

    def _flagged(self) -> bool | None:
        page = self._journey.step.page
        value = self._sitting.value(page) if page is not None else None
        return value.is_flagged if isinstance(value, Answer) else None

    @property
    def may_move(self) -> bool:
        """Whether the buttons may lead away: not from what is not saved, but always out of the pause."""
        return self._sitting.is_saved or self._journey.is_pausing

    @property
    def may_pause(self) -> bool:
        """Whether handing back early makes sense here."""
        return not self._journey.is_pausing and self._journey.step.kind is not StepKind.THANK_YOU

    @property
    def is_saved(self) -> bool:
        """Whether everything on screen is on disk."""
        return self._sitting.is_saved

    def saved(self) -> str:
        """``Saved 14:02``, once something is; ``Not saved`` while something is not."""
        if not self._sitting.is_saved:
            return self._tr("Not saved")
        moment = self._sitting.saved_at
        return self._tr("Saved {0}").format(f"{moment:%H:%M}") if moment is not None else ""

    def failure(self) -> tuple[str, str] | None:
        """What could not be written, and what about it is safe and can be done."""
        error = self._sitting.failure
        if self._journey.is_pausing or (error is None and self._sitting.is_saved):
            return None
        if error is None:  # a fault of the program, told elsewhere; the answer waits all the same
            return self.saved(), self._tr("Your answer is kept on screen.")
        if self._sitting.is_saved:
            text, safe = self._tr("Not submitted: {0}"), self._tr("All your answers are saved.")
        elif self._sitting.lacks_only_the_place:
            text, safe = self._tr("Your place is not saved: {0}"), self._tr("All your answers are saved.")
        else:
            text, safe = self._tr("Not saved: {0}"), self._tr("Your answer is kept on screen.")
        return text.format(said(error.what)), " ".join(part for part in (safe, said(error.do)) if part)
