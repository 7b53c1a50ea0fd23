"""The overall score of a side under other weights of the factors, and how far any weights move it (``method.md`` 3.3).

Weights are in framework order and sum to 1; scores are points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval

if TYPE_CHECKING:
    from numpy.typing import NDArray


def report_weights(counts: Mapping[str, float], factors: Sequence[str]) -> tuple[float, ...]:
    """The share of each factor in the mentions that the report counted."""
    total = sum(counts[factor] for factor in factors)
    return tuple(counts[factor] / total for factor in factors)


def panel_weights(votes: Mapping[str, Mapping[Side, int]]) -> tuple[float, ...]:
    """The mean of both sides' shares of votes; ``votes``: factor -> people by side.

    One vote is added to every factor, so that a factor without any stays alive; the mean over the sides keeps the
    larger one from dominating.
    """
    totals = {side: sum(counts[side] + 1 for counts in votes.values()) for side in Side}
    return tuple(sum((counts[side] + 1) / totals[side] for side in Side) / len(Side) for counts in votes.values())


def weighted_score(scores: Sequence[float], weights: Sequence[float]) -> float:
    """The mean of ``scores`` under ``weights``."""
    return sum(score * weight for score, weight in zip(scores, weights, strict=True))


def weight_band(scores: Sequence[float], *, draws: int, concentration: float, seed: int, confidence: float) -> Interval:
    """Where the overall score lies under a share ``confidence`` of random weightings, in points."""
    weighted = random_weights(len(scores), draws=draws, concentration=concentration, seed=seed) @ np.asarray(scores)
    low, high = np.quantile(weighted, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Interval(float(low), float(high))


@lru_cache(maxsize=4)  # the same draws for both sides and for every assessment
def random_weights(factors: int, *, draws: int, concentration: float, seed: int) -> NDArray[np.float64]:
    """``draws`` weightings from a symmetric Dirichlet distribution; shape (draws, factors), rows sum to 1.

    Each row is gamma variates over their sum. Every page shows a band, and numpy's own generators take 7 MB to load.
    """
    generator = Random(seed)  # noqa: S311 - repeatable weightings, not secrets
    variates = (generator.gammavariate(concentration, 1.0) for _ in range(draws * factors))
    weights = np.fromiter(variates, dtype=np.float64, count=draws * factors).reshape(draws, factors)
    weights /= weights.sum(axis=1, keepdims=True)
    weights.setflags(write=False)
    return weights
