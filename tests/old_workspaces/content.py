"""Everything that a workspace holds, as plain JSON that no change of our classes can touch."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from typing import Any

from tests.healthcheck.storage.filled_workspace import Stores


def content_of(stores: Stores) -> dict[str, Any]:
    """What can be read from the workspace. Fields that later versions add are not asked about."""
    return {key: plain(values) for key, values in stores.everything().items()}


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever a value holds
    """``value`` as JSON."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted((plain(entry) for entry in value), key=str)
    if isinstance(value, tuple):
        return [plain(entry) for entry in value]
    if hasattr(value, "items"):
        return {str(key): plain(entry) for key, entry in sorted(value.items())}
    return value


def is_within(expected: Any, found: Any) -> bool:  # noqa: ANN401 - JSON
    """Whether everything of ``expected`` stands in ``found``, which may hold more fields."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(
            key in found and is_within(value, found[key]) for key, value in expected.items()
        )
    if isinstance(expected, list):
        return (
            isinstance(found, list)
            and len(expected) == len(found)
            and all(is_within(one, other) for one, other in zip(expected, found, strict=True))
        )
    return bool(expected == found)
