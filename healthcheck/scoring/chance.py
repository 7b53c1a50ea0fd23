"""How much agreement random answering shows: exact, for any number of people and items (``method.md`` 5).

With n people who choose among equally likely options, n * sum(x^2) - (sum x)^2 and sum|n x - sum x| of an item are
whole numbers whose distributions follow from the ways to split n people over the options; over several items whole
numbers add up. So both have an exact distribution on a grid, and no simulation is needed.
"""

from __future__ import annotations

from functools import lru_cache
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.agreement import ChancePoint
from healthcheck.domain.result import MEANT_DECIMALS
from healthcheck.scoring.agreement import RatingScale

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FEWEST = 2
_MOST = 60


@lru_cache(maxsize=1024)
def chance_point(people: int, items: int, *, options: int = 5, level: float = 0.95) -> ChancePoint:
    """Cut-offs that ``people`` (two or more) answering ``items`` (one or more) at random pass with 1 - ``level``.

    r*wg against the uniform null has to exceed the one, AD_M has to stay below the other; ``options`` on the scale.
    The cut-offs are attainable values, rounded to nine decimals. Beyond 60 people those of 60 are given: chance agrees
    ever less, so they err on the safe side. Raises ValueError for fewer people or items.
    """
    if people < _FEWEST or items < 1:
        message = f"{people} people on {items} items cannot agree or disagree"
        raise ValueError(message)
    people = min(people, _MOST)
    squares, deviations = _item_distributions(people, options)
    null = RatingScale(1, options).uniform_variance
    variance = _cut(squares, items, 1 - level) / (items * people * (people - 1))
    deviation = _cut(deviations, items, 1 - level) / (items * people**2)
    return ChancePoint(round(1 - variance / null, MEANT_DECIMALS), round(deviation, MEANT_DECIMALS))


def _cut(item: NDArray[np.float64], items: int, share: float) -> int:
    """The largest value of the sum over ``items`` that random answering stays below with at most ``share``."""
    size = items * (item.size - 1) + 1
    # the J-fold convolution by way of its transform: off by some 1e-16 a cell, where the share needs 1e-6
    whole = np.fft.irfft(np.fft.rfft(item, 2 * size) ** items, 2 * size)[:size] if items > 1 else item
    up_to = np.maximum(whole, 0.0).cumsum()
    return int(np.searchsorted(up_to, share, side="right"))


@lru_cache(maxsize=64)
def _item_distributions(people: int, options: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Probabilities of each value of n * sum(x^2) - (sum x)^2 and of sum|n x - sum x| for one item, from nought on."""
    splits, probability = _splits(people, options)
    codes = np.arange(options)
    sums = splits @ codes
    squares = people * (splits @ codes**2) - sums**2
    deviations = (splits * np.abs(people * codes - sums[:, np.newaxis])).sum(axis=1)
    return _by_value(squares, probability), _by_value(deviations, probability)


def _by_value(values: NDArray[np.int64], probability: NDArray[np.float64]) -> NDArray[np.float64]:
    result = np.zeros(int(values.max()) + 1)
    np.add.at(result, values, probability)
    return result


def _splits(people: int, options: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Every way to split ``people`` over ``options``, shape (splits, options), and its chance under random answers."""
    ways = np.array([[comb(some, few) for few in range(people + 1)] for some in range(people + 1)], dtype=np.float64)
    splits, left = np.zeros((1, 0), dtype=np.int64), np.array([people])
    number = np.ones(1)
    for _ in range(options - 1):
        branches = left + 1
        first = np.repeat(branches.cumsum() - branches, branches)
        chosen = np.arange(first.size) - first
        left = np.repeat(left, branches)
        number = np.repeat(number, branches) * ways[left, chosen]
        splits = np.column_stack([np.repeat(splits, branches, axis=0), chosen])
        left = left - chosen
    return np.column_stack([splits, left]), number / float(options) ** people
