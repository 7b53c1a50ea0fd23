"""A printed interview guide as a value: for the interviewer to fill in, or to send ahead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from healthcheck.charts.caption import day_text
from healthcheck.domain.instrument import Group
from healthcheck.domain.interview_guide import InterviewGuide
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """``organisations``: both names. ``promise``: what respondents were shown about their answers.

    ``for_interviewer``: with scripts to read out, consent to tick, quick reads, probes and room for notes; without it,
    what somebody reads before they are interviewed. ``say`` puts the program's own words into the reader's language,
    whose tag is ``language``.
    """

    guide: InterviewGuide
    groups: Mapping[Group, str]
    organisations: Mapping[Side, str]
    assessment: int
    held_on: date
    promise: str
    for_interviewer: bool
    say: Callable[[str], str]
    language: str
    interviewer: str = ""

    @property
    def side(self) -> Side:
        """Whose people it is for."""
        return self.guide.guide.side

    @property
    def title(self) -> str:
        """What it is, on one line."""
        own, other = self.organisations[self.side], self.organisations[self.side.other]
        if self.for_interviewer:
            return self.say(message("Interview guide: people at {0}, on working with {1}", own, other))
        return self.say(message("Our conversation about {0} and {1}", own, other))

    @property
    def label(self) -> str:
        """The small line above the title."""
        kind = message("Interview guide") if self.for_interviewer else message("To prepare for the interview")
        return self.say(message("{0} · Assessment {1}, {2}", kind, self.assessment, day_text(self.held_on)))

    @property
    def footer(self) -> tuple[str, ...]:
        """Both names, and whose guide it is."""
        names = " × ".join(self.organisations[side] for side in Side)
        kind = message("for the interviewer") if self.for_interviewer else message("for whoever is interviewed")
        whose = message("Client guide, {0}", kind) if self.side is Side.CLIENT else message("Supplier guide, {0}", kind)
        return names, self.say(joined(" · ", (whose, message("Confidential"))))


def minutes_text(minutes: tuple[int, int]) -> str:
    """``5 to 10 min``, ``15 min``."""
    shortest, longest = minutes
    return message("{0} min", longest) if shortest == longest else message("{0} to {1} min", shortest, longest)
