"""How answers to one question spread, small enough for the cell of a table."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from healthcheck.message import message
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import RULE, TEXT2, colour
from healthcheck.reports.speech import Say

HEIGHT, BAR, GAP = 12.5, 8.0, 1.8
"""Points: the height of the tallest bar, the width of each, and the space between two."""

STUB = 0.7
"""Points of a bar for nobody, so that its level can be seen."""


class SpreadBars(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A bar a level, lowest on the left, as high as its share of the most frequent one."""

    def __init__(self, counts: Sequence[int], say: Say) -> None:
        super().__init__()
        self._counts = tuple(counts)
        self.alternative = say(
            message("Answers from the lowest level to the highest: {0}", ", ".join(map(str, counts)))
        )

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """All the width there is, and one line."""
        self.width, self.height = available_width, HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Paint the bars from the left."""
        most = max(*self._counts, 1)
        with self.canv.structure.content(self.canv, Element("Figure", alternative=self.alternative)):
            for index, count in enumerate(self._counts):
                self.canv.setFillColor(colour(TEXT2 if count else RULE))
                height = max((HEIGHT - 2) * count / most, STUB)
                self.canv.rect(index * (BAR + GAP), 0, BAR, height, stroke=0, fill=1)
