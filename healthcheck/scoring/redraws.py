"""Redrawn groups of respondents: how often each person of a side is in each of them.

What other comparable people would have said is told by drawing, with replacement, one person fewer than answered; as
many as answered would overstate how firm a result is (``method.md`` 7.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.relationship import Side
from healthcheck.scoring.answers import SideAnswers

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NO_ANSWER = -1.0


@dataclass(frozen=True, slots=True)
class Ballots:
    """What the people of one side bring into a group: ``answers`` (people, items) and ``votes`` (people, factors)."""

    answers: SideAnswers
    votes: NDArray[np.float64]

    @property
    def people(self) -> int:
        """Respondents with a submitted response."""
        return self.answers.people


def ballots_of(
    answers: SideAnswers,
    responses: Sequence[Response],
    side: Side,
    factors: Sequence[str],
    *,
    counts: NDArray[np.bool_] | None = None,
    use_votes: bool = True,
) -> Ballots:
    """The people of ``side`` in an order that follows from what they said: the order they came in tells nothing.

    ``answers``: those of the submitted among ``responses``, people in the same order. Items that ``counts`` does not
    mark, and votes that are not used, have no say in that order: what is drawn would tell of them.
    """
    submitted = [entry for entry in responses if entry.side is side and entry.status is ResponseStatus.SUBMITTED]
    rows = [[float(use_votes and factor in entry.votes) for factor in factors] for entry in submitted]
    votes = np.array(rows).reshape(len(rows), len(factors))
    heard = answers.answered if counts is None else answers.answered & counts
    codes = np.where(heard, answers.codes, _NO_ANSWER)
    order = np.lexsort(np.column_stack([codes, votes]).T)
    kept = SideAnswers(answers.codes[order], answers.cannot_see[order], answers.does_not_apply[order])
    return Ballots(kept, votes[order])


def everybody(people: int) -> NDArray[np.float64]:
    """The group of everybody, once each; shape (1, people)."""
    return np.ones((1, people))


def redrawn(people: int, *, draws: int, seed: tuple[int, int]) -> NDArray[np.float64]:
    """How often each of ``people`` (two or more) is in each group of one fewer; shape (draws, people)."""
    chosen = (uniform((draws, people - 1), seed=seed) * people).astype(np.intp)
    groups = np.zeros((draws, people))
    np.add.at(groups, (np.arange(draws)[:, np.newaxis], chosen), 1.0)
    return groups


def uniform(shape: tuple[int, int], *, seed: tuple[int, int]) -> NDArray[np.float64]:
    """Numbers from 0 up to but not 1, the same for the same ``seed``; numpy's own generators take 3 MB to load."""
    draw = Random(f"{seed}").random  # noqa: S311 - repeatable draws, not secrets
    count = shape[0] * shape[1]
    return np.fromiter((draw() for _ in range(count)), dtype=np.float64, count=count).reshape(shape)
