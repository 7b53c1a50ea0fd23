"""A step of a commitment as somebody wants to note it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from healthcheck.domain.commitment import Party
    from healthcheck.domain.plan import CommitmentState


@dataclass(frozen=True, slots=True)
class TakenStep:
    """``state`` afterwards, the day ``on`` which it was taken, and whose step it was.

    ``due``: the new date where a promised one was renegotiated, else None.
    """

    state: CommitmentState
    on: date
    by: Party | None = None
    remark: str = ""
    due: date | None = None
