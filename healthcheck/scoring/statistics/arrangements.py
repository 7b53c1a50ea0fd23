"""Every way to divide people into two groups of given sizes, or many ways drawn at random."""

from __future__ import annotations

from functools import lru_cache
from math import comb
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_KEPT = 16
_BYTE = 8


def smallest_p_by_size(first: int, second: int) -> float:
    """2 / C(first + second, first): the p of the most extreme arrangement where both tails have one as extreme.

    Groups of different sizes can do better with lopsided values, whose other tail holds none as extreme.
    """
    return min(1.0, 2 / comb(first + second, first))


def group_sums(values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Sums of ``size`` of the ``values``, one for each of the C(n, size) groups.

    Built up value by value: the sums of j values are those without the new one and those of j - 1 with it.
    """
    sums = [np.zeros(1), *(np.empty(0) for _ in range(size))]
    for position, value in enumerate(values):
        still_to_come = values.size - position - 1
        for held in range(min(position + 1, size), max(1, size - still_to_come) - 1, -1):
            sums[held] = np.concatenate((sums[held], sums[held - 1] + value))
    return sums[size]


def drawn_group_sums(values: NDArray[np.float64], size: int, *, draws: int, seed: int) -> NDArray[np.float64]:
    """Sums of ``size`` of the ``values`` in ``draws`` groups, the same ones for the same numbers and ``seed``.

    Eight values at a time: a byte says which of the eight are in, and a table has the sum for each of its 256 states.
    """
    groups = _drawn_groups(values.size, size, draws, seed)
    padded = np.zeros(groups.shape[0] * _BYTE)
    padded[: values.size] = values
    tables = padded.reshape(-1, _BYTE) @ _states()
    sums = np.zeros(draws)
    for table, states in zip(tables, groups, strict=True):
        sums += table.take(states)
    return sums


@lru_cache(maxsize=_KEPT)
def _drawn_groups(count: int, size: int, draws: int, seed: int) -> NDArray[np.uint8]:
    """Who is in the group in each draw, a bit each, shape (bytes, draws); kept, since factors share it.

    Selection sampling (Knuth, The Art of Computer Programming 3.4.2, algorithm S): every group is as likely.
    """
    chance = np.random.default_rng(seed)
    wanted = np.full(draws, size, dtype=np.int32)
    is_in = np.zeros((count, draws), dtype=np.bool_)
    for position in range(count):
        is_in[position] = chance.random(draws) * (count - position) < wanted
        wanted -= is_in[position]
    groups = np.packbits(is_in, axis=0)
    groups.flags.writeable = False
    return groups


@lru_cache(maxsize=1)
def _states() -> NDArray[np.float64]:
    """Which of eight are in for each state of a byte, shape (8, 256); the first of them is the highest bit."""
    states = np.unpackbits(np.arange(256, dtype=np.uint8)[None, :], axis=0).astype(np.float64)
    states.flags.writeable = False
    return states
