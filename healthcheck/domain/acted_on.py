"""Practices that were worked on, beside the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from healthcheck.domain.commitment import Commitment
from healthcheck.domain.plan import CommitmentState

_DONE = (CommitmentState.DELIVERED, CommitmentState.ACKNOWLEDGED)
_BEGUN = (CommitmentState.IN_HAND, *_DONE)


@dataclass(frozen=True, slots=True)
class ActedOn:
    """How one side's ratings of practices that were acted on changed, and those of the others, in points.

    ``items`` and ``other_items``: items in each group that count on the side at both assessments; ``n``: the fewest
    people who answered one of them at either. Practices chosen because they scored lowest rise a little by chance, so
    what tells is ``difference``, not ``change``.
    """

    items: int
    other_items: int
    n: int
    change: float
    other_change: float

    @property
    def difference(self) -> float:
        """The change of the acted-on ones minus that of the others."""
        return self.change - self.other_change


def practices_acted_on(commitments: Iterable[Commitment], *, since: date, until: date) -> tuple[str, ...]:
    """Ids of the practices on which a promise was in hand or delivered by ``until``, each once, in the given order.

    What had been delivered by ``since`` was acted on before, and what was given up was not.
    """
    found = (entry.origin.practice for entry in commitments if _is_acted_on(entry, since=since, until=until))
    return tuple(dict.fromkeys(practice for practice in found if practice))


def _is_acted_on(commitment: Commitment, *, since: date, until: date) -> bool:
    then, now = commitment.as_of(since), commitment.as_of(until)
    was_done = then is not None and then.state in _DONE
    return now is not None and now.state in _BEGUN and not was_done
