"""The gap of a factor between the two sides, and how sure we are of it (``method.md`` 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.instrument import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Gap, Interval, Verdict
from healthcheck.scoring.statistics.false_discovery import adjusted_p_values
from healthcheck.scoring.student_t import t_quantile, t_two_sided_p
from healthcheck.scoring.threshold import reaches


@dataclass(frozen=True, slots=True)
class Estimate:
    """A side's mean in one factor: points, moderated variance in points squared, number of people."""

    mean: float
    variance: float
    n: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Client minus supplier in points, its standard error, and Welch-Satterthwaite degrees of freedom."""

    points: float
    error: float
    freedom: float

    @property
    def p_value(self) -> float:
        """Two-sided p of no difference."""
        return t_two_sided_p(self.points / self.error, self.freedom)


def difference(*, client: Estimate, supplier: Estimate, method: Method) -> Difference:
    """The difference of two means with moderated variances; degrees of freedom from nu0 + n - 1 on each side."""
    parts = [(entry.variance / entry.n, method.prior_weight + entry.n - 1) for entry in (client, supplier)]
    square = sum(part for part, _ in parts)
    freedom = square**2 / sum(part**2 / nu for part, nu in parts)
    return Difference(client.mean - supplier.mean, square**0.5, freedom)


def factor_gaps(differences: Mapping[str, Difference], method: Method, *, judged: frozenset[str]) -> dict[str, Gap]:
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


def _gap(entry: Difference, p_value: float, adjusted: float | None, method: Method) -> Gap:
    quantile = t_quantile((1 + method.confidence) / 2, entry.freedom)
    interval = Interval(entry.points - quantile * entry.error, entry.points + quantile * entry.error)
    detectable = (quantile + t_quantile(method.power, entry.freedom)) * entry.error
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
