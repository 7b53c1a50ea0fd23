"""Differences of means by Student's t: two means of unlike variance (Welch 1947), or a mean of pairs (Student 1908).

The variances come as values, so that the ordinary ones of a sample and moderated ones go through the same formulas.
"""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval
from healthcheck.scoring.student_t import t_quantile, t_two_sided_p


@dataclass(frozen=True, slots=True)
class MeanEstimate:
    """A mean, the variance of that mean (for n people s^2 / n, in units squared) and its degrees of freedom."""

    mean: float
    variance: float
    freedom: float


@dataclass(frozen=True, slots=True)
class MeanDifference:
    """A difference of means in their unit, its standard error (above 0) and degrees of freedom.

    For pairs: the mean of their differences, s / sqrt(n) and n - 1.
    """

    points: float
    error: float
    freedom: float

    @property
    def t(self) -> float:
        """The difference in standard errors."""
        return self.points / self.error

    @property
    def p_value(self) -> float:
        """Two-sided p of no difference."""
        return t_two_sided_p(self.t, self.freedom)

    def interval(self, confidence: float) -> ConfidenceInterval:
        """Limits around the difference; ``confidence`` between 0 and 1."""
        half = t_quantile((1 + confidence) / 2, self.freedom) * self.error
        return ConfidenceInterval(self.points - half, self.points + half, confidence)


def welch(first: MeanEstimate, second: MeanEstimate) -> MeanDifference:
    """First minus second, each with its own variance, one of them at least above 0; freedom by Satterthwaite 1946."""
    square = first.variance + second.variance
    freedom = square**2 / sum(entry.variance**2 / entry.freedom for entry in (first, second))
    return MeanDifference(first.mean - second.mean, square**0.5, freedom)
