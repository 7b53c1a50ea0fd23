"""Two charts of one profile as one picture: a radar never travels alone."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.charts.frame import moved
from healthcheck.charts.scene import Scene

BETWEEN = 28.0


def side_by_side(left: Scene, right: Scene, *, caption: str) -> Scene:
    """``left`` and ``right`` beside each other, each in the middle of the taller one's height.

    Title of the left one; the words of both.
    """
    height = max(left.height, right.height)
    parts = ((left, 0.0), (right, left.width + BETWEEN))
    return replace(
        left,
        width=left.width + BETWEEN + right.width,
        height=height,
        primitives=tuple(
            moved(primitive, dx, (height - scene.height) / 2) for scene, dx in parts for primitive in scene.primitives
        ),
        description=f"{left.description} {right.description}",
        caption=caption,
    )
