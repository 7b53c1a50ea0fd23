"""The list of what is not shown, with the reason in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, Withheld
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import people


def withheld_values(
    profile: Profile,
    *,
    factors: Sequence[DisclosedFactor],
    overall: Mapping[Side, float | None],
    matching: DisclosedMatching | None,
    votes: Mapping[str, Mapping[Side, int | None]],
    rules: Rules,
    names: Mapping[Side, str],
) -> tuple[Withheld, ...]:
    """Every withheld value by its path, sides before gaps before the whole."""
    return (
        *_factor_sides(factors),
        *_gaps(factors),
        *_whole(overall, matching, names),
        *_votes(profile, votes, rules, names),
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
            yield Withheld(f"{side.value}.overall", f"{names[side]}: an overall score needs a score in every factor.")
    if matching is None:
        yield Withheld("overall.matching", "Matching of the whole needs enough people on both sides in every factor.")


def _votes(
    profile: Profile, votes: Mapping[str, Mapping[Side, int | None]], rules: Rules, names: Mapping[Side, str]
) -> Iterator[Withheld]:
    for side in Side:
        if all(counts[side] is not None for counts in votes.values()):
            continue
        reason = "withheld since the assessment was reopened."
        if profile.voters[side] < rules.votes_line:
            reason = f"{people(profile.voters[side])} voted. Votes are shown from {rules.votes_line}."
        yield Withheld(f"top_three.{side.value}", f"{names[side]}: {reason}")
