"""Practices that were worked on, beside the others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActedOn:
    """How one side's ratings of practices that were acted on changed, and those of the others, in points.

    ``items`` and ``other_items``: items in each group that count on the side at both assessments; ``n``: the fewest
    people who answered one of them at either. Practices chosen because they scored lowest rise a little by chance, so
    what tells is ``difference``, not ``change``.
    """

    items: int
    other_items: int
    n: int
    change: float
    other_change: float

    @property
    def difference(self) -> float:
        """The change of the acted-on ones minus that of the others."""
        return self.change - self.other_change
