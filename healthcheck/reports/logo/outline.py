"""A shape of a drawing: its outline in straight lines and curves, how it is filled and how its edge is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Segment:
    """One step of an outline: ``M`` to a point, ``L`` a line to one, ``C`` a curve over two handles, ``Z`` back."""

    kind: str
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """Segments in the drawing's own unit, y downwards; colours ``#RRGGBB``, empty for none; opacities 0-1."""

    segments: tuple[Segment, ...]
    fill: str = "#000000"
    stroke: str = ""
    stroke_width: float = 1.0
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0
    is_even_odd: bool = False


@dataclass(frozen=True, slots=True)
class Transform:
    """``x' = a x + c y + e``, ``y' = b x + d y + f``."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def after(self, inner: Transform) -> Transform:
        """First ``inner``, then this one."""
        return Transform(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def point(self, point: Point) -> Point:
        """Where ``point`` comes to lie."""
        x, y = point
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def segment(self, segment: Segment) -> Segment:
        """Where ``segment`` comes to lie."""
        return Segment(segment.kind, tuple(self.point(point) for point in segment.points))

    @property
    def scale(self) -> float:
        """How much longer lines become, on average of all directions."""
        return float(abs(self.a * self.d - self.b * self.c) ** 0.5)
