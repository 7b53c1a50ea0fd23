"""How one person's view of a factor changed. Private to that person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonalChange:
    """One person's score in one factor at two assessments, in points.

    For the person's own eyes: no disclosed value, document or report carries it, the facilitator's neither.
    ``index``: the change in standard errors of a difference (RC of Jacobson and Truax); ``is_reliable``: more than
    chance.
    """

    factor: str
    earlier: float
    later: float
    index: float
    is_reliable: bool
