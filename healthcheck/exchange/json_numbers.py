"""Numbers of a JSON document, as precise as its audience may see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class JsonNumbers:
    """Writes the numbers of one audience: ``is_whole`` for all but the facilitator."""

    is_whole: bool

    @classmethod
    def of(cls, audience: Audience) -> JsonNumbers:
        """The numbers that ``audience`` may see."""
        return cls(is_whole=audience is not Audience.FACILITATOR)

    def number(self, value: float | None) -> float | int | None:
        """A plain number: scores come out of numpy, and a gap of nothing has no sign."""
        if value is None:
            return None
        return printed(value) if self.is_whole else float(value) + 0.0

    def interval(self, interval: Interval | None) -> Json:
        """``[low, high]``; null where there is none."""
        return [self.number(interval.low), self.number(interval.high)] if interval else None


def by_side(counts: Mapping[Side, int | None]) -> dict[str, Json]:
    """Counts of people under ``client`` and ``supplier``."""
    return {side.value: counts.get(side) for side in Side}
