"""Which commitments of a plan are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from healthcheck.domain.plan import CommitmentState

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Side
    from ui.action_plan.plan_line import PlanLine


class Which(StrEnum):
    """How far the wanted ones are."""

    ALL = "all"
    OPEN = "open"
    LATE = "late"
    DONE = "done"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Everything that is asked for has to fit; an empty factor, a side of None and an empty text ask for nothing.

    ``side`` is that of whoever makes the commitment.
    """

    which: Which = Which.ALL
    factor: str = ""
    side: Side | None = None
    text: str = ""

    def fits(self, line: PlanLine) -> bool:
        """Whether a row is wanted."""
        entry = line.commitment
        said = f"{entry.what} {entry.done_when} {line.provider} {line.customer} {line.source}".casefold()
        return (
            self._is_far_enough(line)
            and self.factor in ("", entry.origin.factor)
            and self.side in (None, entry.provider.side)
            and all(word in said for word in self.text.casefold().split())
        )

    def _is_far_enough(self, line: PlanLine) -> bool:
        state = line.commitment.state
        return {
            Which.ALL: True,
            Which.OPEN: state.is_open,
            Which.LATE: bool(line.late),
            Which.DONE: state in (CommitmentState.DELIVERED, CommitmentState.ACKNOWLEDGED),
            Which.GIVEN_UP: state in (CommitmentState.DECLINED, CommitmentState.WITHDRAWN),
        }[self.which]
