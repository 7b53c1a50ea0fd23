"""Use case of looking after many relationships: what waits for somebody today."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.due import Due
    from healthcheck.storage.stores import Stores


class DueService:
    """Home's second value, read after the list of relationships."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    def all(self) -> tuple[Due, ...]:
        """Everything that waits, the most pressing first."""
        from healthcheck.domain.due import most_pressing_first

        return most_pressing_first(entry.due for entry in self._stores.due.open_assessments())
