"""Where things stand on a page whose lines run from right to left: everything begins at the other edge."""

from __future__ import annotations

from typing import Any


def placed(canvas: Any, left: float, width: float, *, whole: float) -> float:  # noqa: ANN401 - reportlab is untyped
    """Points from the left edge of a place ``whole`` points wide to something of ``width``.

    It stands ``left`` points from where lines begin, which is the right edge on a mirrored ``canvas``.
    """
    return whole - left - width if canvas.is_mirrored else left
