"""The gap of a factor between the two sides, and how sure we are of it (``method.md`` 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Gap, Interval, Verdict
from healthcheck.scoring.statistics.false_discovery import adjusted_p_values
from healthcheck.scoring.statistics.mean_comparison import MeanDifference, MeanEstimate, welch
from healthcheck.scoring.student_t import t_quantile
from healthcheck.scoring.threshold import reaches


@dataclass(frozen=True, slots=True)
class Estimate:
    """A side's mean in one factor: points, moderated variance in points squared, number of people."""

    mean: float
    variance: float
    n: int


def difference(*, client: Estimate, supplier: Estimate, method: Method) -> MeanDifference:
    """The difference of two means with moderated variances; each has nu0 + n - 1 degrees of freedom."""
    return welch(*(_mean(entry, method) for entry in (client, supplier)))


def factor_gaps(differences: Mapping[str, MeanDifference], method: Method, *, judged: frozenset[str]) -> dict[str, Gap]:
    """Gaps by factor id. Only ``judged`` factors (enough people on both sides) get a verdict and share the adjustment.

    The adjusted p of a factor that is not judged is its plain p.
    """
    plain = {name: entry.p_value for name, entry in differences.items()}
    names = [name for name in differences if name in judged]
    adjusted = dict(zip(names, adjusted_p_values([plain[name] for name in names]), strict=True))
    return {name: _gap(entry, plain[name], adjusted.get(name), method) for name, entry in differences.items()}


def gaps_between(known: Mapping[Side, Mapping[str, Estimate]], method: Method, *, judged_from: int) -> dict[str, Gap]:
    """Gaps of the factors that have an estimate on both sides; judged where both rest on ``judged_from`` people."""
    pairs = {
        factor: (client, known[Side.SUPPLIER][factor])
        for factor, client in known[Side.CLIENT].items()
        if factor in known[Side.SUPPLIER]
    }
    differences = {
        factor: difference(client=client, supplier=supplier, method=method)
        for factor, (client, supplier) in pairs.items()
    }
    judged = frozenset(factor for factor, pair in pairs.items() if min(entry.n for entry in pair) >= judged_from)
    return factor_gaps(differences, method, judged=judged)


def _mean(entry: Estimate, method: Method) -> MeanEstimate:
    return MeanEstimate(entry.mean, entry.variance / entry.n, method.prior_weight + entry.n - 1)


def _gap(entry: MeanDifference, p_value: float, adjusted: float | None, method: Method) -> Gap:
    limits = entry.interval(method.confidence)
    interval = Interval(limits.low, limits.high)
    detectable = limits.high - entry.points + t_quantile(method.power, entry.freedom) * entry.error
    verdict = None if adjusted is None else _verdict(entry.points, interval, adjusted, method)
    return Gap(entry.points, interval, p_value, p_value if adjusted is None else adjusted, detectable, verdict)


def _verdict(points: float, interval: Interval, adjusted: float, method: Method) -> Verdict:
    if adjusted <= method.false_discovery:
        return Verdict.CLEAR
    if interval.low > 0 or interval.high < 0:
        return Verdict.LIKELY
    if reaches(abs(points), method.worth_talking):
        return Verdict.POSSIBLE
    return Verdict.NO_SIGN
