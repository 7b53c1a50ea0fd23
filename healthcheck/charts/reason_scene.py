"""What stands in the place of a chart that may not be shown at all: the reason, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor, Scene, TextMetrics
from healthcheck.charts.sketch import LINE_HEIGHT, Sketch, baseline, block_height
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.wrapping import to_width

MARGIN = 12.0
WIDEST = 42.0
"""Ems of a line that is read with ease."""


def reason_scene(
    reasons: Sequence[str],
    *,
    title: str,
    description: str,
    caption: str,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float,
    say: Callable[[str], str] = str,
) -> Scene:
    """``reasons``, a paragraph each, in the middle of ``width`` × ``height`` px. ``ValueError`` below 120 × 120."""
    for size in text_sizes(text_size, width=width, height=height):
        sketch = Sketch(metrics, size=size, say=say)
        room = min(width - 2 * MARGIN, WIDEST * size)
        lines = [line for reason in reasons for line in to_width(say(reason), room, sketch.measure)]
        if block_height(len(lines), size=size) <= height - 2 * MARGIN:
            break
    top = (height - block_height(len(lines), size=sketch.size)) / 2
    for number, line in enumerate(lines):
        y = baseline(top + number * LINE_HEIGHT * sketch.size, size=sketch.size)
        sketch.text(line, (width / 2, y), Ink.TEXT2, anchor=Anchor.MIDDLE)
    return Scene(width, height, sketch.primitives, *map(say, (title, description, caption)))
