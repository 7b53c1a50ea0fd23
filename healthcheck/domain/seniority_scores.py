"""What the people of one level in their organisations say, before anybody asks who may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.relationship import Seniority, Side
from healthcheck.domain.result import FactorResult


@dataclass(frozen=True, slots=True)
class SeniorityFactor:
    """One factor in the eyes of one level; ``cells``: people with a score in it, by side and level."""

    result: FactorResult
    cells: Mapping[Side, Mapping[Seniority, int]]


@dataclass(frozen=True, slots=True)
class SeniorityScores:
    """``n``: people of the level whose response counts, by side; ``factors`` in framework order."""

    seniority: Seniority
    n: Mapping[Side, int]
    factors: tuple[SeniorityFactor, ...]
