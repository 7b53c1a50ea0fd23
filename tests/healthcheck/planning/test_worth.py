"""Every factor on the agenda says why it is there, and claims no more than the answers show."""

from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import Verdict
from healthcheck.planning.worth import factors_worth_time
from tests.healthcheck.sample_profiles import sample_profile, sample_results


@pytest.mark.parametrize("name", ["A", "B", "C", "D"])
def test_every_factor_that_may_get_time_has_a_reason_in_words(name: str) -> None:
    found = sample_results(name)
    worth = factors_worth_time(found.profile, found.annex.priorities)
    assert worth
    assert all(bundled_instrument().room.why(entry.reasons) for entry in worth)


def test_a_gap_is_called_the_widest_only_where_it_is_and_chance_is_named_where_it_may_be() -> None:
    reasons = {name: factors_worth_time(sample_profile(name), None) for name in ("A", "B")}
    for name, sure in (("A", "widest"), ("B", "widest_unsure")):
        profile = sample_profile(name)
        widest = max(abs(entry.printed_gap or 0) for entry in profile.factors)
        for entry in reasons[name]:
            gap = abs(profile.factor(entry.factor).printed_gap or 0)
            assert (sure in entry.reasons) == (gap == widest), entry


def test_no_reason_speaks_of_a_gap_that_has_no_verdict_and_is_not_the_widest() -> None:
    profile = sample_profile("C")
    for entry in factors_worth_time(profile, None):
        gap = profile.factor(entry.factor).gap
        if {"gap", "likely_gap"} & set(entry.reasons):
            assert gap
            assert gap.verdict in (Verdict.CLEAR, Verdict.LIKELY)


def test_one_factor_alone_is_the_lowest_of_both_sides() -> None:
    profile = sample_profile("C")
    lowest = min(profile.factors, key=lambda entry: entry.printed_level)
    assert [entry.factor for entry in factors_worth_time(profile, None) if "lowest" in entry.reasons] == [lowest.factor]


def test_nothing_is_said_of_factors_of_which_a_side_is_withheld() -> None:
    few = sample_profile("A", people={Side.SUPPLIER: 2}, privacy=Privacy.CONFIDENTIAL)
    assert factors_worth_time(few, None) == ()
