"""Item means and the noise of their gaps in many groups of people at once (``method.md`` 4.3, group by group).

The formulas are those of ``matching``; a group is a row that says how often each person is in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.answers import SideAnswers

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class GroupMeans:
    """One side in each group; arrays have shape (groups, items).

    ``mean``: points, 0 where the group has no answer to an item that counts; ``is_heard`` marks the others; ``noise``:
    squared standard error of the mean.
    """

    mean: NDArray[np.float64]
    noise: NDArray[np.float64]
    is_heard: NDArray[np.bool_]


def group_means(
    answers: SideAnswers, counts: NDArray[np.bool_], groups: NDArray[np.float64], method: Method
) -> GroupMeans:
    """Means of the items that ``counts`` marks, with one pooled item variance a group; ``groups``: (groups, people)."""
    answered = answers.answered & counts
    points = np.where(answered, method.points_per_code * answers.codes, 0.0)
    number = groups @ answered.astype(np.float64)
    total = groups @ points
    is_heard = number > 0
    divisor = np.where(is_heard, number, 1.0)
    mean = total / divisor
    squares = np.maximum((groups @ np.square(points)) - total * mean, 0.0).sum(axis=1)
    freedom = np.maximum(number - 1, 0.0).sum(axis=1)
    prior = method.item_prior_weight * method.item_prior_sd**2
    variance = (prior + squares) / (method.item_prior_weight + freedom)
    return GroupMeans(mean, variance[:, np.newaxis] / divisor, is_heard)


def group_reliability(sides: Mapping[Side, GroupMeans], members: NDArray[np.float64]) -> NDArray[np.float64]:
    """The rho of each factor in each group, 0-1; shape (groups, factors).

    ``members`` (items, factors) marks the items of a factor. 0 where a factor has no pair or no gap.
    """
    client, supplier = sides[Side.CLIENT], sides[Side.SUPPLIER]
    is_paired = (client.is_heard & supplier.is_heard).astype(np.float64)
    squares = np.square(client.mean - supplier.mean) * is_paired
    noise = (client.noise + supplier.noise) * is_paired
    pairs = is_paired @ members
    divisor = np.maximum(pairs, 1.0)
    whole = squares.sum(axis=1) / np.maximum(is_paired.sum(axis=1), 1.0)
    steadied = ((squares @ members) / divisor + whole[:, np.newaxis]) / 2
    is_known = (pairs > 0) & (steadied > 0)
    shares = ((noise @ members) / divisor) / np.where(is_known, steadied, 1.0)
    return np.where(is_known, np.maximum(1.0 - shares, 0.0), 0.0)
