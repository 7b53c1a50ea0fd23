"""How far one person's form is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Respondent


@dataclass(frozen=True, slots=True)
class Tally:
    """``answered`` of ``asked`` questions; ``last_row`` is the lowest line with an answer, -1 where none has one.

    ``is_locked``: submitted. ``is_view_only``: nothing can be changed, because the workspace is only looked at or the
    assessment is closed.
    """

    person: Respondent
    answered: int
    asked: int
    last_row: int
    is_locked: bool
    is_view_only: bool

    @property
    def blanks(self) -> int:
        """How many questions have no answer; a vote counts from three."""
        return self.asked - self.answered

    @property
    def may_change(self) -> bool:
        """Whether something can be typed."""
        return not self.is_locked and not self.is_view_only
