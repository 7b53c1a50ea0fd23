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
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import TextStyle

LONGEST_PIECE = 2000
"""Characters set at once: the time a paragraph takes grows with the square of its length."""

FINE = 8.0
"""Points to which the measure of a balanced title is found."""

LEFT_TO_RIGHT_MARK = "\u200e"

LONGEST_NAME = 130
"""Characters of a name, or of two, where a place cannot grow: headers of columns, the footer."""


class TextBlock(Paragraph):  # type: ignore[misc]  # reportlab is untyped
    """A paragraph that knows which element of the document it is, and its entry in the outline.

    Every piece of running text passes through ``draw``, where its tags open and close. ``element`` None: it is the
    content of the cell or list item that it stands in. ``begins_section``: what follows it belongs together with it.
    ``is_continued``: another block goes on with its sentence. ``is_balanced``: its lines are about equally long.
    """

    element: Element | None = None
    outline = ""
    begins_section = False
    is_continued = False
    is_balanced = False

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide and high as its lines; those of a title are made about equally long."""
        size: tuple[float, float] = super().wrap(available_width, available_height)
        if not self.is_balanced or len(self.blPara.lines) == 1:
            return size
        narrow, wide = available_width / 2, available_width
        while wide - narrow > FINE:
            middle = (narrow + wide) / 2
            is_higher = super().wrap(middle, available_height)[1] > size[1]
            narrow, wide = (middle, wide) if is_higher else (narrow, middle)
        return available_width, super().wrap(wide, available_height)[1]

    @property
    def first_line_start(self) -> float:
        """Points from the left edge to where the first line of a right-aligned text starts, once it is wrapped."""
        line = self.blPara.lines[0]
        return float(line[0] if isinstance(line, tuple) else line.extraSpace)

    def split(self, available_width: float, available_height: float) -> list[TextBlock]:
        """The part that fits and the rest; the outline points to the first part."""
        parts: list[TextBlock] = super().split(available_width, available_height)
        for part in parts:
            part.element = self.element
        if parts:
            parts[0].outline, parts[0].begins_section = self.outline, self.begins_section
            parts[0].is_continued, parts[-1].is_continued = True, self.is_continued
        return parts

    def draw(self) -> None:
        """Paint the lines; a heading leaves its mark in the outline."""
        if self.begins_section:
            self.canv.begin_section(height=self.height)
        if self.outline:
            is_title = self.element is not None and self.element.role == "H1"
            self.canv.mark_place(self.outline, level=0 if is_title else 1, height=self.height)
        self._part_words()
        with self.canv.structure.content(self.canv, self.element):
            super().draw()

    def _part_words(self) -> None:
        """End every line with a space: without it, whoever reads the file aloud joins its last word to the next line.

        A word that was cut because it is wider than its column goes on; reportlab gives its pieces a type of their own.
        """
        lines = self.blPara.lines
        for index, line in enumerate(lines if self.is_continued else lines[:-1]):
            if isinstance(line, tuple):
                extra, words = line
                if words and type(words[-1]) is str:
                    lines[index] = (extra, [*words, ""])
            elif line.words and not line.words[-1].text.endswith(" "):
                line.words[-1].text += " "


def text_blocks(text: str, style: TextStyle) -> list[TextBlock]:
    """``text`` as paragraphs in ``style``, one a line of it, long lines in several."""
    blocks = []
    for line in _lines(text):
        element = Element(style.role) if style.role else None
        for piece in _pieces(line):
            block = TextBlock(markup(piece, style.face), style.paragraph_style)
            block.element = element
            block.is_balanced = style.is_balanced
            blocks.append(block)
    return blocks


def text_block(text: str, style: TextStyle) -> TextBlock:
    """A short text as one paragraph."""
    (block,) = text_blocks(" ".join(text.split()), style)
    return block


def remarked_block(text: str, remark: str, style: TextStyle, *, ink: str) -> TextBlock:
    """A short text and behind it a remark in another ink, as one paragraph."""
    said, tail = (markup(" ".join(part.split()), style.face) for part in (text, remark))
    block = TextBlock(f'{said}<font color="{ink}"> · {tail}</font>', style.paragraph_style)
    block.element = Element(style.role) if style.role else None
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


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()] or [""]


def _pieces(line: str) -> Iterator[str]:
    """Parts of ``line``, none longer than ``LONGEST_PIECE``, cut between words where there are any."""
    rest = line
    while len(rest) > LONGEST_PIECE:
        cut = rest.rfind(" ", LONGEST_PIECE // 2, LONGEST_PIECE)
        cut = LONGEST_PIECE if cut < 0 else cut
        yield rest[:cut]
        rest = rest[cut:].lstrip()
    yield rest
