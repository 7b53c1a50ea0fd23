"""What people say in a workshop of how strongly each factor moves each other one, before anything is made of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from healthcheck.domain.mesh import LinkRating
from healthcheck.domain.relationship import Side

Rater = str | Side | None
"""A respondent by id, somebody else of a side, or the whole room."""

Links = Mapping[tuple[str, str], int]
"""(from factor, to factor) -> 0 (none) to 4 (very strong)."""


@dataclass(frozen=True)
class MeshRating:
    """One rating of every directed link between two factors: (from, to) -> 0 (none) to 4 (very strong).

    ``side``: that of the rater, None where the whole room settled on one rating together. ``respondent_id``: who
    rated, None for the room and for somebody of ``side`` who is not among the respondents.
    """

    id: str
    assessment_id: int
    rated_at: datetime
    links: Links
    side: Side | None = None
    respondent_id: str | None = None

    @property
    def rater(self) -> Rater:
        """Who rated, as drafts are kept."""
        return self.side if self.respondent_id is None else self.respondent_id

    @property
    def is_rooms(self) -> bool:
        """Whether it was said aloud, by everybody together."""
        return self.side is None

    @cached_property
    def seal(self) -> str:
        """SHA-256 (hex) of what was said, whoever said it."""
        said = sorted([*link, strength] for link, strength in self.links.items())
        return hashlib.sha256(json.dumps(said, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class MeshReveal:
    """A moment at which the ratings of single people were shown, together: side and seal of each, sorted."""

    revealed_at: datetime
    seals: tuple[tuple[Side, str], ...]


@dataclass(frozen=True, slots=True)
class MeshRound:
    """The mesh of one assessment: every ``rating``, and each reveal so far, the earliest first."""

    ratings: tuple[MeshRating, ...] = ()
    reveals: tuple[MeshReveal, ...] = ()

    @property
    def personal(self) -> tuple[MeshRating, ...]:
        """The ratings of single people."""
        return tuple(rating for rating in self.ratings if not rating.is_rooms)

    @property
    def rooms(self) -> LinkRating | None:
        """What the whole room settled on; None where it did not."""
        return next((LinkRating(None, rating.links) for rating in self.ratings if rating.is_rooms), None)

    @property
    def link_ratings(self) -> tuple[LinkRating, ...]:
        """What single people said, without who they are."""
        return tuple(LinkRating(rating.side, rating.links) for rating in self.personal)

    @property
    def seals(self) -> tuple[tuple[Side, str], ...]:
        """What a reveal would record now."""
        return tuple(sorted((rating.side, rating.seal) for rating in self.personal if rating.side is not None))

    @property
    def is_revealed(self) -> bool:
        """Whether the last reveal showed just these ratings; one that came, went or changed since is not told."""
        return bool(self.reveals) and self.reveals[-1].seals == self.seals
