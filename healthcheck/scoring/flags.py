"""Questions that somebody wants to talk about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.relationship import Side


def flags_by_side(responses: Sequence[Response]) -> Mapping[str, Mapping[Side, int]]:
    """Item id -> people of each side who flagged it for discussion, among those whose response counts."""
    submitted = [entry for entry in responses if entry.status is ResponseStatus.SUBMITTED]
    counted = Counter(
        (answer.item, entry.side) for entry in submitted for answer in entry.answers.values() if answer.is_flagged
    )
    items = dict.fromkeys(item for item, _ in counted)
    return {item: {side: counted[item, side] for side in Side} for item in items}
