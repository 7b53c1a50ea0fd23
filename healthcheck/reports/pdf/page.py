"""The page: its sheet, its margins, the text column with the margin column beside it.

The text area is equally wide on every sheet, so that a line of text holds as much and only pages differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from healthcheck.domain.report_order import Paper

MM = 72 / 25.4
"""Points a millimetre."""

TEXT_WIDTH = 166 * MM
TEXT_COLUMN = 104 * MM
GUTTER = 8 * MM
MARGIN = TEXT_WIDTH - TEXT_COLUMN - GUTTER


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet upright, in points, with the margins above and below; left and right of the text area are equal."""

    width: float
    height: float
    top: float
    bottom: float

    @property
    def left(self) -> float:
        """Where the text area begins."""
        return (self.width - TEXT_WIDTH) / 2

    @property
    def text_height(self) -> float:
        """Height of the text area."""
        return self.height - self.top - self.bottom


SHEETS: Mapping[Paper, Sheet] = MappingProxyType(
    {
        Paper.A4: Sheet(210 * MM, 297 * MM, top=24 * MM, bottom=22 * MM),
        # shorter, so that its margins give way before its text does
        Paper.LETTER: Sheet(8.5 * 72, 11 * 72, top=20 * MM, bottom=20 * MM),
    }
)
