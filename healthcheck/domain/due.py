"""What waits for somebody, in every relationship of the workspace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from healthcheck.domain.relationship import Relationship


class DueKind(StrEnum):
    """What has to be done, the most pressing first."""

    LATE = "late"
    TO_DELIVER = "to_deliver"
    TO_CLOSE = "to_close"
    TO_ANSWER = "to_answer"
    TO_BEGIN = "to_begin"

    @property
    def rank(self) -> int:
        """Place in the order of urgency, from 0."""
        return list(DueKind).index(self)


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that waits. ``on``: the day since or until which it does.

    ``assessment``: number of the assessment in which it is done; ``left``: people whose answers are missing; ``what``
    was promised, and the ``days`` for which it is late or that are left.
    """

    relationship: Relationship
    kind: DueKind
    on: date
    assessment: int
    left: int = 0
    what: str = ""
    days: int = 0


@dataclass(frozen=True, slots=True)
class OpenAssessment:
    """An assessment that takes answers: how many people were asked, and how many have submitted."""

    relationship: Relationship
    number: int
    held_on: date
    invited: int
    submitted: int

    @property
    def due(self) -> Due:
        """What waits in it: to be closed, answers, or that somebody is asked at all."""
        left = self.invited - self.submitted
        kind = DueKind.TO_ANSWER if left else DueKind.TO_CLOSE
        return Due(self.relationship, kind if self.invited else DueKind.TO_BEGIN, self.held_on, self.number, left)


@dataclass(frozen=True, slots=True)
class RunningCommitment:
    """What was promised for the day ``due`` and is not delivered; ``number`` of the latest plan that it stands in."""

    relationship: Relationship
    number: int
    what: str
    due: date

    def due_on(self, today: date) -> Due:
        """Late once its day has passed."""
        days = (today - self.due).days
        kind = DueKind.LATE if days > 0 else DueKind.TO_DELIVER
        return Due(self.relationship, kind, self.due, self.number, what=self.what, days=abs(days))


def most_pressing_first(due: Iterable[Due]) -> tuple[Due, ...]:
    """In the order of their kinds, what waits longest first."""
    return tuple(sorted(due, key=lambda entry: (entry.kind.rank, entry.on, entry.relationship.name.casefold())))
