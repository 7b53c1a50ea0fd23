"""Text on paper: the only way from a string to a paragraph.

A string is text, never mark-up: it is split at newlines and into pieces that set quickly, each piece into runs by the
faces that have its characters. Those are handed to reportlab as they are; its parser of mark-up sees none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from healthcheck.domain.direction import has_right_to_left, is_right_to_left
from healthcheck.reports.pdf.fonts import Face, FontRun, font_book
from healthcheck.reports.pdf.joining import is_shaped
from healthcheck.reports.pdf.paragraph_lines import laid_lines
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import TextStyle, colour

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

LONGEST_PIECE = 2000
"""Characters set at once: the time a paragraph takes grows with the square of its length."""

_EAST_ASIAN = re.compile(
    "[\u3001-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff]"
)
"""Chinese and Japanese signs, which stand beside each other without spaces; none that is as wide as nothing."""

FINE = 8.0
"""Points to which the measure of a balanced title is found."""

LONGEST_NAME = 130
"""Characters of a name, or of two, where a place cannot grow: headers of columns, the footer."""


class TextBlock(Paragraph):  # type: ignore[misc]  # reportlab is untyped
    """A paragraph that knows which element of the document it is, and its entry in the outline.

    Every piece of running text passes through ``draw``, where its tags open and close. ``element`` None: it is the
    content of the cell or list item that it stands in. ``begins_section``: what follows it belongs together with it.
    ``is_continued``: another block goes on with its sentence. ``is_balanced``: its lines are about equally long.
    ``is_right``: it runs from right to left. ``has_scripts``: some of it has to be shaped, or put in another order.
    """

    element: Element | None = None
    outline = ""
    begins_section = False
    is_continued = False
    is_balanced = False
    is_right = False
    has_scripts = False

    @classmethod
    def of(cls, text: str, pieces: list[ParaFrag], style: TextStyle) -> TextBlock:
        """``pieces`` as a paragraph; ``text`` is what they say."""
        block = cls("", style.paragraph_style, frags=pieces)
        block.element = Element(style.role) if style.role else None
        if is_shaped(text) or has_right_to_left(text):
            block.has_scripts, block.is_right = True, is_right_to_left(text)
            block.style = _unshrunk(block.style)
            for part in block.frags:
                part.backColor = None  # which keeps reportlab from taking a line of one font for mere words
        elif any(_EAST_ASIAN.search(piece.text) for piece in pieces):
            block.style = _broken_anywhere(block.style)
        return block

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide and high as its lines; those of a title are made about equally long."""
        size: tuple[float, float] = super().wrap(available_width, available_height)
        if not self.is_balanced or self.is_right or self.canv.is_mirrored or len(self.blPara.lines) == 1:
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
        if not self.blPara.lines:
            return 0.0  # a name that is nothing but space
        line = self.blPara.lines[0]
        return float(line[0] if isinstance(line, tuple) else line.extraSpace)

    def split(self, available_width: float, available_height: float) -> list[TextBlock]:
        """The part that fits and the rest; the outline points to the first part."""
        parts: list[TextBlock] = super().split(available_width, available_height)
        for part in parts:
            part.element, part.is_right, part.has_scripts = self.element, self.is_right, self.has_scripts
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
        said = "".join(part.text for line in self.blPara.lines for part in line.words) if self.has_scripts else ""
        with self.canv.structure.content(self.canv, self.element, said=said.strip()):
            self._draw_lines()

    def _draw_lines(self) -> None:
        """Paint the lines as they are, or with every script shaped and in its direction.

        Lines from right to left stand at the right where there is more than one, so that each begins under the last.
        On a mirrored page all of them do, and what stands at the right elsewhere is at the left.
        """
        style, lines = vars(self)["style"], self.blPara.lines
        if self.has_scripts:
            self.blPara.lines = laid_lines(lines, is_right=self.is_right)
        if self.canv.is_mirrored:
            self.style = _mirrored(style)
        elif self.is_right and len(lines) > 1 and style.alignment == TA_LEFT:
            self.style = style.clone(f"{style.name}-right", alignment=TA_RIGHT)
        super().draw()
        self.blPara.lines, self.style = lines, style

    def _part_words(self) -> None:
        """End every line with a space: without it, whoever reads the file aloud joins its last word to the next line.

        A word that was cut because it is wider than its column goes on; reportlab gives its pieces a type of their own.
        """
        lines = self.blPara.lines
        for index, line in enumerate(lines if self.is_continued else lines[:-1]):
            if isinstance(line, tuple):
                extra, words = line
                if words and type(words[-1]) is str and not _goes_on(words[-1]):
                    lines[index] = (extra, [*words, ""])
            elif line.words and not line.words[-1].text.endswith(" ") and not _goes_on(line.words[-1].text):
                line.words[-1].text += " "


@lru_cache(maxsize=256)
def _unshrunk(style: ParagraphStyle) -> ParagraphStyle:
    """``style`` without lines a little too wide, whose spaces reportlab would shrink: pieces have their places."""
    return style.clone(f"{style.name}-placed", spaceShrinkage=0)


@lru_cache(maxsize=256)
def _broken_anywhere(style: ParagraphStyle) -> ParagraphStyle:
    """``style`` for a script without spaces: broken between any two signs but before one that ends a sentence."""
    return style.clone(f"{style.name}-anywhere", wordWrap="CJK")


def _goes_on(line: str) -> bool:
    """Whether ``line`` ends in a sign after which no space is read."""
    return _EAST_ASIAN.match(line[-1:]) is not None


@lru_cache(maxsize=256)
def _mirrored(style: ParagraphStyle) -> ParagraphStyle:
    """``style`` for a page that begins at the right."""
    edges = {TA_LEFT: TA_RIGHT, TA_RIGHT: TA_LEFT}
    return style.clone(
        f"{style.name}-mirrored",
        alignment=edges[style.alignment],
        leftIndent=style.rightIndent,
        rightIndent=style.leftIndent,
    )


def text_blocks(text: str, style: TextStyle) -> list[TextBlock]:
    """``text`` as paragraphs in ``style``, one a line of it, long lines in several."""
    blocks: list[TextBlock] = []
    for line in _lines(text):
        parts = [TextBlock.of(piece, fragments(piece, style), style) for piece in _pieces(line)]
        for part in parts:
            part.element = parts[0].element
            part.is_balanced = style.is_balanced
        blocks += parts
    return blocks


def text_block(text: str, style: TextStyle) -> TextBlock:
    """A short text as one paragraph."""
    (block,) = text_blocks(" ".join(text.split()), style)
    return block


def remarked_block(text: str, remark: str, style: TextStyle, *, ink: str) -> TextBlock:
    """A short text and behind it a remark in another ink, as one paragraph."""
    said, tail = " ".join(text.split()), f" ·\N{NO-BREAK SPACE}{' '.join(remark.split())}"
    return TextBlock.of(said + tail, [*fragments(said, style), *fragments(tail, style.inked(ink))], style)


def shortened(text: str) -> str:
    """A text for a place that cannot grow: on one line, and ending in an ellipsis if far longer than any name."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"


def one_line(text: str, style: TextStyle, canvas: Any, *, width: float) -> TextBlock:  # noqa: ANN401
    """``text`` wrapped on ``canvas`` to a line of ``width`` points, with an ellipsis in the place of what it lacks."""
    line = shortened(text)
    block, kept = text_block(line, style), len(line)
    while block.wrapOn(canvas, width, 0)[1] > style.leading and kept > 1:
        kept = kept * 9 // 10
        block = text_block(f"{line[:kept].rstrip()}…", style)
    return block


def fragments(text: str, style: TextStyle) -> list[ParaFrag]:
    """``text`` in ``style``, in pieces by the font that has its characters."""
    return [
        ParaFrag(
            fontName=run.font,
            fontSize=style.size,
            textColor=colour(style.ink),
            text=run.text,
            bold=0,
            italic=0,
            rise=0,
            greek=0,
            link=[],
            us_lines=[],
        )
        for run in _runs(text, style.face)
    ]


@lru_cache(maxsize=4096)
def _runs(text: str, face: Face) -> tuple[FontRun, ...]:
    """``text`` by the fonts that have its characters."""
    if text.isascii() and text.isprintable():
        return (FontRun(face, text),)
    return font_book().runs(text, face=face) or (FontRun(face, ""),)


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
