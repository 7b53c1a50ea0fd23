"""Diagonal lines over a rectangle: here is no number."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.box import Box
from healthcheck.charts.scene import Point


def hatching(box: Box, *, step: float) -> Iterator[tuple[Point, Point]]:
    """Lines that rise to the right inside ``box``, ``step`` pixels apart along its foot."""
    start = box.left - box.height + step / 2
    while start < box.right:
        # On the line x - start = bottom - y; its ends lie where it enters and leaves the box.
        x1, x2 = max(start, box.left), min(start + box.height, box.right)
        if x2 > x1:
            yield (x1, box.bottom - (x1 - start)), (x2, box.bottom - (x2 - start))
        start += step
