"""Faces, sizes, leadings and inks of the printed report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from healthcheck.charts.palette import PALETTES, Ground, Ink
from healthcheck.domain.relationship import Side
from healthcheck.reports.pdf.fonts import Face, font_book
from healthcheck.reports.pdf.page import TEXT_COLUMN, TEXT_WIDTH

_PALETTE = PALETTES[Ground.PRINT]
TEXT = _PALETTE[Ink.TEXT]
TEXT2 = _PALETTE[Ink.TEXT2]
MUTED = _PALETTE[Ink.MUTED]
RULE = _PALETTE[Ink.GRID]
INK = _PALETTE[Ink.FOCUS]
"""Band of the cover and rule under a title."""
PAPER = _PALETTE[Ink.SURFACE]
TINT = "#F1F3F6"
"""Ground of boxes; text on it keeps more than 14:1, secondary text more than 6:1."""
ON_BAND2 = "#C3CAD4"
"""Secondary text on the band, 8.7:1."""

SIDE_INKS = {Side.CLIENT: _PALETTE[Ink.CLIENT], Side.SUPPLIER: _PALETTE[Ink.SUPPLIER]}
SIDE_TEXT_INKS = {Side.CLIENT: _PALETTE[Ink.CLIENT_TEXT], Side.SUPPLIER: _PALETTE[Ink.SUPPLIER_TEXT]}


@cache
def colour(ink: str) -> Color:
    """``#RRGGBB`` as reportlab knows it."""
    return HexColor(ink)


@dataclass(frozen=True)
class TextStyle:
    """How a text is set; sizes and spaces in points. ``role``: H1-H3, P, or empty for what a cell holds."""

    face: Face
    size: float
    leading: float
    ink: str = TEXT
    role: str = "P"
    before: float = 0.0
    after: float = 0.0
    is_right: bool = False
    keeps_with_next: bool = False
    is_balanced: bool = False
    narrowed: float = 0.0

    @cached_property
    def paragraph_style(self) -> ParagraphStyle:
        """The same for reportlab; long words are broken, no line stands alone at the head or foot of a page."""
        font_book()  # reportlab knows a face once it is read, whoever sets the first text
        return ParagraphStyle(
            name=f"{self.role or 'cell'}-{self.face}-{self.size}",
            fontName=self.face.value,
            fontSize=self.size,
            leading=self.leading,
            textColor=colour(self.ink),
            alignment=TA_RIGHT if self.is_right else TA_LEFT,
            spaceBefore=self.before,
            spaceAfter=self.after,
            keepWithNext=int(self.keeps_with_next),
            rightIndent=self.narrowed,
            allowWidows=0,
            allowOrphans=0,
            splitLongWords=1,
        )

    def inked(self, ink: str) -> TextStyle:
        """The same in another ink."""
        return replace(self, ink=ink)

    def in_column(self) -> TextStyle:
        """The same on the full width, kept to the text column: lines of about 73 characters."""
        return replace(self, narrowed=TEXT_WIDTH - TEXT_COLUMN)


COVER_TITLE = TextStyle(Face.SEMIBOLD, 30, 34, ink=PAPER, role="H1")
COVER_LABEL = TextStyle(Face.SEMIBOLD, 12, 16, ink=PAPER)
COVER_LABEL2 = TextStyle(Face.REGULAR, 12, 16, ink=ON_BAND2)
COVER_SIDE = TextStyle(Face.SEMIBOLD, 9, 12.5)
EYEBROW = TextStyle(Face.SEMIBOLD, 8.5, 11.5, ink=MUTED, after=2, keeps_with_next=True)
SECTION_EYEBROW = replace(EYEBROW, before=34)
"""Space that only shows where a section does not start its page."""

H1 = TextStyle(Face.SEMIBOLD, 20, 25, role="H1", keeps_with_next=True, is_balanced=True)
H2 = TextStyle(Face.SEMIBOLD, 13.5, 18, role="H2", before=14, after=3, keeps_with_next=True)
H3 = TextStyle(Face.SEMIBOLD, 10.5, 14.5, role="H3", before=9, after=1, keeps_with_next=True)
ANSWER = TextStyle(Face.SEMIBOLD, 15, 20, role="H1", is_balanced=True)
LEAD = TextStyle(Face.REGULAR, 12, 17, after=5)
BODY = TextStyle(Face.REGULAR, 10, 14.5, after=5)
LIST_ITEM = replace(BODY, role="")
SMALL = TextStyle(Face.REGULAR, 8.5, 11.5, ink=TEXT2, after=4)
LIST_NOTE = replace(SMALL, role="", after=0)
LABEL = TextStyle(Face.SEMIBOLD, 8.5, 11.5, ink=MUTED)
CAPTION = TextStyle(Face.REGULAR, 8.5, 11.5, ink=TEXT2, after=12, before=2)
CELL = TextStyle(Face.REGULAR, 9, 12.5, role="")
CELL_STRONG = TextStyle(Face.SEMIBOLD, 9, 12.5, role="")
CELL_REMARK = TextStyle(Face.REGULAR, 8.5, 11.5, ink=TEXT2, role="")
CELL_NUMBER = TextStyle(Face.REGULAR, 9, 12.5, role="", is_right=True)
CELL_NUMBER_REMARK = TextStyle(Face.REGULAR, 8.5, 11.5, ink=TEXT2, role="", is_right=True)
HEAD = TextStyle(Face.SEMIBOLD, 8.5, 11.5, ink=TEXT2, role="")
HEAD_NUMBER = TextStyle(Face.SEMIBOLD, 8.5, 11.5, ink=TEXT2, role="", is_right=True)
FACT = TextStyle(Face.REGULAR, 9, 12.5, after=4)
CONTENTS = TextStyle(Face.REGULAR, 9.5, 12.5)
KEY_NUMBER = TextStyle(Face.SEMIBOLD, 24, 27)
CARD_NUMBER = TextStyle(Face.SEMIBOLD, 17, 20)
FACTS_TITLE = TextStyle(Face.SEMIBOLD, 9, 12.5, before=10, after=2)
CARD_TEXT = TextStyle(Face.REGULAR, 9, 12.5, after=4)
CHECK = TextStyle(Face.REGULAR, 9, 12, role="", after=2.5)
SPEAKER = replace(LABEL, keeps_with_next=True)
VOICE = TextStyle(Face.REGULAR, 9.5, 13.5)
KEY_WORDS = TextStyle(Face.SEMIBOLD, 9, 12.5)
FOOTER = TextStyle(Face.REGULAR, 8.5, 10.5, ink=MUTED)
