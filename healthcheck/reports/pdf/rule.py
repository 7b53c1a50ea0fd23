"""The rule under a title."""

from __future__ import annotations

from reportlab.platypus import Flowable

from healthcheck.reports.pdf.styles import INK, colour


class Rule(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A line in ``ink`` across the text area, close under what stands above it."""

    def __init__(self, ink: str = INK) -> None:
        super().__init__()
        self._ink = ink
        self.keepWithNext = 1
        self.spaceBefore = 5.0

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The width there is, and the thickness of the line."""
        self.width, self.height = available_width, 1.2
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        with self.canv.structure.artifact(self.canv):
            self.canv.setStrokeColor(colour(self._ink))
            self.canv.setLineWidth(self.height)
            self.canv.line(0, self.height / 2, self.width, self.height / 2)
