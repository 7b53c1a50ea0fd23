"""How long each item of a workshop has taken, across pauses and interruptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer

if TYPE_CHECKING:
    from collections.abc import Mapping

SECOND = 1000


class Pace:
    """Seconds by id of an item; what passes belongs to the item that was ``begin``-ed last."""

    def __init__(self, seconds: Mapping[str, float]) -> None:
        self._spent = dict(seconds)
        self._item = ""
        self._clock = QElapsedTimer()
        self.is_running = True

    def begin(self, item_id: str) -> None:
        """From now on time belongs to that item."""
        self._book()
        self._item = item_id

    def of(self, item_id: str) -> float:
        """How long that item has taken."""
        self._book()
        return self._spent.get(item_id, 0.0)

    @property
    def total(self) -> float:
        """How long all items have taken."""
        self._book()
        return sum(self._spent.values())

    def toggle(self) -> None:
        """Pause, or go on."""
        self._book()
        self.is_running = not self.is_running

    def reset(self) -> None:
        """The item that is under way begins to count anew."""
        self._book()
        self._spent[self._item] = 0.0

    def _book(self) -> None:
        passed = self._clock.restart() / SECOND if self._clock.isValid() else 0.0
        if not self._clock.isValid():
            self._clock.start()
        if self.is_running and self._item:
            self._spent[self._item] = self._spent.get(self._item, 0.0) + passed
