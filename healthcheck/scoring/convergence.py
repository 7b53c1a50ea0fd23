"""Whether a gap closes: the change of its size from the changes of both sides (``method.md`` 6)."""

from __future__ import annotations

from healthcheck.domain.change import Shift
from healthcheck.domain.convergence import Convergence, GapChange
from healthcheck.domain.method import Method
from healthcheck.domain.result import Interval
from healthcheck.scoring.student_t import t_quantile
from healthcheck.scoring.threshold import exceeds


def gap_change(*, client: Shift, supplier: Shift, method: Method) -> GapChange:
    """The change of one factor's gap in size, whichever side sees more.

    The gap changes by the client's change minus the supplier's, with the errors of both (Welch-Satterthwaite). Where
    the higher side changes places, its size changes by less than that, so the interval stays on the safe side.
    """
    earlier, later = abs(client.earlier - supplier.earlier), abs(client.later - supplier.later)
    parts = [(shift.error**2, shift.freedom) for shift in (client, supplier)]
    square = sum(part for part, _ in parts)
    freedom = square**2 / sum(part**2 / nu for part, nu in parts)
    half = t_quantile((1 + method.confidence) / 2, freedom) * square**0.5
    interval = Interval(later - earlier - half, later - earlier + half)
    return GapChange(earlier, later, interval, _reading(interval, method))


def _reading(interval: Interval, method: Method) -> Convergence:
    if exceeds(0.0, interval.high):
        return Convergence.CONVERGING
    if exceeds(interval.low, 0.0):
        return Convergence.DIVERGING
    if exceeds(method.worth_talking, max(-interval.low, interval.high)):
        return Convergence.UNCHANGED
    return Convergence.CANNOT_BE_TOLD
