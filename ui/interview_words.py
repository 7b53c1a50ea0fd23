"""Times, states and clues of interviews in the reader's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from healthcheck.domain.interview import CLOSING, OPENING
from ui.translation import plural

if TYPE_CHECKING:
    from healthcheck.domain.interview import Interview
    from healthcheck.domain.interview_guide import InterviewGuide

Translate = Callable[[str], str]
MINUTE = 60


def clock_text(seconds: float) -> str:
    """``6:40``; minutes go on beyond the hour, as the guide counts them."""
    minutes, rest = divmod(int(seconds), MINUTE)
    return f"{minutes}:{rest:02}"


def whole_minutes(seconds: float) -> int:
    """Minutes as people say them: 1 from the first second on."""
    return max(round(seconds / MINUTE), 1) if seconds else 0


def span(tr: Translate, minutes: tuple[int, int]) -> str:
    """``5 to 10 min``, ``15 min``."""
    shortest, longest = minutes
    if shortest == longest:
        return tr("{0} min").format(longest)
    return tr("{0} to {1} min").format(shortest, longest)


def over(tr: Translate, seconds: float, minutes: tuple[int, int]) -> str:
    """``2 min over`` once a part has taken longer than it is meant to; empty before."""
    beyond = seconds - minutes[1] * MINUTE
    if beyond <= 0:
        return ""
    if beyond < MINUTE:
        return tr("just over")
    return tr("{0} min over").format(int(beyond // MINUTE))


def part_title(tr: Translate, guide: InterviewGuide, part: str) -> str:
    """The name of a part."""
    section = guide.section(part)
    if section is not None:
        return section.title
    return {OPENING: tr("Opening"), CLOSING: tr("Close")}.get(part, part)


def short_title(tr: Translate, guide: InterviewGuide, part: str) -> str:
    """The name of a part that is not about one of the seven factors, where there is little room."""
    return tr("Remaining factors") if guide.section(part) is not None else part_title(tr, guide, part)


def state(tr: Translate, interview: Interview | None) -> str:
    """How far somebody's interview is."""
    if interview is None:
        return tr("Not started")
    minutes = whole_minutes(interview.total_seconds)
    if interview.is_finished:
        return tr("Held, {0} min").format(minutes)
    return tr("Under way, {0} min").format(minutes) if minutes else tr("Under way")


def notes(count: int) -> str:
    """``1 note``, ``14 notes``."""
    return plural("{0} note", "{0} notes", count)


def consent(tr: Translate, interview: Interview) -> str:
    """What was agreed to; that nothing is recorded is the usual case."""
    if not interview.opened_script:
        return tr("Opening not read out yet")
    if not interview.consent_notes:
        return tr("No agreement to notes")
    return tr("Notes and recording agreed") if interview.consent_recording else tr("Notes agreed, no recording")
