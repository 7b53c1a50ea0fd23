"""Ratings of the mesh for tests: raters who mean the same and differ by chance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime

from healthcheck.domain.mesh import LinkRating
from healthcheck.domain.mesh_rating import MeshRating, MeshReveal, MeshRound
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


def rated(ratings: Sequence[LinkRating], *, before: Sequence[Sequence[LinkRating]] = ()) -> MeshRound:
    """These ratings, revealed; ``before``: what was revealed at earlier moments, the earliest first."""
    moments = [_held(entry) for entry in (*before, ratings)]
    reveals = tuple(
        MeshReveal(datetime(2026, 5, day, tzinfo=UTC), MeshRound(held).seals) for day, held in enumerate(moments, 1)
    )
    return MeshRound(moments[-1], reveals)


def _held(ratings: Sequence[LinkRating]) -> tuple[MeshRating, ...]:
    moment = datetime(2026, 5, 1, tzinfo=UTC)
    return tuple(
        MeshRating(f"M{number}", 1, moment, rating.links, rating.side) for number, rating in enumerate(ratings)
    )
