"""The page: its sheet, its margins, the text column with the margin column beside it (``experience.md`` 7.1).

The text area is equally wide on every sheet, so that a line of text holds as much and only pages differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from healthcheck.domain.report_order import Paper

MM = 72 / 25.4
"""Points a millimetre."""

TOP, BOTTOM = 24 * MM, 22 * MM
TEXT_WIDTH = 166 * MM
TEXT_COLUMN = 104 * MM
GUTTER = 8 * MM
MARGIN = TEXT_WIDTH - TEXT_COLUMN - GUTTER


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet upright, in points; the text area stands in the middle between left and right."""

    width: float
    height: float

    @property
    def left(self) -> float:
        """Where the text area begins."""
        return (self.width - TEXT_WIDTH) / 2

    @property
    def text_height(self) -> float:
        """Height of the text area."""
        return self.height - TOP - BOTTOM


SHEETS: Mapping[Paper, Sheet] = MappingProxyType(
    {Paper.A4: Sheet(210 * MM, 297 * MM), Paper.LETTER: Sheet(8.5 * 72, 11 * 72)}
)
