"""Whether a response looks answered with care (``method.md`` 2.7). Looked at again, never deleted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Side


class QualityFlag(StrEnum):
    """What about a response asks for a second look."""

    SAME_ANSWER_IN_ROW = "same_answer_in_row"
    HASTY = "hasty"
    MOSTLY_CANNOT_SEE = "mostly_cannot_see"


@dataclass(frozen=True, slots=True)
class ResponseQuality:
    """The shape of one submitted response, whatever it says.

    ``longest_run``: practices in a row with the same of the five points. ``seconds``: median time per practice, None
    where nobody measured it. ``unseen_share``: "cannot see" among what applies (0-1), None where nothing does.
    """

    respondent_id: str
    code: str
    side: Side
    longest_run: int
    seconds: float | None
    unseen_share: float | None
    flags: tuple[QualityFlag, ...]

    @property
    def is_flagged(self) -> bool:
        """Whether anything asks for a second look."""
        return bool(self.flags)


@dataclass(frozen=True, slots=True)
class FlaggedDifference:
    """A side's score in one factor with and without the flagged responses, in points; None where there is none.

    ``n`` and ``n_without``: people with a score in the factor, with and without them.
    """

    score: float | None
    score_without: float | None
    n: int
    n_without: int

    @property
    def points(self) -> float | None:
        """With minus without; None unless both exist."""
        return None if self.score is None or self.score_without is None else self.score - self.score_without
