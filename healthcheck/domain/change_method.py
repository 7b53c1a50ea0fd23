"""Conventions for what may be called a change from one assessment to the next."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeMethod:
    """Conventions of change (``method.md`` 6); points are on 0-100, shares and correlations on 0-1.

    ``correlation``: of the same people's factor scores at two assessments, expected before any are seen.
    ``matched_from_n`` people and ``matched_share`` of the smaller assessment have to be the same for a matched change;
    ``connected_share`` of the respondents for a line between two points. ``standards_moved``: points between a baseline
    and what is said of it in retrospect. ``person_sd``, ``person_reliability`` and ``person_critical`` make the
    reliable change of one person. ``index_noise_same`` and ``index_noise_other``: points by which the matching index of
    ``index_noise_n`` people a side differs at two assessments without any change, with the same or with other people.
    """

    correlation: float
    matched_from_n: int
    matched_share: float
    connected_share: float
    standards_moved: float
    person_sd: float
    person_reliability: float
    person_critical: float
    index_noise_n: tuple[int, ...]
    index_noise_same: tuple[float, ...]
    index_noise_other: tuple[float, ...]
