"""A line of text in whatever scripts it is written: every piece shaped, and in its place.

Pieces come in the order in which they are read; one that stands further left than the one before it is moved there, so
that whoever reads the file by its contents meets the words in their order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from healthcheck.reports.pdf.joining import is_shaped
from healthcheck.reports.pdf.line_order import at_line_end, visual_order
from healthcheck.reports.pdf.shaped_font import Glyphs, ShapedFont


class FontStyle(Protocol):
    """How a piece of text is set: by the name of its font, at its size in points."""

    @property
    def fontName(self) -> str:  # noqa: N802 - reportlab's name
        """The name reportlab knows the font by."""

    @property
    def fontSize(self) -> float:  # noqa: N802 - reportlab's name
        """Points."""


S = TypeVar("S", bound=FontStyle)

ROUNDING = 1e-6
"""Points that no eye sees."""


@dataclass(frozen=True, slots=True)
class Line(Generic[S]):
    """What reportlab draws one after the other, each in its style; ``width`` in points, without space at the end."""

    drawn: tuple[tuple[S, str], ...]
    width: float


@dataclass(frozen=True, slots=True)
class _Piece(Generic[S]):
    """Characters of one direction, set alike."""

    text: str
    level: int
    style: S
    font: ShapedFont

    @property
    def drawn(self) -> str:
        is_left = self.level % 2 == 0
        return self.text if is_left and not is_shaped(self.text) else self.font.shaped(self.text, is_right=not is_left)

    @property
    def width(self) -> float:
        return self.font.stringWidth(self.drawn, self.style.fontSize)

    def moved(self, distance: float) -> str:
        """What is drawn ``distance`` points to the right of where the piece before it ends."""
        if abs(distance) < ROUNDING:
            return self.drawn
        glyphs: Glyphs = self.font.shaped(self.text, is_right=self.level % 2 == 1)
        return glyphs.moved(distance * 1000 / self.style.fontSize)


def laid(
    characters: Sequence[tuple[str, S]], levels: Sequence[int], *, is_right: bool, fonts: Mapping[str, ShapedFont]
) -> Line[S]:
    """A line of ``characters`` with their styles; ``levels`` are theirs in the whole paragraph (``levels_of``).

    ``is_right``: the paragraph runs from right to left. ``fonts``: those of the styles, by name.
    """
    pieces = _pieces(characters, levels, is_right=is_right, fonts=fonts)
    ends = len(pieces) - 1 if pieces and not pieces[-1].text.strip() else len(pieces)
    lefts, width = [0.0] * len(pieces), 0.0
    for at in visual_order([piece.level for piece in pieces[:ends]]):
        lefts[at] = width
        width += pieces[at].width
    if ends < len(pieces):
        lefts[ends] = -pieces[ends].width if is_right else width
    drawn, pen = [], 0.0
    for left, piece in zip(lefts, pieces, strict=True):
        drawn.append((piece.style, piece.moved(left - pen)))
        pen = left + piece.width
    return Line(tuple(drawn), width)


def _pieces(
    characters: Sequence[tuple[str, S]], levels: Sequence[int], *, is_right: bool, fonts: Mapping[str, ShapedFont]
) -> list[_Piece[S]]:
    text = "".join(character for character, _ in characters)
    levels = at_line_end(text, levels, is_right=is_right)
    held = len(text.rstrip())
    keys = [(id(style), levels[at], at >= held) for at, (_, style) in enumerate(characters)]
    found, at = [], 0
    for (_, level, _), group in groupby(keys):
        end = at + len(list(group))
        style = characters[at][1]
        found.append(_Piece(text[at:end], level, style, fonts[style.fontName]))
        at = end
    return found
