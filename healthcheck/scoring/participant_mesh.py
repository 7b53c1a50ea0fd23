"""What raters of both sides make of the links between factors (``method.md`` 7.3b): perceived influence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.mesh import Influence, LinkRating, Matrix, MeshRefusal, ParticipantMesh, is_complete
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import MEANT_DECIMALS
from healthcheck.scoring.dematel import dematel
from healthcheck.scoring.statistics.intraclass import intraclass
from healthcheck.scoring.threshold import reaches

if TYPE_CHECKING:
    from numpy.typing import NDArray


def participant_mesh(
    ratings: Sequence[LinkRating], factors: Sequence[str], method: Method, *, room: LinkRating | None = None
) -> ParticipantMesh:
    """Influence as seen by all raters together and by those of each side, and by the ``room`` that settled on one.

    Raises ValueError where a rating leaves a link out or has one that is not 0-4.
    """
    if not all(is_complete(rating, factors) for rating in (*ratings, *([room] if room else ()))):
        raise ValueError("a rating of the mesh needs 0-4 for every link between two factors")
    own = {side: [rating for rating in ratings if rating.side is side] for side in Side}
    return ParticipantMesh(
        raters={side: len(own[side]) for side in Side},
        joint=influence(ratings, factors, method),
        sides={side: influence(own[side], factors, method) for side in Side},
        room=_influence([room], factors, method) if room else None,
    )


def influence(ratings: Sequence[LinkRating], factors: Sequence[str], method: Method) -> Influence | MeshRefusal:
    """DEMATEL of the mean of ``ratings``, with how far the raters agree; or why there is none."""
    if len(ratings) < method.mesh_raters_from:
        return MeshRefusal.TOO_FEW_RATERS
    if len(ratings) > method.mesh_raters_to:
        return MeshRefusal.TOO_MANY_RATERS
    return _influence(ratings, factors, method)


def _influence(ratings: Sequence[LinkRating], factors: Sequence[str], method: Method) -> Influence | MeshRefusal:
    """Of any number of ratings from one; one alone has no agreement, and so no arrows."""
    cube = np.array([_matrix(rating, factors) for rating in ratings])
    direct = cube.mean(axis=0)
    result = dematel(direct)
    if result is None:
        return MeshRefusal.CANNOT_BE_TOLD
    agreement = _agreement(cube)
    is_agreed = agreement is not None and reaches(agreement, method.mesh_agreement)
    return Influence(
        factors=tuple(factors),
        raters=len(ratings),
        direct=_tuples(direct),
        total=_tuples(result.total),
        given=tuple(result.given.tolist()),
        received=tuple(result.received.tolist()),
        arrows=tuple((factors[row], factors[column]) for row, column in result.arrows) if is_agreed else (),
        agreement=agreement,
        rank_stability=_rank_stability(cube, result.given),
        is_agreed=is_agreed,
    )


def leverage(mesh: Influence | MeshRefusal | None, factors: Sequence[str], method: Method) -> dict[str, float]:
    """1 + reach x (D_f - mean D) / max |D - mean D| by factor: 0.75-1.25 with a reach of 0.25.

    1 throughout where nothing was rated, all factors give the same influence, or the raters do not agree: what is not
    fit for an arrow is not fit to put practices in order.
    """
    if not isinstance(mesh, Influence) or not mesh.is_agreed:
        return dict.fromkeys(factors, 1.0)
    away = np.asarray(mesh.given) - float(np.mean(mesh.given))
    furthest = float(np.abs(away).max())
    if round(furthest, MEANT_DECIMALS) == 0:
        return dict.fromkeys(factors, 1.0)
    raised: Mapping[str, float] = dict(zip(mesh.factors, (away / furthest).tolist(), strict=True))
    return {factor: 1.0 + method.leverage_reach * raised[factor] for factor in factors}


def _matrix(rating: LinkRating, factors: Sequence[str]) -> list[list[float]]:
    return [[float(rating.links.get((start, end), 0)) for end in factors] for start in factors]


def _agreement(cube: NDArray[np.float64]) -> float | None:
    """ICC(2,k): links are the targets, raters the judges, a sample of those who might have rated."""
    links = ~np.eye(cube.shape[1], dtype=np.bool_)
    found = intraclass(cube[:, links].T).random_mean
    return found.value if found else None


def _rank_stability(cube: NDArray[np.float64], given: NDArray[np.float64]) -> float | None:
    """None where leaving somebody out gives no result or no order, or leaves nobody."""
    if len(cube) == 1:
        return None
    lowest = 1.0
    for rater in range(len(cube)):
        rest = dematel(np.delete(cube, rater, axis=0).mean(axis=0))
        tau = _kendall(given, rest.given) if rest else None
        if tau is None:
            return None
        lowest = min(lowest, tau)
    return lowest


def _kendall(one: NDArray[np.float64], other: NDArray[np.float64]) -> float | None:
    """Kendall's tau b; None where one of them puts nothing in order."""
    signs = [np.sign(np.subtract.outer(values, values).round(MEANT_DECIMALS)) for values in (one, other)]
    orders = float(np.sqrt(np.square(signs[0]).sum() * np.square(signs[1]).sum()))
    return float((signs[0] * signs[1]).sum()) / orders if orders else None


def _tuples(matrix: NDArray[np.float64]) -> Matrix:
    return tuple(tuple(row) for row in matrix.tolist())
