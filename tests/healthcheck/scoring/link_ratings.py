"""Ratings of the mesh for tests: raters who mean the same and differ by chance."""

from __future__ import annotations

import random

from healthcheck.domain.mesh import LinkRating
from healthcheck.domain.relationship import Side

FACTORS = ("GOV", "MEA", "TRU", "OPN", "DEL", "GOA", "INN")
LINKS = tuple((start, end) for start in FACTORS for end in FACTORS if start != end)


def link_ratings(client: int, supplier: int, *, seed: int = 1, noise: float = 0.5) -> list[LinkRating]:
    """Raters of both sides; ``noise`` 0: all say the same, 9: chance alone."""
    draw = random.Random(seed)  # noqa: S311 - repeatable answers, not secrets
    meant = {link: draw.uniform(0, 4) for link in LINKS}
    sides = [Side.CLIENT] * client + [Side.SUPPLIER] * supplier
    return [
        LinkRating(side, {link: min(4, max(0, round(meant[link] + draw.gauss(0, noise)))) for link in LINKS})
        for side in sides
    ]


def flat(side: Side, value: int) -> LinkRating:
    """A rater who rates every link alike."""
    return LinkRating(side, dict.fromkeys(LINKS, value))
