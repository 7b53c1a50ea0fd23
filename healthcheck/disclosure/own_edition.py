"""One side's own edition: its own detail, and of the other side the means of factors alone."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, DisclosedSide
from healthcheck.domain.disclosed_mirror import DisclosedMirror, DisclosedMirrorFactor, DisclosedMirrorSide
from healthcheck.domain.mirror import GlobalMean, MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Mark

_SIDES = {Audience.CLIENT: Side.CLIENT, Audience.SUPPLIER: Side.SUPPLIER}


def own_edition(profile: DisclosedProfile) -> DisclosedProfile:
    """``profile`` without what is the other side's business; as it is for those who read of both."""
    own = _SIDES.get(profile.audience)
    if own is None:
        return profile
    return replace(
        profile,
        factors=tuple(_factor(entry, own.other) for entry in profile.factors),
        votes={factor: {**counts, own.other: None} for factor, counts in profile.votes.items()},
        weights={side: held for side, held in profile.weights.items() if side is own},
        withheld=tuple(entry for entry in profile.withheld if entry.what != f"top_three.{own.other}"),
        mirror=_mirror(profile.mirror, own.other) if profile.mirror else None,
    )


def _factor(factor: DisclosedFactor, other: Side) -> DisclosedFactor:
    mean, marks = _mean(factor.side(other)), tuple(mark for mark in factor.marks if mark is not Mark.divided(other))
    if other is Side.CLIENT:
        return replace(factor, client=mean, marks=marks)
    return replace(factor, supplier=mean, marks=marks)


def _mean(side: DisclosedSide) -> DisclosedSide:
    return replace(side, interval=None, sub_scales={}, agreement=None, visibility=None)


def _mirror(mirror: DisclosedMirror, other: Side) -> DisclosedMirror:
    factors = tuple(_mirror_factor(entry, other) for entry in mirror.factors)
    return replace(mirror, factors=factors, errors={**mirror.errors, other: None})


def _mirror_factor(factor: DisclosedMirrorFactor, other: Side) -> DisclosedMirrorFactor:
    """Of the other side only what it says itself: what it expects is a thought about the readers of this edition."""
    held = factor.side(other)
    told = DisclosedMirrorSide(
        held.own, GlobalMean(held.expected.n, None), None, None, None, MirrorReading.NOT_TOLD, held.withheld
    )
    return replace(factor, client=told) if other is Side.CLIENT else replace(factor, supplier=told)
