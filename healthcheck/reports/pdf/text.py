"""Text on paper: the only way from a string to a paragraph.

A string is text, never mark-up: it is split at newlines and into pieces that set quickly, each piece into runs by the
faces that have its characters, and every run is escaped before reportlab sees it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from reportlab.platypus import Paragraph

from healthcheck.reports.pdf.fonts import Face, font_book
from healthcheck.reports.pdf.line_order import RIGHT_TO_LEFT, in_visual_order
from healthcheck.reports.pdf.styles import TextStyle

LONGEST_PIECE = 2000
"""Characters set at once: the time a paragraph takes grows with the square of its length."""

LEFT_TO_RIGHT_MARK = "\u200e"

LONGEST_NAME = 130
"""Characters of a name, or of two, where a place cannot grow: headers of columns, the footer."""


class TextBlock(Paragraph):  # type: ignore[misc]  # reportlab is untyped
    """A paragraph that knows its role on the page, and its entry in the document's outline.

    Every piece of running text passes through ``draw``: the place where structure tags will open and close.
    """

    role = "P"
    outline = ""

    @property
    def first_line_start(self) -> float:
        """Points from the left edge to where the first line of a right-aligned text starts, once it is wrapped."""
        line = self.blPara.lines[0]
        return float(line[0] if isinstance(line, tuple) else line.extraSpace)

    def split(self, available_width: float, available_height: float) -> list[TextBlock]:
        """The part that fits and the rest; the outline points to the first part."""
        parts: list[TextBlock] = super().split(available_width, available_height)
        for part in parts:
            part.role = self.role
        if parts:
            parts[0].outline = self.outline
        return parts

    def draw(self) -> None:
        """Paint the lines; a heading leaves its mark in the outline."""
        if self.outline:
            self.canv.mark_place(self.outline, level=0 if self.role == "H1" else 1, height=self.height)
        super().draw()


def text_blocks(text: str, style: TextStyle) -> list[TextBlock]:
    """``text`` as paragraphs in ``style``, one a line of it, long lines in several."""
    blocks = []
    for piece in _pieces(text):
        block = TextBlock(markup(piece, style.face), style.paragraph_style)
        block.role = style.role
        blocks.append(block)
    return blocks


def text_block(text: str, style: TextStyle) -> TextBlock:
    """A short text as one paragraph."""
    (block,) = text_blocks(" ".join(text.split()), style)
    return block


def shortened(text: str) -> str:
    """A text for a place that cannot grow: on one line, and ending in an ellipsis if far longer than any name."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"


@lru_cache(maxsize=4096)
def markup(text: str, face: Face) -> str:
    """``text`` escaped, with the font named where the face itself lacks a character."""
    if text.isascii() and text.isprintable():
        return escape(text, quote=False)
    pieces = []
    for run in font_book().runs(in_visual_order(_directed(text)), face=face):
        escaped = escape(run.text, quote=False)
        pieces.append(escaped if run.font == face else f'<font name="{run.font}">{escaped}</font>')
    return "".join(pieces)


def _directed(text: str) -> str:
    """``text`` marked as running from left to right where most of it does, whatever name it begins with."""
    kinds = [unicodedata.bidirectional(character) for character in text]
    right_to_left = sum(kind in RIGHT_TO_LEFT for kind in kinds)
    return LEFT_TO_RIGHT_MARK + text if right_to_left and kinds.count("L") > right_to_left else text


def _pieces(text: str) -> Iterator[str]:
    """Lines of ``text``, none longer than ``LONGEST_PIECE``, cut between words where there are any."""
    lines = [line for line in text.splitlines() if line.strip()] or [""]
    for line in lines:
        rest = line
        while len(rest) > LONGEST_PIECE:
            cut = rest.rfind(" ", LONGEST_PIECE // 2, LONGEST_PIECE)
            cut = LONGEST_PIECE if cut < 0 else cut
            yield rest[:cut]
            rest = rest[cut:].lstrip()
        yield rest
