"""How long each part of an interview takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LONGEST_TICK = 60.0
"""Seconds between two ticks beyond which the laptop was shut, and nobody talked."""


class SectionClock:
    """Counts the seconds of the part that runs; ``clock`` is any clock that only goes forward."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seconds: dict[str, float] = {}
        self._kept: dict[str, float] = {}
        self._ticked_at: float | None = None
        self.part = ""

    def load(self, seconds: Mapping[str, float], *, part: str) -> None:
        """Stand at ``part`` of another interview, without counting."""
        self._seconds, self._kept = dict(seconds), dict(seconds)
        self._ticked_at = None
        self.part = part

    @property
    def is_running(self) -> bool:
        """Whether time is counted."""
        return self._ticked_at is not None

    @property
    def total(self) -> float:
        """Seconds of all parts."""
        return sum(self._seconds.values())

    def seconds(self, part: str) -> float:
        """Seconds of one part."""
        return self._seconds.get(part, 0.0)

    def run(self) -> None:
        """Count from now on."""
        if not self.is_running:
            self._ticked_at = self._clock()

    def pause(self) -> None:
        """Count up to now."""
        self.tick()
        self._ticked_at = None

    def go_to(self, part: str) -> None:
        """Count for another part from now on, if at all."""
        self.tick()
        self.part = part

    def tick(self) -> None:
        """Add the time since the last tick to the part that runs."""
        if self._ticked_at is None:
            return
        now = self._clock()
        passed = now - self._ticked_at
        self._ticked_at = now
        if passed <= LONGEST_TICK:
            self._seconds[self.part] = self.seconds(self.part) + passed

    @property
    def due(self) -> dict[str, tuple[float, float]]:
        """Parts whose time on disk is another one: their seconds, and how many of them are not on disk."""
        return {
            part: (seconds, seconds - self._kept.get(part, 0.0))
            for part, seconds in self._seconds.items()
            if seconds != self._kept.get(part, 0.0)
        }

    def keep(self, part: str, seconds: float) -> None:
        """So much of ``part`` is on disk now."""
        self._kept[part] = seconds
