"""Whose view of an assessment is looked at, and beside what."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.relationship import Seniority, Side
from healthcheck.domain.room_score import ScoreLayer


@dataclass(frozen=True, slots=True)
class Lens:
    """``seniority``: one level of both organisations, None for everybody.

    ``beside``: the side that is held beside itself at the assessment before, None for both sides now. A level is too
    small to be followed over time, so there is one of the two at most. ``layer``: what was said aloud in the workshop
    is held beside the survey instead, by the side ``beside`` or by both.
    """

    seniority: Seniority | None = None
    beside: Side | None = None
    layer: ScoreLayer | None = None
