"""All assessments of one relationship as one audience may see them, and what changed from each to the next."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_change import DisclosedChange, DisclosedConvergence


@dataclass(frozen=True, slots=True)
class Series:
    """``profiles``: oldest first; ``changes``: from each to the next; ``convergence``: of the first and the last."""

    profiles: tuple[DisclosedProfile, ...]
    changes: tuple[DisclosedChange, ...]
    convergence: tuple[DisclosedConvergence, ...]
