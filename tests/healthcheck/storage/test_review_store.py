from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Side
from healthcheck.domain.review import ReviewMeeting
from healthcheck.domain.rhythm import Rhythm
from tests.healthcheck.storage.filled_workspace import Stores

QBR = ReviewMeeting(
    "M",
    "A",
    Rhythm.QUARTERLY,
    "QBR",
    date(2026, 9, 15),
    90,
    "Look at promises",
    ("A-C1", "A-S1"),
    {Side.SUPPLIER: "The board"},
)


def test_meetings_are_read_back_the_most_frequent_first(stores: Stores, assessment: int) -> None:
    assert assessment
    weekly = stores.reviews.save(ReviewMeeting("W", "A", Rhythm.WEEKLY, "Monday call"))
    assert stores.reviews.of_relationship("A") == (weekly, QBR)


def test_a_meeting_that_was_taken_out_comes_back_exactly(stores: Stores, assessment: int) -> None:
    assert assessment
    assert stores.reviews.delete("M") == QBR
    assert stores.reviews.of_relationship("A") == ()
    assert stores.reviews.save(QBR) == QBR
    changed = replace(QBR, attendees=("A-C2", "A-S9"), others={}, first_on=None, minutes=None)
    assert stores.reviews.save(changed) == replace(changed, attendees=("A-C2",))


def test_a_meeting_that_is_gone_is_told_in_words(stores: Stores, assessment: int) -> None:
    assert assessment
    with pytest.raises(NotFoundError, match="not in the workspace"):
        stores.reviews.delete("gone")
