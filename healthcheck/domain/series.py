"""All assessments of one relationship as one audience may see them, and what changed from each to the next."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_change import DisclosedChange, DisclosedConvergence


@dataclass(frozen=True, slots=True)
class KeptPromise:
    """``what`` was promised in the plan of the assessment before the last, and kept; ``factor``: what it is about."""

    factor: str
    what: str


@dataclass(frozen=True, slots=True)
class Series:
    """``profiles``: oldest first; ``changes``: from each to the next; ``convergence``: of the first and the last.

    ``kept``: promises that were kept from the last but one to the last, evidence beside what changed and not its cause.
    """

    profiles: tuple[DisclosedProfile, ...]
    changes: tuple[DisclosedChange, ...]
    convergence: tuple[DisclosedConvergence, ...]
    kept: tuple[KeptPromise, ...] = ()
