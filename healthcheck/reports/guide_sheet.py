"""A printed interview guide as a value: for the interviewer to fill in, or to send ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from healthcheck.charts.caption import day_text
from healthcheck.domain.instrument import Group
from healthcheck.domain.interview_guide import InterviewGuide
from healthcheck.domain.relationship import Side

LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """``organisations``: both names. ``promise``: what respondents were shown about their answers.

    ``for_interviewer``: with scripts to read out, consent to tick, quick reads, probes and room for notes; without it,
    what somebody reads before they are interviewed.
    """

    guide: InterviewGuide
    groups: Mapping[Group, str]
    organisations: Mapping[Side, str]
    assessment: int
    held_on: date
    promise: str
    for_interviewer: bool
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
            return f"Interview guide: people at {own}, on working with {other}"
        return f"Our conversation about {own} and {other}"

    @property
    def label(self) -> str:
        """The small line above the title."""
        kind = "Interview guide" if self.for_interviewer else "To prepare for the interview"
        return f"{kind} · Assessment {self.assessment}, {day_text(self.held_on)}"

    @property
    def footer(self) -> tuple[str, ...]:
        """Both names, and whose guide it is."""
        names = " × ".join(self.organisations[side] for side in Side)
        kind = "for the interviewer" if self.for_interviewer else "for whoever is interviewed"
        return names, f"{self.side.value.capitalize()} guide, {kind} · Confidential"


def minutes_text(minutes: tuple[int, int]) -> str:
    """``5 to 10 min``, ``15 min``."""
    shortest, longest = minutes
    return f"{longest} min" if shortest == longest else f"{shortest} to {longest} min"
