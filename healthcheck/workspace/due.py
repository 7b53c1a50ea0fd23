"""Use case of looking after many relationships: what waits for somebody today."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from healthcheck.domain.due import Due
    from healthcheck.storage.stores import Stores

AHEAD = timedelta(days=14)
"""How long before its day a promise is named."""


class DueService:
    """Home's second value, read after the list of relationships."""

    def __init__(self, stores: Stores, *, now: Callable[[], datetime]) -> None:
        self._stores = stores
        self._now = now

    def all(self) -> tuple[Due, ...]:
        """Everything that waits, the most pressing first: promises late or due within two weeks, open assessments."""
        from healthcheck.domain.due import most_pressing_first

        today, due = self._now().astimezone().date(), self._stores.due
        promised = (entry.due_on(today) for entry in due.running_commitments(until=today + AHEAD))
        return most_pressing_first([*promised, *(entry.due for entry in due.open_assessments())])
