"""What may be told of the votes that were cast in a workshop. Built by ``healthcheck.disclosure`` only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class VoteTally:
    """``cast``: ballots of each side. ``votes``: factor of the wheel -> side -> people, in the order of the bars.

    ``votes`` is empty until they are revealed; None for a side that too few voted on (``withheld``: the reason).
    """

    cast: Mapping[Side, int]
    votes: Mapping[str, Mapping[Side, int | None]]
    withheld: Mapping[Side, str]
    is_revealed: bool
