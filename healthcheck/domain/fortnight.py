"""The next ninety days, two weeks at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

FORTNIGHTS = 7
"""Ninety days end in the seventh."""

_LENGTH = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Fortnight:
    """Fourteen days, both ends included."""

    begins: date
    ends: date

    def holds(self, day: date | None) -> bool:
        """Whether ``day`` is one of them."""
        return day is not None and self.begins <= day <= self.ends


def fortnights_from(start: date) -> tuple[Fortnight, ...]:
    """The fortnights of the ninety days that begin on the Monday of the week of ``start``."""
    monday = start - timedelta(days=start.weekday())
    begins = (monday + number * _LENGTH for number in range(FORTNIGHTS))
    return tuple(Fortnight(day, day + _LENGTH - timedelta(days=1)) for day in begins)
