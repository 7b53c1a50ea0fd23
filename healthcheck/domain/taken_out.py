"""What a deletion took out, in memory only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Everything that went with one deletion, so that it can be put back exactly as it was.

    It lives only as long as somebody holds it: the file has no trace of it, it is never written anywhere, and its
    content is left out of its ``repr`` so that no log tells it. Only storage looks inside.

    ``rows``: of each table what was deleted, as stored; ``links``: what pointed there and points nowhere now.
    ``closings``: of each assessment that answers were taken from, its latest closing (None where it has none).
    """

    key: int | str
    relationship_id: str
    rows: Mapping[str, tuple[Mapping[str, object], ...]] = field(repr=False)
    links: Mapping[tuple[str, str], tuple[Mapping[str, object], ...]] = field(repr=False)
    closings: Mapping[int, int | None] = field(repr=False)
