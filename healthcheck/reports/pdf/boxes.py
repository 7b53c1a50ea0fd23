"""Grounds and rules that hold flowables together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from healthcheck.domain.relationship import Side
from healthcheck.reports.pdf.mirroring import placed
from healthcheck.reports.pdf.stack import Stack
from healthcheck.reports.pdf.styles import RULE, SIDE_INKS, TINT, colour


class Boxed(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Flowables on a tinted ground."""

    PADDING = 5.0

    def __init__(self, flowables: Sequence[Any]) -> None:
        super().__init__()
        self._flowables = flowables

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The width given, and the height of what is inside with its padding."""
        self._stack = Stack(self._flowables, available_width - 2 * self.PADDING)
        self.width = available_width
        self.height = self._stack.height(self.canv) + 2 * self.PADDING
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Any]:
        """Two boxes, but only where one would be taller than a page."""
        if self.height <= self.canv.sheet.text_height:
            return []
        above, below = self._stack.split(self.canv, available_height - 2 * self.PADDING)
        return [Boxed(above.flowables), Boxed(below.flowables)] if above else []

    def draw(self) -> None:
        """Paint the ground, then what stands on it."""
        with self.canv.structure.artifact(self.canv):
            self.canv.setFillColor(colour(TINT))
            self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self._stack.draw(self.canv, left=self.PADDING, top=self.height - self.PADDING)


class Spoken(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """What somebody of a side said, beside a bar in the ink of that side; it parts like the paragraph that it is."""

    BAR, INDENT = 2.0, 9.0

    def __init__(self, flowables: Sequence[Any], side: Side, width: float) -> None:
        super().__init__()
        self._side = side
        self._stack = Stack(flowables, width - self.INDENT)
        self.spaceBefore, self.spaceAfter = 4.0, 6.0

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The width there is, and the height of the words."""
        self.width, self.height = available_width, self._stack.height(self.canv)
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Any]:
        """Two parts where a line of the words fits above the break."""
        above, below = self._stack.split(self.canv, available_height)
        width = self._stack.width + self.INDENT
        parts = (above, below) if above and below else ()
        return [Spoken(part.flowables, self._side, width) for part in parts]

    def draw(self) -> None:
        """Paint the bar, then the words."""
        with self.canv.structure.artifact(self.canv):
            self.canv.setFillColor(colour(SIDE_INKS[self._side]))
            bar = placed(self.canv, 0, self.BAR, whole=self.width)
            self.canv.rect(bar, 0, self.BAR, self.height, stroke=0, fill=1)
        left = placed(self.canv, self.INDENT, self._stack.width, whole=self.width)
        self._stack.draw(self.canv, left=left, top=self.height)


class Ruled(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """One flowable under a fine rule; it stays whole as long as a page has room for it."""

    SPACE = 6.0

    def __init__(self, flowable: Any) -> None:  # noqa: ANN401 - reportlab is untyped
        super().__init__()
        self._flowable = flowable
        self.spaceBefore = 4.0
        self.spaceAfter = 2.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The size of the flowable with the space above it."""
        self.width, height = self._flowable.wrapOn(self.canv, available_width, available_height)
        self.height = height + self.SPACE
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Any]:
        """Parted only where it is taller than a page."""
        if self.height <= self.canv.sheet.text_height:
            return []
        parts = self._flowable.splitOn(self.canv, available_width, available_height - self.SPACE)
        return [Ruled(parts[0]), *parts[1:]] if parts else []

    def draw(self) -> None:
        """Paint the rule and the flowable under it."""
        with self.canv.structure.artifact(self.canv):
            self.canv.setStrokeColor(colour(RULE))
            self.canv.setLineWidth(0.6)
            self.canv.line(0, self.height, self.width, self.height)
        self._flowable.drawOn(self.canv, 0, 0)
