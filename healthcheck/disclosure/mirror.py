"""The mirror round as an audience may see it (``method.md`` 3.5, 4.5).

One question is one item: as much as an item it needs five people, here on both sides and for every audience, and as an
item it has no exact number on a side that must be rounded. Steps of five would not do: six times the second mean minus
five times the first would still halve what the newcomer can have said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from statistics import fmean

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed_mirror import (
    DisclosedMirror,
    DisclosedMirrorFactor,
    DisclosedMirrorGap,
    DisclosedMirrorSide,
    Expects,
)
from healthcheck.domain.mirror import GlobalMean, Mirror, MirrorFactor, MirrorReading, MirrorSide, ReadingError
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import MEANT_DECIMALS, Gap, Interval

_STEP = 5


def disclosed_mirror(mirror: Mirror | None, rules: Rules, names: Mapping[Side, str]) -> DisclosedMirror:
    """The mirror round; ``mirror`` None where the form does not ask for it, ``names``: organisations."""
    if mirror is None:
        return DisclosedMirror((), dict.fromkeys(Side), rules.reasons.text("mirror", "not_asked"))
    is_open = rules.tells_questions(*Side)
    factors = tuple(_factor(entry, rules, names, is_open=is_open) for entry in mirror.factors)
    errors = {side: _error([factor.side(side) for factor in factors], side, rules) for side in Side}
    return DisclosedMirror(factors, errors, _whole_reason(factors, rules, is_open=is_open))


def _whole_reason(factors: Sequence[DisclosedMirrorFactor], rules: Rules, *, is_open: bool) -> str:
    if not is_open:
        return rules.reasons.text("mirror", "reopened")
    if any(factor.gap for factor in factors):
        return ""
    return rules.reasons.text("mirror", "too_few", minimum=rules.reasons.people(_line(rules)))


def _factor(entry: MirrorFactor, rules: Rules, names: Mapping[Side, str], *, is_open: bool) -> DisclosedMirrorFactor:
    has_enough = all(entry.sides[side].own.n >= _line(rules) for side in Side)
    if entry.gap is None or not is_open or not has_enough:
        hidden = {side: _hidden(entry, side, rules, names, is_open=is_open) for side in Side}
        return DisclosedMirrorFactor(entry.factor, hidden[Side.CLIENT], hidden[Side.SUPPLIER], None)
    own = {side: _mean(entry.sides[side].own, side, rules) for side in Side}
    client, supplier = (_side(entry.sides[side], side, own, rules, names) for side in Side)
    return DisclosedMirrorFactor(entry.factor, client, supplier, _gap(entry.gap, own, rules))


def _side(
    held: MirrorSide, side: Side, own: Mapping[Side, GlobalMean], rules: Rules, names: Mapping[Side, str]
) -> DisclosedMirrorSide:
    mine, partner = own[side], own[side.other]
    if held.reading is MirrorReading.TOO_FEW or held.expected.n < _line(rules):
        reason = _reason("expected_too_few", held.expected.n, names[side], rules)
        return DisclosedMirrorSide(mine, _no_mean(held.expected), None, None, None, MirrorReading.TOO_FEW, reason)
    expected = _mean(held.expected, side, rules)
    assert mine.mean is not None
    assert partner.mean is not None
    assert expected.mean is not None
    perceived, misjudged = expected.mean - mine.mean, expected.mean - partner.mean
    return DisclosedMirrorSide(mine, expected, abs(perceived), abs(misjudged), _expects(perceived), held.reading)


def _hidden(
    entry: MirrorFactor, side: Side, rules: Rules, names: Mapping[Side, str], *, is_open: bool
) -> DisclosedMirrorSide:
    held, reading, reason = entry.sides[side], MirrorReading.NOT_TOLD, rules.reasons.text("mirror", "reopened")
    if is_open:
        reading = MirrorReading.TOO_FEW
        short = {side: entry.sides[side].own.n for side in Side if entry.sides[side].own.n < _line(rules)}
        reason = " ".join(_reason("own_too_few", n, names[side], rules) for side, n in short.items())
    return DisclosedMirrorSide(_no_mean(held.own), _no_mean(held.expected), None, None, None, reading, reason)


def _gap(gap: Gap, own: Mapping[Side, GlobalMean], rules: Rules) -> DisclosedMirrorGap:
    client, supplier = own[Side.CLIENT].mean, own[Side.SUPPLIER].mean
    assert client is not None
    assert supplier is not None
    assert gap.verdict is not None
    is_mine = rules.is_facilitator
    return DisclosedMirrorGap(
        points=client - supplier,
        # an interval would tell the spread of a single question, which is shown of none below eight people
        interval=Interval(gap.interval.low, gap.interval.high) if is_mine else None,
        p_value=gap.p_value if is_mine else None,
        adjusted_p=gap.adjusted_p if is_mine else None,
        detectable=gap.detectable if is_mine else float(_STEP * ceil(round(gap.detectable / _STEP, MEANT_DECIMALS))),
        verdict=gap.verdict,
    )


def _error(sides: Sequence[DisclosedMirrorSide], side: Side, rules: Rules) -> ReadingError | None:
    """From the errors as shown: an exact mean of rounded ones would be one more equation."""
    errors = [entry.error for entry in sides if entry.error is not None]
    return ReadingError(rules.points(fmean(errors), side, side.other), len(errors)) if errors else None


def _mean(held: GlobalMean, side: Side, rules: Rules) -> GlobalMean:
    return GlobalMean(held.n, None if held.mean is None else rules.points(held.mean, side))


def _no_mean(held: GlobalMean) -> GlobalMean:
    return GlobalMean(held.n, None)


def _expects(perceived: float) -> Expects:
    if round(perceived, MEANT_DECIMALS) == 0:
        return Expects.SAME
    return Expects.HIGHER if perceived > 0 else Expects.LOWER


def _line(rules: Rules) -> int:
    return max(rules.line, rules.method.mirror_from_n)


def _reason(key: str, n: int, name: str, rules: Rules) -> str:
    counts = {"people": rules.reasons.people(n), "minimum": rules.reasons.people(_line(rules))}
    return rules.reasons.of_side(name, rules.reasons.text("mirror", key, **counts))
