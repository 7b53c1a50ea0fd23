"""Differences of means by Student's t: two groups of unlike variance (Welch 1947), or pairs (Student 1908)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval
from healthcheck.scoring.statistics.sample import rounding, sample
from healthcheck.scoring.student_t import t_quantile, t_two_sided_p

if TYPE_CHECKING:
    from numpy.typing import ArrayLike


@dataclass(frozen=True, slots=True)
class MeanComparison:
    """``difference`` of means, first minus second; ``t`` over ``freedom`` degrees of freedom, ``p_value`` two-sided."""

    difference: float
    error: float
    t: float
    freedom: float
    p_value: float
    interval: ConfidenceInterval


def welch_test(first: ArrayLike, second: ArrayLike, *, confidence: float = 0.95) -> MeanComparison | None:
    """Two groups, each with its own variance; degrees of freedom by Satterthwaite 1946.

    None where neither group varies. Raises ValueError below two values in a group.
    """
    one, other = sample(first, least=2), sample(second, least=2)
    slack = max(rounding(one), rounding(other)) ** 2
    variances = [max(0.0, float(values.var(ddof=1)) - slack) / values.size for values in (one, other)]
    square = sum(variances)
    if not square:
        return None
    freedom = square**2 / sum(part**2 / (values.size - 1) for part, values in zip(variances, (one, other), strict=True))
    return _comparison(float(one.mean() - other.mean()), square**0.5, freedom, confidence)


def paired_test(first: ArrayLike, second: ArrayLike, *, confidence: float = 0.95) -> MeanComparison | None:
    """Pairs of values, by their differences; None where all differ by the same.

    Raises ValueError below two pairs or where the numbers of values differ.
    """
    one, other = sample(first, least=2), sample(second, least=2)
    if one.size != other.size:
        raise ValueError("pairs need as many values on each side")
    differences = one - other
    sd = float(differences.std(ddof=1))
    if sd <= max(rounding(one), rounding(other)):
        return None
    return _comparison(float(differences.mean()), sd / one.size**0.5, one.size - 1, confidence)


def _comparison(difference: float, error: float, freedom: float, confidence: float) -> MeanComparison:
    half = t_quantile((1 + confidence) / 2, freedom) * error
    return MeanComparison(
        difference=difference,
        error=error,
        t=difference / error,
        freedom=freedom,
        p_value=t_two_sided_p(difference / error, freedom),
        interval=ConfidenceInterval(difference - half, difference + half, confidence),
    )
