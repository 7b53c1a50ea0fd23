"""Response quality as the facilitator may see it. Built by ``healthcheck.disclosure.response_quality`` alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Side
from healthcheck.domain.response_quality import QualityFlag


class FlaggedEffect(StrEnum):
    """What can be said of a score with and without the flagged responses, and if nothing, why."""

    NONE_FLAGGED = "none_flagged"
    TOO_FEW_DIFFER = "too_few_differ"
    TOO_FEW_LEFT = "too_few_left"
    SMALL = "small"
    NOTABLE = "notable"


@dataclass(frozen=True, slots=True)
class DisclosedDifference:
    """A side's score in one factor with and without the flagged responses, in points; None unless NOTABLE."""

    effect: FlaggedEffect
    score: float | None = None
    score_without: float | None = None

    @property
    def points(self) -> float | None:
        """With minus without."""
        return None if self.score is None or self.score_without is None else self.score - self.score_without


@dataclass(frozen=True, slots=True)
class DisclosedQuality:
    """Flagged responses and what they change. None for a side below its line.

    ``flags``: code of the respondent (C1, S3) -> why. For the facilitator's eyes on the screen: codes are data of
    single people and leave the program only in the facilitator's own export, so documents write how many there are.
    ``differences``: by factor.
    """

    flags: Mapping[Side, Mapping[str, tuple[QualityFlag, ...]] | None]
    differences: Mapping[str, Mapping[Side, DisclosedDifference | None]]

    def count(self, side: Side, flag: QualityFlag) -> int | None:
        """People of ``side`` whose responses carry ``flag``; None where withheld."""
        flagged = self.flags[side]
        return None if flagged is None else sum(flag in reasons for reasons in flagged.values())

    def flagged(self, side: Side) -> int | None:
        """People of ``side`` whose responses carry any flag; None where withheld."""
        flagged = self.flags[side]
        return None if flagged is None else len(flagged)
