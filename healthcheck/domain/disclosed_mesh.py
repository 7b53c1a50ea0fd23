"""How the factors hang together, as one audience may see it. Built by ``healthcheck.disclosure`` only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.mesh import FactorMesh, Matrix
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class FactorInfluence:
    """One factor in the eyes of a group of raters, in percent of all the influence that they see.

    ``given`` and ``received`` sum to 100 over the factors; ``prominence`` is their sum, ``net`` their difference.
    """

    factor: str
    given: float
    received: float
    prominence: float
    net: float


@dataclass(frozen=True, slots=True)
class DisclosedInfluence:
    """Perceived influence; ``arrows``: (from, to), strongest first, none where raters do not agree (``is_agreed``).

    ``direct`` (mean ratings on 0-100, rows influence columns), ``agreement`` (ICC(2,k), percent) and ``rank_stability``
    (Kendall's tau b, percent) from as many raters as single items need for a mean.
    """

    raters: int
    factors: tuple[FactorInfluence, ...]
    arrows: tuple[tuple[str, str], ...]
    is_agreed: bool
    direct: Matrix | None
    agreement: float | None
    rank_stability: float | None


@dataclass(frozen=True, slots=True)
class DisclosedMesh:
    """``document``: themes that factors share, which no answer enters; the rest None where not rated or withheld.

    ``room``: what the whole room settled on together.
    """

    document: FactorMesh
    raters: Mapping[Side, int]
    joint: DisclosedInfluence | None
    sides: Mapping[Side, DisclosedInfluence | None]
    withheld: tuple[Withheld, ...]
    room: DisclosedInfluence | None = None
