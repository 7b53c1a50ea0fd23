"""What the process that sets pages says while it works."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.errors import UserFacingError


@dataclass(frozen=True, slots=True)
class Share:
    """So much is done, 0 to 1."""

    share: float


@dataclass(frozen=True, slots=True)
class Done:
    """The result."""

    result: object


@dataclass(frozen=True, slots=True)
class Refused:
    """What a user can be told."""

    error: UserFacingError


@dataclass(frozen=True, slots=True)
class Failed:
    """A mistake of ours, with where it happened."""

    trace: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """It was told to stop, and did; ``is_gone``: the whole process ended, told or not."""

    is_gone: bool = False


Outcome = Done | Refused | Failed | Stopped
"""The last word on a task."""
