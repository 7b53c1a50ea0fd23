"""A reason that holds for some factors of a side only says for which; one that holds for all of them stands alone."""

from __future__ import annotations

from healthcheck.charts.withheld_words import withheld_reasons
from tests.healthcheck.charts.drawn_profiles import CLIENT, REASON, SUPPLIER, profile_of, words_of


def test_a_side_that_is_shown_on_other_factors_has_those_named_that_are_withheld() -> None:
    profile = profile_of(CLIENT, (*SUPPLIER[:4], None, None, SUPPLIER[6]))
    assert withheld_reasons(profile, words_of()) == (f"On Delivering promises and Mutual goals, {REASON}",)


def test_a_side_that_is_withheld_as_a_whole_has_one_reason() -> None:
    assert withheld_reasons(profile_of(CLIENT, [None] * 7), words_of()) == (REASON,)


def test_nothing_withheld_is_no_reason() -> None:
    assert withheld_reasons(profile_of(), words_of()) == ()
