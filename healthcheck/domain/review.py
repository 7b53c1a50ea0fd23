"""Where promises are looked at again: meetings that come back, and who attends them on each side."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count, takewhile
from types import MappingProxyType

from healthcheck.domain.relationship import Side
from healthcheck.domain.rhythm import Rhythm

_MONTHS_A_YEAR = 12


_MONTHS = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3}


@dataclass(frozen=True, slots=True)
class ReviewMeeting:
    """A meeting of both sides. ``first_on``: the day of the first one, None where none is set; ``minutes`` it takes.

    ``attendees``: ids of respondents, client first, by code; ``others``: who else comes, in words, by side. ``purpose``
    is what it is for, in words.
    """

    id: str
    relationship_id: str
    rhythm: Rhythm
    name: str
    first_on: date | None = None
    minutes: int | None = None
    purpose: str = ""
    attendees: tuple[str, ...] = ()
    others: Mapping[Side, str] = field(default_factory=lambda: MappingProxyType({}))

    def days(self, *, since: date, until: date) -> tuple[date, ...]:
        """The days from ``since`` to ``until``, both included, on which it is held; none where no first day is set.

        Months that are too short for the day have it on their last one.
        """
        if self.first_on is None:
            return ()
        held = takewhile(lambda day: day <= until, _days(self.first_on, self.rhythm))
        return tuple(day for day in held if day >= since)


def _days(first: date, rhythm: Rhythm) -> Iterator[date]:
    if rhythm is Rhythm.WEEKLY:
        return (first + timedelta(weeks=number) for number in count())
    return (_months_later(first, _MONTHS[rhythm] * number) for number in count())


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
