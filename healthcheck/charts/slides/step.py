"""One step of a reveal: what the room sees, what its screen reader hears, and what only the facilitator reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from healthcheck.charts.scene import Scene, TextMetrics
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.words import ChartWords


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

    def scene(self, *, width: float, height: float, metrics: TextMetrics, words: ChartWords) -> Scene:
        """The slide in ``width`` × ``height`` px."""
        canvas = Canvas(width, height, metrics=metrics, words=words)
        self.draw(canvas)
        return Scene(width, height, canvas.primitives, words.say(self.title), words.say(self.description))
