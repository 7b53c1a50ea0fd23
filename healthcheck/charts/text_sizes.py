"""The sizes of text that a plan may try: the asked one first, then ever smaller ones."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.sketch import SMALLEST_PRINT, SMALLEST_SCENE

SHRINKING = 0.93


def text_sizes(asked: float, *, width: float, height: float) -> Iterator[float]:
    """Sizes in pixels, ending far below what can be read; a chart takes the first at which everything fits.

    ``ValueError`` for a scene below 120 × 120.
    """
    if min(width, height) < SMALLEST_SCENE:
        raise ValueError(f"no chart in {width} × {height}")
    size = asked
    while size >= min(width, height) / 400:
        yield size
        smaller = size * SHRINKING
        size = SMALLEST_PRINT if smaller < SMALLEST_PRINT < size else smaller
