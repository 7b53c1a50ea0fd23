"""One step of a reveal: what the room sees, what its screen reader hears, and what only the facilitator reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from healthcheck.charts.scene import Scene, TextMetrics
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.words import ChartWords
from healthcheck.message import joined, message


@dataclass(frozen=True, slots=True)
class Step:
    """``title`` and ``description`` are for the room, ``hidden`` and ``prompt`` for the console alone.

    ``draw`` holds what this step reveals and nothing else, so that a scene cannot show what is still to come.
    """

    title: str
    description: str
    draw: Callable[[Canvas], None]
    hidden: str = ""
    prompt: str = ""

    def scene(
        self, *, width: float, height: float, metrics: TextMetrics, words: ChartWords, pointed: str = ""
    ) -> Scene:
        """The slide in ``width`` × ``height`` px; ``pointed``: the factor that the presenter points at."""
        canvas = Canvas(width, height, metrics=metrics, words=words, pointed=pointed)
        self.draw(canvas)
        description = self.description
        if canvas.has_pointed:
            description = joined(" ", (description, message("Pointed at: {0}.", words.name(pointed))))
        return Scene(width, height, canvas.primitives, words.say(self.title), words.say(description))
