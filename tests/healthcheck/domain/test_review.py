from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from healthcheck.domain.fortnight import fortnights_from
from healthcheck.domain.review import ReviewMeeting
from healthcheck.domain.rhythm import Rhythm

MEETING = ReviewMeeting("M", "A", Rhythm.MONTHLY, "Call", date(2025, 12, 31))


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        (Rhythm.WEEKLY, (date(2026, 1, 28), date(2026, 2, 4), date(2026, 2, 11))),
        (Rhythm.MONTHLY, (date(2026, 1, 31),)),
        (Rhythm.QUARTERLY, ()),
    ],
)
def test_a_meeting_comes_back_in_its_rhythm(rhythm: Rhythm, days: tuple[date, ...]) -> None:
    held = replace(MEETING, rhythm=rhythm).days(since=date(2026, 1, 25), until=date(2026, 2, 15))
    assert held == days


def test_months_that_are_too_short_have_it_on_their_last_day_and_longer_ones_on_the_day_itself() -> None:
    held = MEETING.days(since=date(2026, 2, 1), until=date(2026, 4, 30))
    assert held == (date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30))
    assert replace(MEETING, first_on=None).days(since=date.min, until=date.max) == ()


def test_ninety_days_are_seven_fortnights_from_the_monday_before() -> None:
    held = fortnights_from(date(2026, 5, 7))
    assert (held[0].begins, held[0].ends, held[-1].ends) == (date(2026, 5, 4), date(2026, 5, 17), date(2026, 8, 9))
    assert [entry.holds(date(2026, 5, 18)) for entry in held[:3]] == [False, True, False]
    assert not held[0].holds(None)
