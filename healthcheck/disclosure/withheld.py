"""The list of what is not shown, with the reason in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, Withheld
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Profile


def withheld_values(
    profile: Profile,
    *,
    factors: Sequence[DisclosedFactor],
    overall: Mapping[Side, float | None],
    matching: DisclosedMatching | None,
    rules: Rules,
    names: Mapping[Side, str],
) -> tuple[Withheld, ...]:
    """Every withheld value by its path, sides before gaps before the whole."""
    return (
        *_factor_sides(factors),
        *_gaps(factors),
        *_whole(overall, matching, names),
        *_votes(profile, rules, names),
    )


def _factor_sides(factors: Sequence[DisclosedFactor]) -> Iterator[Withheld]:
    for side in Side:
        for factor in factors:
            if factor.side(side).score is None:
                yield Withheld(f"{side.value}.{factor.factor}", factor.side(side).withheld)


def _gaps(factors: Sequence[DisclosedFactor]) -> Iterator[Withheld]:
    for factor in factors:
        if factor.gap is None:
            yield Withheld(f"{factor.factor}.gap", "A gap needs a shown score on both sides.")
        if factor.gap is not None and factor.matching is None:
            yield Withheld(
                f"{factor.factor}.matching", "No practice of this factor was answered by enough people on both sides."
            )


def _whole(
    overall: Mapping[Side, float | None], matching: DisclosedMatching | None, names: Mapping[Side, str]
) -> Iterator[Withheld]:
    for side in Side:
        if overall[side] is None:
            yield Withheld(f"{side.value}.overall", f"{names[side]}: an overall score needs all seven factors.")
    if matching is None:
        yield Withheld("overall.matching", "Matching of the whole needs enough people on both sides in every factor.")


def _votes(profile: Profile, rules: Rules, names: Mapping[Side, str]) -> Iterator[Withheld]:
    line = max(rules.line, rules.method.votes_from_n)
    for side in Side:
        if profile.voters[side] < line:
            voted = profile.voters[side]
            people = "1 person" if voted == 1 else f"{voted} people"
            yield Withheld(f"top_three.{side.value}", f"{names[side]}: {people} voted. Votes are shown from {line}.")
        elif side in rules.rounded and not rules.is_facilitator:
            yield Withheld(f"top_three.{side.value}", f"{names[side]}: withheld since the assessment was reopened.")
