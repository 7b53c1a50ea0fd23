"""What a timeline shows: promises by their dates, and the meetings that look at them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A promise of ``side``; ``key`` names it to whoever is asked about it.

    ``who`` makes it for whom, and ``note`` is what else there is to say (``10 days late``); both may be empty.
    """

    key: str
    text: str
    due: date
    side: Side
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TimelineMeeting:
    """A meeting on each of its ``days``."""

    name: str
    days: tuple[date, ...]
