"""Simulated sides, scored by the functions that score real ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Gap
from healthcheck.scoring.answers import SideAnswers
from healthcheck.scoring.factor_scores import FactorScores, factor_scores
from healthcheck.scoring.gaps import gaps_between
from healthcheck.scoring.side_scores import estimates
from tests.calibration.conditions import Conditions
from tests.calibration.population import Population

if TYPE_CHECKING:
    from numpy.typing import NDArray

ScoredSide = Mapping[str, FactorScores]
"""Person-level scores by factor."""


def answered(codes: NDArray[np.float64]) -> SideAnswers:
    """Answers without a blank; codes have shape (people, items)."""
    nothing = np.zeros(codes.shape, dtype=np.bool_)
    return SideAnswers(codes, nothing, nothing)


def simulated_sides(
    conditions: Conditions, population: Population, draw: np.random.Generator, *, form: Form, n: int
) -> Iterator[ScoredSide]:
    """``conditions.runs`` sides of ``n`` people each.

    Everybody answered everything, so no score depends on who else is there: the people of all sides are scored in one
    go and then dealt out.
    """
    codes = population.codes(draw, people=conditions.runs * n)
    scored = [
        _scored(answers, np.array(kinds, dtype=np.str_), conditions)
        for answers, kinds in zip(codes, conditions.dimensions[form], strict=True)
    ]
    for run in range(conditions.runs):
        mine = slice(run * n, (run + 1) * n)
        yield {str(number): FactorScores(entry.people[mine], entry.items, {}) for number, entry in enumerate(scored)}


def gaps_of(client: ScoredSide, supplier: ScoredSide, conditions: Conditions) -> dict[str, Gap]:
    """The gaps of all factors with their verdicts."""
    method = conditions.method
    known = {Side.CLIENT: estimates(client, method), Side.SUPPLIER: estimates(supplier, method)}
    return gaps_between(known, method, judged_from=method.verdict_from_n)


def _scored(codes: NDArray[np.float64], kinds: NDArray[np.str_], conditions: Conditions) -> FactorScores:
    used = np.ones(kinds.size, dtype=np.bool_)
    return factor_scores(answered(codes), kinds, used=used, method=conditions.method)
