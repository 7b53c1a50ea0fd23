"""How often something comes back."""

from __future__ import annotations

from enum import StrEnum


class Rhythm(StrEnum):
    """How often a meeting is held, the most frequent first."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
