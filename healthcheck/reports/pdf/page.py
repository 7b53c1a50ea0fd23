"""The page: A4 upright, margins, the text column with the margin column beside it (``experience.md`` 7.1)."""

from __future__ import annotations

MM = 72 / 25.4
"""Points a millimetre."""

WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT, TOP, BOTTOM = 22 * MM, 22 * MM, 24 * MM, 22 * MM
TEXT_WIDTH = WIDTH - LEFT - RIGHT
TEXT_HEIGHT = HEIGHT - TOP - BOTTOM
TEXT_COLUMN = 104 * MM
GUTTER = 8 * MM
MARGIN = TEXT_WIDTH - TEXT_COLUMN - GUTTER
