"""Need, importance and priority of every practice in many groups of people at once (``method.md`` 7.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import MEANT_DECIMALS
from healthcheck.scoring.group_pairs import GroupMeans, group_means
from healthcheck.scoring.rankable import Rankable
from healthcheck.scoring.redraws import Ballots

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class PriorityEstimates:
    """Shape (groups, practices). ``may_list``: known on both sides, not in place on both, at home in its factor."""

    need: NDArray[np.float64]
    gap: NDArray[np.float64]
    importance: NDArray[np.float64]
    priority: NDArray[np.float64]
    may_list: NDArray[np.bool_]


def priority_estimates(
    rank: Rankable,
    ballots: Mapping[Side, Ballots],
    counts: Mapping[Side, NDArray[np.bool_]],
    groups: Mapping[Side, NDArray[np.float64]],
    *,
    factor_rho: NDArray[np.float64],
    leverage: NDArray[np.float64],
    use_votes: bool,
    method: Method,
) -> PriorityEstimates:
    """Everything anew in each of ``groups``, by side (groups, people), but for what counts, rho and ``leverage``.

    ``factor_rho`` (factors) is that of the answers: a redrawn gap holds their noise and that of the draw, so a rho
    estimated from it would take most of the noise for gaps.
    """
    means = {side: group_means(ballots[side].answers, counts[side], groups[side], method) for side in Side}
    rho = factor_rho[rank.factors]
    client, supplier = (_practice_means(means[side], rank.parts[side]) for side in Side)
    needed = need(client.mean, supplier.mean, rho)
    weights = factor_importance(ballots, groups, method) if use_votes else np.ones((1, rank.members.shape[1]))
    importance = np.broadcast_to(weights[:, rank.factors], needed.shape)
    is_short = np.round(100.0 - needed, MEANT_DECIMALS) < method.in_place
    return PriorityEstimates(
        need=needed,
        gap=rho * (client.mean - supplier.mean),
        importance=importance,
        priority=needed * importance * leverage,
        may_list=client.is_known & supplier.is_known & is_short & rank.is_home,
    )


def need(client: NDArray[np.float64], supplier: NDArray[np.float64], rho: NDArray[np.float64]) -> NDArray[np.float64]:
    """100 minus the lower of two side scores after shrinking their gap by ``rho`` (0-1); points, 0-100."""
    return 100.0 - ((client + supplier) / 2 - rho * np.abs(client - supplier) / 2)


def factor_importance(
    ballots: Mapping[Side, Ballots], groups: Mapping[Side, NDArray[np.float64]], method: Method
) -> NDArray[np.float64]:
    """Number of factors x panel weight (``method.md`` 3.3), clipped; shape (groups, factors), 1 is average."""
    votes = [groups[side] @ ballots[side].votes + 1.0 for side in Side]
    shares = [counts / counts.sum(axis=1, keepdims=True) for counts in votes]
    weight = np.mean(shares, axis=0)
    importance: NDArray[np.float64] = weight.shape[1] * weight
    return importance.clip(method.importance_floor, method.importance_ceiling)


@dataclass(frozen=True, slots=True)
class _PracticeMeans:
    mean: NDArray[np.float64]
    is_known: NDArray[np.bool_]


def _practice_means(means: GroupMeans, parts: NDArray[np.float64]) -> _PracticeMeans:
    number = means.is_heard.astype(np.float64) @ parts
    return _PracticeMeans((means.mean @ parts) / np.maximum(number, 1.0), number > 0)
