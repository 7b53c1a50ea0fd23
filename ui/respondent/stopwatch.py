"""How long a person looks at a question before the first reply to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 600.0
"""Seconds after which somebody was at something else, so that the time says nothing about the question."""


class Stopwatch:
    """Runs once for each question of a sitting, from the moment it is brought up.

    ``clock`` gives seconds that never go back. ``stood_at`` is the page where the person stood when the laptop was
    handed back before: it was read then, so it is not timed.
    """

    def __init__(self, clock: Callable[[], float], *, stood_at: str) -> None:
        self._clock = clock
        self._seen = {stood_at}
        self._page = ""
        self._started: float | None = None

    def show(self, page_id: str) -> None:
        """A question is brought up: one that is on the screen already goes on, one seen before is not timed."""
        if page_id != self._page:
            self._page = page_id
            self._started = None if page_id in self._seen else self._clock()
            self._seen.add(page_id)

    def stop(self) -> None:
        """No question is on the screen; the one that was is not timed any more."""
        self._page, self._started = "", None

    def seconds(self) -> float | None:
        """Since the question was brought up; None where it is not timed, or for too long."""
        passed = None if self._started is None else self._clock() - self._started
        return None if passed is None or passed > LONGEST else passed
