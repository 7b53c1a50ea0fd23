"""Which practices to work on first, and how firm that is (``method.md`` 7.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.instrument import Effort, Owner
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import MEANT_DECIMALS


class Stability(StrEnum):
    """How often a practice would be on the list if other comparable people had been asked."""

    NEARLY_ALWAYS = "nearly_always"
    USUALLY = "usually"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class PracticePriority:
    """One practice that counts on both sides.

    ``n``: the fewest people who answered one of its items, by side. ``need``: 100 minus the lower of the two shrunken
    side scores, 0-100 points; ``gap``: client minus supplier, shrunken, in points. ``importance``: of its factor, 1 is
    average. ``leverage``: what its factor moves in the others, 1 is average or not rated. ``priority`` = need x
    importance x leverage. ``is_proposed``: on the list. ``share``: of resamples in which it is on the list, 0-1, None
    where that cannot be told; ``stability``: the same in a word, for practices on the list. ``effort`` and ``owner``
    are carried and not multiplied.
    """

    practice: str
    factor: str
    effort: Effort
    owner: Owner
    n: Mapping[Side, int]
    need: float
    gap: float
    importance: float
    leverage: float
    priority: float
    share: float | None
    stability: Stability | None
    is_proposed: bool


@dataclass(frozen=True, slots=True)
class Priorities:
    """Every practice that can be ranked, in framework order.

    ``unranked``: ids of practices that were asked and that fewer than ``from_n`` people answered on a side.
    ``uses_votes`` False: all factors count alike. ``uses_mesh`` False: no influence between factors was rated.
    """

    practices: tuple[PracticePriority, ...]
    unranked: tuple[str, ...]
    from_n: int
    uses_votes: bool
    uses_mesh: bool

    @property
    def proposed(self) -> tuple[PracticePriority, ...]:
        """The list: highest priority first, ties in framework order."""
        listed = [entry for entry in self.practices if entry.is_proposed]
        return tuple(sorted(listed, key=lambda entry: -round(entry.priority, MEANT_DECIMALS)))
