"""How the factors hang together: what the source says, and what people of both sides think (``method.md`` 7.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Side

Matrix = tuple[tuple[float, ...], ...]
"""Rows and columns in framework order; row i, column j: from factor i to factor j."""

STRONGEST_LINK = 4


@dataclass(frozen=True, slots=True)
class FactorMesh:
    """Themes of practice that two factors share: symmetric, no direction, nothing rated.

    ``shared``: number of themes by pair, 0 on the diagonal. ``themes``: all there are; ``recurring``: those in more
    than one factor.
    """

    factors: tuple[str, ...]
    shared: tuple[tuple[int, ...], ...]
    themes: int
    recurring: int

    @property
    def links(self) -> dict[str, int]:
        """Themes that each factor shares with another one, summed over the others."""
        return {factor: sum(row) for factor, row in zip(self.factors, self.shared, strict=True)}


@dataclass(frozen=True, slots=True)
class LinkRating:
    """What one person says of every directed link: (from factor, to factor) -> 0 (none) to 4 (very strong).

    ``side``: None where the whole room settled on one rating.
    """

    side: Side | None
    links: Mapping[tuple[str, str], int]


class MeshRefusal(StrEnum):
    """Why ratings of a mesh give no result."""

    TOO_FEW_RATERS = "too_few_raters"
    TOO_MANY_RATERS = "too_many_raters"
    CANNOT_BE_TOLD = "cannot_be_told"
    NOT_REVEALED = "not_revealed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Influence:
    """Perceived influence between factors in the eyes of a group of raters (DEMATEL); tuples in framework order.

    ``direct``: mean ratings, 0-4. ``total``: direct and indirect influence T. ``given`` and ``received``: its row sums
    D and column sums R. ``arrows``: (from, to) where T exceeds its mean, strongest first; none where raters do not
    agree. ``agreement``: ICC(2,k) of the raters over the links, at most 1, None where it does not exist; ``is_agreed``:
    it is high enough to draw arrows. ``rank_stability``: the lowest rank correlation (Kendall's tau b, -1 to 1) of
    ``given`` with what it is when one rater is left out, None where that gives no result or no order.
    """

    factors: tuple[str, ...]
    raters: int
    direct: Matrix
    total: Matrix
    given: tuple[float, ...]
    received: tuple[float, ...]
    arrows: tuple[tuple[str, str], ...]
    agreement: float | None
    rank_stability: float | None
    is_agreed: bool

    @property
    def prominence(self) -> tuple[float, ...]:
        """How much a factor is part of at all: given plus received."""
        return tuple(out + into for out, into in zip(self.given, self.received, strict=True))

    @property
    def net(self) -> tuple[float, ...]:
        """Given minus received: above 0 a factor moves others more than they move it."""
        return tuple(out - into for out, into in zip(self.given, self.received, strict=True))


@dataclass(frozen=True, slots=True)
class ParticipantMesh:
    """The influence that raters of both sides together, and of each side, perceive; or why there is none.

    ``room``: in what the whole room settled on together, None where it did not.
    """

    raters: Mapping[Side, int]
    joint: Influence | MeshRefusal
    sides: Mapping[Side, Influence | MeshRefusal]
    room: Influence | MeshRefusal | None = None


def links_between(factors: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Every directed link between two of ``factors``."""
    return frozenset((start, end) for start in factors for end in factors if start != end)


def is_complete(rating: LinkRating, factors: Sequence[str]) -> bool:
    """Whether ``rating`` has a whole number 0-4 for each directed link between two of ``factors``, and nothing else."""
    return set(rating.links) == links_between(factors) and all(
        0 <= value <= STRONGEST_LINK for value in rating.links.values()
    )
