"""Numbers of a workbook: unrounded for the facilitator, for everybody else the whole ones that are printed."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.charts.reading import Presence, presence
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedSide, printed
from healthcheck.domain.result import Interval
from healthcheck.message import message
from healthcheck.reports.workbook.model import Cell, NotShown, NumberForm

WITHHELD = NotShown(message("withheld"))
NO_VIEW = NotShown(message("no view"))
NOT_TOLD = NotShown(message("not told"))


@dataclass(frozen=True, slots=True)
class Numbers:
    """Writes the numbers of ``audience``, as ``results --json`` does."""

    audience: Audience

    @property
    def is_whole(self) -> bool:
        """Whether this audience gets printed numbers only."""
        return self.audience is not Audience.FACILITATOR

    @property
    def form(self) -> NumberForm:
        """How its columns of points are printed."""
        return NumberForm.WHOLE if self.is_whole else NumberForm.DECIMAL

    def of(self, value: float | None, absent: Cell = WITHHELD) -> Cell:
        """``value`` as this audience may have it; ``absent`` stands where there is none."""
        if value is None:
            return absent
        return printed(value) if self.is_whole else float(value) + 0.0

    def bounds(self, interval: Interval | None, absent: Cell = WITHHELD) -> tuple[Cell, Cell]:
        """The lower and the upper end."""
        if interval is None:
            return absent, absent
        return self.of(interval.low), self.of(interval.high)


def absence(side: DisclosedSide) -> NotShown:
    """The word for a side of a factor that has no number."""
    return NO_VIEW if presence(side) is Presence.NO_VIEW else WITHHELD
