"""How often a wrong code was typed, and how long to wait before the next try."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import monotonic

FREE = 3
"""Wrong codes before the first pause; each further one makes the pause a second longer."""


class CodeAttempts:
    """Outlives the dialog, so that closing it does not shorten a pause. ``clock`` counts seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._wrong = 0
        self._free_at = 0.0

    def note_wrong(self) -> None:
        """Count a wrong code, and begin the pause that follows from it."""
        self._wrong += 1
        self._free_at = self._clock() + max(self._wrong - FREE + 1, 0)

    def forget(self) -> None:
        """Begin anew: the right code was typed."""
        self._wrong, self._free_at = 0, 0.0

    @property
    def wait(self) -> int:
        """Seconds until the next try, rounded up; 0 when there is none to wait for."""
        return max(math.ceil(self._free_at - self._clock()), 0)
