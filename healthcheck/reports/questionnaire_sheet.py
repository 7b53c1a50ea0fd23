"""A printed questionnaire as a value: to be filled in with a pen, or with the answers that somebody gave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from healthcheck.charts.caption import day_text
from healthcheck.domain.questionnaire import Questionnaire
from healthcheck.message import joined, message


@dataclass(frozen=True, slots=True)
class QuestionnaireSheet:
    """``is_filled``: the answers in ``questionnaire`` are printed, for whoever gave them and for the facilitator.

    ``say`` puts the program's own words into the reader's language, whose tag is ``language``.
    """

    questionnaire: Questionnaire
    is_filled: bool
    say: Callable[[str], str]
    language: str

    @property
    def held_on(self) -> date:
        """The day it is dated by."""
        return self.questionnaire.assessment.held_on

    @property
    def own(self) -> str:
        """The organisation of whoever answers."""
        return self.questionnaire.relationship.organisation(self.questionnaire.respondent.side)

    @property
    def other(self) -> str:
        """The organisation on the other side."""
        return self.questionnaire.relationship.organisation(self.questionnaire.respondent.side.other)

    @property
    def title(self) -> str:
        """Whose view of whom."""
        return self.say(message("How people at {0} see working with {1}", self.own, self.other))

    @property
    def label(self) -> str:
        """The small line above the title."""
        held = self.questionnaire.assessment
        number = message("Questionnaire · Assessment {0}, {1}", held.number, day_text(held.held_on))
        return self.say(number)

    @property
    def footer(self) -> tuple[str, ...]:
        """Both names, whose form it is, and for whose eyes."""
        person = self.questionnaire.respondent
        whose = message("{0} form", self.own) if not person.code else message("{0} form, {1}", self.own, person.code)
        return (self.questionnaire.relationship.name, self.say(joined(" · ", (whose, message("Confidential")))))
