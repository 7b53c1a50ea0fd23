"""What kind of action comes first (``method.md`` 7.2)."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from healthcheck.domain.action_type import ActionType, action_type
from healthcheck.domain.disclosed import DisclosedFactor
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from tests.healthcheck.made_profiles import factor


@pytest.mark.parametrize(
    ("seen", "first"),
    [
        (factor("TRU", 40, 45), "build_together"),
        (factor("TRU", 40, 80, Verdict.LIKELY), "show_or_fix"),
        (factor("TRU", 80, 40, Verdict.CLEAR), "listen"),
        (factor("TRU", 80, 75), "protect"),
        (factor("TRU", 55, 65), "look_closer"),
    ],
)
def test_each_kind_of_factor_has_its_own_kind_of_action(seen: DisclosedFactor, first: str) -> None:
    assert action_type(seen) is ActionType(first)


@pytest.mark.parametrize("reading", [MirrorReading.BLIND_SPOT, MirrorReading.POSSIBLE_BLIND_SPOT])
def test_a_side_that_does_not_know_of_a_difference_hears_of_it_first(reading: MirrorReading) -> None:
    seen = factor("TRU", 40, 80, Verdict.CLEAR)
    assert action_type(seen, (MirrorReading.IN_STEP, reading)) is ActionType.EXCHANGE_PERSPECTIVES_FIRST


@pytest.mark.parametrize("readings", [(), (MirrorReading.KNOWN_DIFFERENCE,), (MirrorReading.FALSE_ALARM,)])
def test_a_known_or_feared_difference_changes_nothing(readings: Collection[MirrorReading]) -> None:
    assert action_type(factor("TRU", 40, 80, Verdict.CLEAR), readings) is ActionType.SHOW_OR_FIX


def test_a_divided_side_settles_that_before_anything_else() -> None:
    seen = factor("TRU", 40, 80, Verdict.CLEAR, divided=[Side.CLIENT])
    assert action_type(seen, (MirrorReading.BLIND_SPOT,)) is ActionType.SETTLE_INSIDE_FIRST


@pytest.mark.parametrize("seen", [factor("TRU", None, 80), factor("TRU", 40, 80, None)])
def test_where_too_few_answered_no_action_is_named(seen: DisclosedFactor) -> None:
    assert action_type(seen) is None
