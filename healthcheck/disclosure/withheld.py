"""The list of what is not shown, with the reason in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.disclosure.subtraction import Subtraction
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, Withheld
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import FactorResult


def withheld_values(
    profile: Profile,
    *,
    factors: Sequence[DisclosedFactor],
    overall: Mapping[Side, float | None],
    matching: DisclosedMatching | None,
    votes: Mapping[str, Mapping[Side, int | None]],
    rules: Rules,
    beside: Subtraction,
    names: Mapping[Side, str],
) -> tuple[Withheld, ...]:
    """Every withheld value by its path, sides before gaps before the whole."""
    return (
        *_factor_sides(factors),
        *_gaps(profile, factors, rules, beside),
        *_whole(overall, matching, rules, names),
        *_votes(profile, votes, rules, names),
    )


def _factor_sides(factors: Sequence[DisclosedFactor]) -> Iterator[Withheld]:
    for side in Side:
        for factor in factors:
            if factor.side(side).score is None:
                yield Withheld(f"{side.value}.{factor.factor}", factor.side(side).withheld)


def _gaps(
    profile: Profile, factors: Sequence[DisclosedFactor], rules: Rules, beside: Subtraction
) -> Iterator[Withheld]:
    for factor, result in zip(factors, profile.factors, strict=True):
        if factor.gap is None:
            yield Withheld(f"{factor.factor}.gap", rules.reasons.text("two_sides", "gap"))
        elif factor.matching is None:
            yield Withheld(f"{factor.factor}.matching", _no_matching(result, rules, beside))


def _no_matching(result: FactorResult, rules: Rules, beside: Subtraction) -> str:
    reasons = rules.reasons
    if result.matching is None:
        return reasons.text("two_sides", "matching")
    if not rules.shows_items(result.matching.pairs):
        return reasons.text("two_sides", "matching_one_practice")
    return reasons.text("two_sides", "matching_few", minimum=reasons.people(beside.exact_from))


def _whole(
    overall: Mapping[Side, float | None], matching: DisclosedMatching | None, rules: Rules, names: Mapping[Side, str]
) -> Iterator[Withheld]:
    for side in Side:
        if overall[side] is None:
            reason = rules.reasons.text("whole", "overall")
            yield Withheld(f"{side.value}.overall", rules.reasons.of_side(names[side], reason))
    if matching is None:
        yield Withheld("overall.matching", rules.reasons.text("whole", "matching"))


def _votes(
    profile: Profile, votes: Mapping[str, Mapping[Side, int | None]], rules: Rules, names: Mapping[Side, str]
) -> Iterator[Withheld]:
    reasons = rules.reasons
    for side in Side:
        if all(counts[side] is not None for counts in votes.values()):
            continue
        reason = reasons.text("votes", "reopened")
        if profile.voters[side] < rules.votes_line:
            heard, minimum = reasons.people(profile.voters[side]), reasons.people(rules.votes_line)
            reason = reasons.text("votes", "too_few", people=heard, minimum=minimum)
        yield Withheld(f"top_three.{side.value}", reasons.of_side(names[side], reason))
