"""Whether the two sides' views of a factor come closer from one assessment to another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.result import Interval


class Convergence(StrEnum):
    """What can be said of the distance between two views."""

    CONVERGING = "converging"
    DIVERGING = "diverging"
    UNCHANGED = "unchanged"
    CANNOT_BE_TOLD = "cannot_be_told"


@dataclass(frozen=True, slots=True)
class GapChange:
    """The size of a factor's gap (points, never below 0) at two assessments, and the interval of its change.

    ``reading``: closer or further apart where the interval leaves out zero, unchanged where all of it is smaller than
    what is worth talking about; anything else cannot be told.
    """

    earlier: float
    later: float
    interval: Interval
    reading: Convergence
