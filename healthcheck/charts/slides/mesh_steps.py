"""The mesh of factors on slides: shared themes, and how the room sees factors lead to each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from healthcheck.charts.mesh import influence_chart
from healthcheck.charts.scene import HitRegion, Line, Marker, Polygon, Primitive, Scene, Text
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.room import Room
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.word_slides import sentence
from healthcheck.message import joined, message

NOTE = 14 / 13
"""How much larger than its notes a mesh is written, so that the notes are legible too."""


def mesh_steps(title: str, room: Room, *, prompt: str) -> tuple[Step, ...]:
    """The question, and the arrows once the room, or enough people, rated the links."""
    ask = sentence(title, message("Which factor moves which others?"), prompt=prompt)
    held = (room.mesh.room or room.mesh.joint) if room.mesh else None
    if held is None or room.mesh is None:
        return (ask,)
    shown, words = replace(room.mesh, joint=held), room.words
    finding = message("What we see leading to what")

    def chart(canvas: Canvas, width: float, height: float) -> Scene:
        return influence_chart(
            shown, words=words, width=width, height=height, metrics=canvas.metrics, text_size=canvas.small * NOTE
        )

    arrows = [message("{0} to {1}", words.name(start), words.name(end)) for start, end in held.arrows]
    said = joined(", ", arrows) if arrows else message("No arrow: the ratings do not agree.")
    return (ask, _chart(finding, said, chart))


def _chart(title: str, said: str, chart: Callable[[Canvas, float, float], Scene]) -> Step:
    def draw(canvas: Canvas) -> None:
        below = canvas.title(title)
        for entry in chart(canvas, below.width, below.height).primitives:
            if not isinstance(entry, HitRegion):
                canvas.sketch.put(_moved(entry, below.left, below.top, thinnest=canvas.line_width))

    return Step(title, message("{0}: {1}", title, said), draw, prompt=message("Where would one promise move most?"))


def _moved(entry: Primitive, dx: float, dy: float, *, thinnest: float) -> Primitive:
    """At its place on the slide, with lines that are seen from the back."""
    if isinstance(entry, Text | Marker):
        return replace(entry, x=entry.x + dx, y=entry.y + dy)
    if isinstance(entry, Line):
        points = tuple((x + dx, y + dy) for x, y in entry.points)
        return Line(points, entry.ink, max(entry.width, thinnest), entry.dash)
    if isinstance(entry, Polygon):
        return replace(entry, points=tuple((x + dx, y + dy) for x, y in entry.points))
    return entry
