"""Everything that scoring says of one assessment, before anybody asks who may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from healthcheck.domain.mirror import Mirror
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import FactorResult, ItemResult, Matching, OverallScore, PracticeResult
from healthcheck.domain.similarity import Similarity


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything that is computed of one assessment, factors in framework order.

    ``rms_gap`` and ``rms_noise``: root mean square of practice gaps and of their standard errors, in points.
    ``votes``: factor -> people who put it among their three; ``voters``: people who voted, by side. ``practices``: by
    id, every practice of the instrument. ``mirror``: None where the form does not ask what is expected of the other
    side. ``similarity``: None below two paired practices. ``flags``: item -> people who want to talk about it, by side.
    """

    n: Mapping[Side, int]
    factors: tuple[FactorResult, ...]
    items: Mapping[str, ItemResult]
    overall: Mapping[Side, OverallScore]
    matching: Matching | None
    rms_gap: float | None
    rms_noise: float | None
    votes: Mapping[str, Mapping[Side, int]]
    voters: Mapping[Side, int]
    practices: Mapping[str, PracticeResult]
    mirror: Mirror | None = None
    similarity: Similarity | None = None
    flags: Mapping[str, Mapping[Side, int]] = field(default_factory=dict)
