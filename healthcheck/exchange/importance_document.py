"""The importance-performance map as a section of the results document."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.domain.disclosed_importance import DisclosedImportance, DisclosedMapPoint
from healthcheck.domain.relationship import Side
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def importance_document(found: DisclosedImportance | None, numbers: JsonNumbers) -> dict[str, Json]:
    """``lines`` (the cross-hairs), then ``client``, ``supplier`` and ``joint``: factor -> where it stands, or null.

    Performance in points, vote shares and their line in percent. Every number null where there is no map.
    """
    panels: dict[str, Sequence[DisclosedMapPoint]] = {
        **{side.value: found.sides[side] if found else () for side in Side},
        "joint": found.joint if found else (),
    }
    return {
        "lines": {
            "performance": numbers.number(found.performance_line if found else None),
            "vote_share": numbers.number(found.importance_line if found else None),
        },
        **{name: {point.factor: _point(point, numbers) for point in points} or None for name, points in panels.items()},
    }


def _point(point: DisclosedMapPoint, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "performance": numbers.number(point.performance),
        "vote_share": numbers.number(point.vote_share),
        "quadrant": point.quadrant.value if point.quadrant else None,
    }
