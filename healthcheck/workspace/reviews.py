"""Use cases around the meetings in which both sides look at their promises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Side
    from healthcheck.domain.review import ReviewMeeting
    from healthcheck.domain.rhythm import Rhythm
    from healthcheck.storage.stores import Stores

LONGEST_MINUTES = 24 * 60


class ReviewService:
    """The review meetings of a relationship. Each edit can be taken back: they take and give the value."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    def of(self, relationship_id: str) -> tuple[ReviewMeeting, ...]:
        """Its meetings, the most frequent first, by name."""
        return self._stores.reviews.of_relationship(relationship_id)

    def add(
        self,
        *,
        relationship_id: str,
        rhythm: Rhythm,
        name: str,
        first_on: date | None = None,
        minutes: int | None = None,
        purpose: str = "",
        attendees: tuple[str, ...] = (),
        others: Mapping[Side, str] | None = None,
    ) -> ReviewMeeting:
        """A new meeting; UserFacingError where it has no name."""
        from healthcheck.domain.review import ReviewMeeting

        meeting = ReviewMeeting(
            uuid4().hex, relationship_id, rhythm, name, first_on, minutes, purpose, attendees, others or {}
        )
        return self.save(meeting)

    def save(self, meeting: ReviewMeeting) -> ReviewMeeting:
        """Let a meeting be what it is here; one that was taken out is put back."""
        return self._stores.reviews.save(_settled(meeting))

    def delete(self, meeting_id: str) -> ReviewMeeting:
        """Take a meeting out; what it was, so that ``save`` puts it back."""
        return self._stores.reviews.delete(meeting_id)


def _settled(meeting: ReviewMeeting) -> ReviewMeeting:
    """The meeting as it is kept, or why it cannot be."""
    settled = replace(
        meeting,
        name=" ".join(meeting.name.split()),
        purpose=meeting.purpose.strip(),
        others={side: text.strip() for side, text in meeting.others.items()},
    )
    if not settled.name:
        raise UserFacingError(
            message("The meeting has no name."),
            safe=message("Nothing was changed."),
            do=message("Enter what it is called."),
        )
    if settled.minutes is not None and not 0 < settled.minutes <= LONGEST_MINUTES:
        raise UserFacingError(
            message("A meeting takes between a minute and a day."),
            safe=message("Nothing was changed."),
            do=message("Correct its length."),
        )
    return settled
