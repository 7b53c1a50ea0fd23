"""How the promises of the plan before were kept, as a section of the results document."""

from __future__ import annotations

from healthcheck.domain.plan import FollowThrough
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def follow_through_document(found: FollowThrough | None, numbers: JsonNumbers) -> Json:
    """Numbers of dates, and the kept-promise ratio in percent (null where none was due); null without a plan before."""
    if found is None:
        return None
    ratio = found.kept_ratio
    return {
        "due": found.due,
        "kept": found.kept,
        "missed": found.missed,
        "renegotiated": found.renegotiated,
        "accepted": found.accepted,
        "kept_percent": numbers.number(None if ratio is None else 100 * ratio),
    }
