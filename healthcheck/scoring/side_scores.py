"""What each side says of each factor: its score with interval, agreement and visibility."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.domain.instrument import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import SideScore
from healthcheck.scoring.agreement import mean_deviations
from healthcheck.scoring.answers import SideAnswers
from healthcheck.scoring.factor_scores import FactorScores, factor_scores
from healthcheck.scoring.gaps import Estimate
from healthcheck.scoring.intervals import Spread, mean_interval, moderated_variance, pooled_variance
from healthcheck.scoring.sheet import AnswerSheet


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


def estimates(scores: Mapping[str, FactorScores], method: Method) -> dict[str, Estimate]:
    """Mean, moderated variance and n of the factors of one side that have a score."""
    spreads = {factor: Spread(entry.n, entry.variance) for factor, entry in scores.items()}
    pooled = pooled_variance(list(spreads.values()), method)
    return {
        factor: Estimate(entry.mean, moderated_variance(spreads[factor], pooled, method), entry.n)
        for factor, entry in scores.items()
        if entry.mean is not None
    }


def side_scores(
    sheet: AnswerSheet, side: Side, scores: Mapping[str, FactorScores], method: Method
) -> dict[str, SideScore]:
    """One SideScore a factor."""
    known = estimates(scores, method)
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
        )
    return result


def _visibility(answers: SideAnswers) -> float | None:
    """100 minus the percentage of "cannot see" among what applies, people times items; None where nothing does."""
    applicable = int((~answers.does_not_apply).sum())
    return 100.0 * (1.0 - int(answers.cannot_see.sum()) / applicable) if applicable else None
