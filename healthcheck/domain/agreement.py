"""How far the people of one side agree (``method.md`` 5), before anybody asks who may see it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChancePoint:
    """What random answering passes at most once in twenty: ``r_wg_star`` has to lie above, ``deviation`` below.

    ``deviation`` (AD_M) is in scale steps. To be exactly at a point is not to pass it.
    """

    r_wg_star: float
    deviation: float


@dataclass(frozen=True, slots=True)
class WithinSide:
    """How far one side agrees on one factor, over its items that count and that two people or more answered.

    ``answers``: people who answered each of these items. ``ad`` and ``ad_median``: mean absolute deviation from mean
    and median, in scale steps (0-2). ``r_wg_star``: against uniform random answers (at most 1, may be negative), with
    ``r_wg_star_skewed`` the same against lenient ones and ``r_wg_j`` (0-1) for the comparison with literature.
    ``awg`` (-1 to 1): against the widest spread possible; None where the answers lie too near an end of the scale.
    ``is_better_than_chance``: both ``ad`` and ``r_wg_star`` pass the ``chance`` point; None where an item has too few
    answers to tell. ``is_mixed_view``: ``ad`` is above the line at which a side is divided. All None without an item.
    """

    answers: tuple[int, ...]
    ad: float | None = None
    ad_median: float | None = None
    r_wg_star: float | None = None
    r_wg_star_skewed: float | None = None
    r_wg_j: float | None = None
    awg: float | None = None
    chance: ChancePoint | None = None
    is_better_than_chance: bool | None = None
    is_mixed_view: bool | None = None

    @property
    def n(self) -> int:
        """People it rests on: the fewest who answered one of the items."""
        return min(self.answers, default=0)

    @property
    def items(self) -> int:
        """Items it rests on."""
        return len(self.answers)


@dataclass(frozen=True, slots=True)
class Consistency:
    """Whether the people of one side see the same profile: practices as targets, people as judges.

    ``single``: ICC(2,1), how alike two of them are; ``mean``: ICC(2,k), how far the mean over all of them would come
    out again with other people like them. At most 1. ``n`` people answered every one of the ``practices``.
    """

    n: int
    practices: int
    single: float
    mean: float | None
