"""A sound when the time of an item is over, for who wants one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.preferences import PreferenceStore
    from ui.workshop.pace import Pace
    from ui.workshop.talk import Talk

MINUTE = 60


class Bell:
    """``listen`` once a second: it rings once for each item, at the moment when its booked time has passed."""

    def __init__(self, talk: Talk, pace: Pace, *, preferences: PreferenceStore, ring: Callable[[], None]) -> None:
        self._talk, self._pace, self._preferences, self._ring = talk, pace, preferences, ring
        self._over: set[str] = {item.id for item in talk.items if self._is_over(item.id, item.minutes)}

    def listen(self) -> None:
        """Ring where it is time. An item whose time was over before, or that is counted anew, is no news."""
        here = self._talk.current
        if not self._is_over(here.id, here.minutes):
            self._over.discard(here.id)
        elif here.id not in self._over:
            self._over.add(here.id)
            if self._preferences.value.rings:
                self._ring()

    def _is_over(self, item_id: str, minutes: int) -> bool:
        return self._pace.of(item_id) > minutes * MINUTE
