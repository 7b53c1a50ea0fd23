"""What each side says of each factor: its score with interval, agreement and visibility."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import SideScore
from healthcheck.scoring.agreement import mean_deviations
from healthcheck.scoring.answers import SideAnswers
from healthcheck.scoring.factor_scores import FactorScores, factor_scores
from healthcheck.scoring.gaps import Estimate
from healthcheck.scoring.intervals import Spread, mean_interval, moderated_variance, pooled_variance
from healthcheck.scoring.sheet import AnswerSheet

if TYPE_CHECKING:
    from numpy.typing import NDArray


def scores_by_factor(
    sheet: AnswerSheet, side: Side, factors: tuple[str, ...], method: Method
) -> dict[str, FactorScores]:
    """Person-level scores of ``side`` in each factor."""
    result = {}
    for factor in factors:
        selected = sheet.of(factor)
        answers = sheet.answers[side].only(selected)
        result[factor] = factor_scores(answers, sheet.dimensions[selected], used=sheet.used[selected], method=method)
    return result


def lending_line(minimum_n: int | None, method: Method) -> int | None:
    """People a factor needs to lend its variance to the others: the promised ``minimum_n`` where it was raised.

    At the method's own minimum all factors lend, as 3.4 and 4.3 write it: of two people only the spread enters, pooled
    with everybody else's. Where more was promised, nobody below the promise enters another number either.
    """
    return minimum_n if (minimum_n or 0) > method.minimum_n else None


def estimates(
    scores: Mapping[str, FactorScores], method: Method, *, minimum_n: int | None = None
) -> dict[str, Estimate]:
    """Mean, moderated variance and n of the factors of one side that have a score.

    ``minimum_n``: people a score needs to be shown, where that was promised; factors with fewer lend no variance.
    """
    spreads = {factor: Spread(entry.n, entry.variance) for factor, entry in scores.items()}
    pooled = pooled_variance(list(spreads.values()), method, from_n=minimum_n or 0)
    return {
        factor: Estimate(entry.mean, moderated_variance(spreads[factor], pooled, method), entry.n)
        for factor, entry in scores.items()
        if entry.mean is not None
    }


def steadying(
    sheet: AnswerSheet,
    scores: Mapping[Side, Mapping[str, FactorScores]],
    *,
    minimum_n: int | None,
) -> NDArray[np.bool_]:
    """Marks the items of the factors that have as many people as a score needs on both sides (length: items).

    The rho of every factor rests on all of them (4.3); one that is withheld would be told by the others. All items
    where nothing was promised (``minimum_n`` None), and where no factor has as many: then no number of both sides is
    shown, or two people agreed to be identified.
    """
    line = minimum_n or 0
    shown = [factor for factor in scores[Side.CLIENT] if all(scores[side][factor].n >= line for side in Side)]
    marked: NDArray[np.bool_] = np.isin(sheet.factors, shown) if shown else np.ones(len(sheet.items), dtype=np.bool_)
    return marked


def side_scores(
    sheet: AnswerSheet,
    side: Side,
    scores: Mapping[str, FactorScores],
    method: Method,
    *,
    minimum_n: int | None = None,
) -> dict[str, SideScore]:
    """One SideScore a factor; ``minimum_n`` as for ``estimates``."""
    known = estimates(scores, method, minimum_n=minimum_n)
    deviations = mean_deviations(sheet.answers[side].codes)
    result = {}
    for factor, entry in scores.items():
        selected = sheet.of(factor)
        counts = selected & sheet.counts[side]
        estimate = known.get(factor)
        result[factor] = SideScore(
            n=entry.n,
            items=entry.items,
            score=entry.mean,
            interval=mean_interval(estimate.mean, estimate.variance, entry.n, method) if estimate else None,
            sub_scales=entry.sub_scales,
            deviation=float(deviations[counts].mean()) if counts.any() else None,
            visibility=_visibility(sheet.answers[side].only(selected)),
            counting=int(counts.sum()),
            people=tuple(sorted(map(float, entry.people))),
        )
    return result


def _visibility(answers: SideAnswers) -> float | None:
    """100 minus the percentage of "cannot see" among what applies, people times items; None where nothing does."""
    applicable = int((~answers.does_not_apply).sum())
    return 100.0 * (1.0 - int(answers.cannot_see.sum()) / applicable) if applicable else None
