"""One side's own edition says nothing of the other side but how it rates each factor."""

from __future__ import annotations

import pytest

from healthcheck.disclosure.own_edition import own_edition
from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Mark
from tests.healthcheck.sample_profiles import sample_profile

OWN = [(Audience.CLIENT, Side.CLIENT), (Audience.SUPPLIER, Side.SUPPLIER)]


@pytest.mark.parametrize(("audience", "own"), OWN)
def test_the_other_side_keeps_its_means_and_loses_everything_else(audience: Audience, own: Side) -> None:
    whole = sample_profile("C", 2, audience=audience)
    shown = own_edition(whole)
    for factor in whole.factors:
        held = shown.factor(factor.factor)
        assert held.side(own) == factor.side(own)
        other, before = held.side(own.other), factor.side(own.other)
        assert (other.score, other.n, other.withheld) == (before.score, before.n, before.withheld)
        assert (other.interval, other.agreement, other.visibility, dict(other.sub_scales)) == (None, None, None, {})
        assert Mark.divided(own.other) not in held.marks
    assert all(counts[own.other] is None for counts in shown.votes.values())
    assert set(shown.weights) == {own}
    assert all(item.side(own.other).mean is None and item.side(own.other).band is None for item in shown.items)


@pytest.mark.parametrize(("audience", "own"), OWN)
def test_the_mirror_shows_what_the_own_side_expects_and_not_what_is_expected_of_it(
    audience: Audience, own: Side
) -> None:
    whole = sample_profile("C", 2, audience=audience)
    shown = own_edition(whole)
    assert whole.mirror is not None
    assert shown.mirror is not None
    assert any(factor.side(own.other).expected.mean is not None for factor in whole.mirror.factors)
    for before, factor in zip(whole.mirror.factors, shown.mirror.factors, strict=True):
        assert factor.side(own) == before.side(own)
        other = factor.side(own.other)
        assert other.own == before.side(own.other).own
        assert (other.expected.mean, other.error, other.perceived_gap, other.expects) == (None, None, None, None)
    assert shown.mirror.errors[own.other] is None


@pytest.mark.parametrize("audience", [Audience.JOINT, Audience.FACILITATOR])
def test_who_reads_of_both_sides_loses_nothing(audience: Audience) -> None:
    whole = sample_profile("A", 1, audience=audience)
    assert own_edition(whole) is whole
