"""A deck as a PPTX file; the same deck gives the same bytes."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from healthcheck.charts.palette import Ink
from healthcheck.domain.progress import Progress, untold
from healthcheck.message import message
from healthcheck.reports.slides import deck as at
from healthcheck.reports.slides.deck import Box, Deck, Drawing, Grid, Slide, Words
from healthcheck.reports.slides.fitting import fitted, lines_of
from healthcheck.reports.slides.pages import CELL, row_heights, widths
from healthcheck.reports.slides.scene_shapes import ScenePlacer, colour, describe, direct, emu
from healthcheck.reports.speech import Say
from healthcheck.reports.whole_file import whole_file

PROGRAM = "Relationship Healthcheck"
TITLE_ONLY = 5
WIDER = 4 / 3
"""The layouts of the library are made for slides of 4 to 3."""

PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
SMALLEST_TITLE = 24.0
OLDEST = (1980, 1, 1, 0, 0, 0)


def write_deck(
    deck: Deck, path: Path, *, say: Say, is_right_to_left: bool = False, progress: Progress = untold
) -> Path:
    """Write ``deck``, whole or not at all; WriteFailedError where that fails, else as ``deck_bytes``."""
    with whole_file(path) as file:
        file.write(deck_bytes(deck, say=say, is_right_to_left=is_right_to_left, progress=progress))
    return path


def deck_bytes(deck: Deck, *, say: Say, is_right_to_left: bool = False, progress: Progress = untold) -> bytes:
    """``deck`` as PPTX; ``say`` puts the program's own words into the reader's language.

    ``is_right_to_left``: texts and columns begin at the right. ``progress`` is told the share of slides that are drawn;
    what it raises ends the work.
    """
    presentation = _wide_presentation()
    day = datetime.combine(deck.day, time())
    facts = presentation.core_properties
    facts.title, facts.author, facts.last_modified_by = say(deck.title), PROGRAM, PROGRAM
    facts.created = facts.modified = facts.last_printed = day
    facts.revision = 1
    writer = _Writer(presentation, deck, say, is_right_to_left=is_right_to_left)
    for number, slide in enumerate(deck.slides, start=1):
        writer.add(slide)
        progress(number / (len(deck.slides) + 1))
    made = BytesIO()
    presentation.save(made)
    return _undated(made.getvalue())


def _wide_presentation() -> Any:  # noqa: ANN401 - python-pptx is untyped
    """An empty one of 16 to 9 with one layout, whose title stands where the slides want it."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = emu(at.WIDTH), emu(at.HEIGHT)
    layouts = presentation.slide_layouts
    kept = layouts[TITLE_ONLY]
    for layout in list(layouts):
        if layout is not kept and layout.name != kept.name:
            layouts.remove(layout)
    for part in (presentation.slide_master, kept):
        for shape in part.placeholders:
            if shape._element.spPr.find(qn("a:xfrm")) is not None:  # noqa: SLF001 - has a place of its own
                shape.left, shape.width = round(shape.left * WIDER), round(shape.width * WIDER)
    return presentation


def _undated(made: bytes) -> bytes:
    """The same archive with all of its members of one old day."""
    target = BytesIO()
    with ZipFile(BytesIO(made)) as source, ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name in source.namelist():
            member = ZipInfo(name, OLDEST)
            member.compress_type = ZIP_DEFLATED
            archive.writestr(member, source.read(name))
    return target.getvalue()


class _Writer:
    """Adds slides to one presentation."""

    def __init__(self, presentation: Any, deck: Deck, say: Say, *, is_right_to_left: bool) -> None:  # noqa: ANN401
        self._presentation = presentation
        self._deck = deck
        self._say = say
        self._is_right_to_left = is_right_to_left

    def add(self, slide: Slide) -> None:
        made = self._presentation.slides.add_slide(self._presentation.slide_layouts[0])
        self._title(made, slide)
        for part in slide.parts:
            match part:
                case Words():
                    self._words(made, part)
                case Drawing():
                    placer = ScenePlacer(made.shapes, left=part.left, top=part.top, say=self._say)
                    placer.place(part.scene, name=self._say(part.name))
                case Grid():
                    self._grid(made, part)
        if not slide.is_cover:
            self._foot(made, number=len(self._presentation.slides))
        if slide.notes:
            made.notes_slide.notes_text_frame.text = self._say(slide.notes)

    def _title(self, made: Any, slide: Slide) -> None:  # noqa: ANN401
        box = Box(at.EDGE, 150.0, at.WIDTH - 2 * at.EDGE, 130.0) if slide.is_cover else _TITLE_BOX
        largest = at.TITLE + 8 if slide.is_cover else at.TITLE
        text, size = fitted(
            self._say(slide.title),
            box.width,
            box.height,
            largest=largest,
            smallest=SMALLEST_TITLE,
            is_semibold=True,
        )
        shape = made.shapes.title
        shape.left, shape.top, shape.width, shape.height = map(emu, (box.left, box.top, box.width, box.height))
        anchor = MSO_ANCHOR.BOTTOM if slide.is_cover else MSO_ANCHOR.TOP
        self._set(shape.text_frame, text, size, Ink.TEXT, width=box.width, is_semibold=True, anchor=anchor)

    def _words(self, made: Any, words: Words) -> None:  # noqa: ANN401
        box = words.box
        said = self._say(words.text)
        text, size = fitted(said, box.width, box.height, largest=words.size, is_semibold=words.is_semibold)
        shape = made.shapes.add_textbox(*map(emu, (box.left, box.top, box.width, box.height)))
        shape.name = self._say(message("Text {0}", shape.shape_id))
        self._set(shape.text_frame, text, size, words.ink, width=box.width, is_semibold=words.is_semibold)

    def _set(
        self,
        frame: Any,  # noqa: ANN401
        text: str,
        size: float,
        ink: Ink,
        *,
        width: float,
        is_semibold: bool = False,
        anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
        margin: float = 0.0,
    ) -> None:
        """Fill a frame with one text, a paragraph a line of it, from the left and with no room around it."""
        frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = emu(margin)
        for number, line in enumerate(text.split("\n")):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment = PP_ALIGN.LEFT
            is_many = len(lines_of(line, width, size, is_semibold=is_semibold)) > 1
            if direct(paragraph, line) and (self._is_right_to_left or is_many):
                paragraph.alignment = PP_ALIGN.RIGHT
            paragraph.line_spacing = 1.0
            run = paragraph.add_run()
            run.text, run.font.size, run.font.bold = line, Pt(round(size, 1)), is_semibold
            run.font.color.rgb = colour(ink)

    def _grid(self, made: Any, grid: Grid) -> None:  # noqa: ANN401
        box = grid.box
        heights = row_heights(grid, self._say)
        size = (len(heights), len(grid.columns))
        frame = made.shapes.add_table(*size, *map(emu, (box.left, box.top, box.width, sum(heights))))
        describe(frame, name=self._say(grid.name), alternative=self._say(grid.name))
        table = frame.table
        frame._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN_TABLE  # noqa: SLF001
        table.horz_banding = False
        if self._is_right_to_left:  # columns begin at the right
            frame._element.graphic.graphicData.tbl.tblPr.set("rtl", "1")  # noqa: SLF001 - no door of its own
        for column, width in zip(table.columns, widths(grid), strict=True):
            column.width = emu(width)
        titles = tuple(column.title for column in grid.columns)
        for number, (row, height) in enumerate(zip((titles, *grid.rows), heights, strict=True)):
            table.rows[number].height = emu(height)
            for place, text in enumerate(row):
                self._cell(table.cell(number, place), self._say(text), widths(grid)[place], height, is_head=number == 0)

    def _cell(self, cell: Any, text: str, width: float, height: float, *, is_head: bool) -> None:  # noqa: ANN401
        room = (width - 2 * CELL, height - CELL)
        kept, size = fitted(text, *room, largest=at.SMALLEST, is_semibold=is_head)
        ink = Ink.SURFACE if is_head else Ink.TEXT
        self._set(cell.text_frame, kept, size, ink, width=room[0], is_semibold=is_head)
        cell.margin_left = cell.margin_right = emu(CELL)
        cell.margin_top = cell.margin_bottom = emu(CELL / 2)
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(Ink.FOCUS if is_head else Ink.SURFACE)
        if not is_head:
            _rule_below(cell)

    def _foot(self, made: Any, *, number: int) -> None:  # noqa: ANN401
        for text, left, width, alignment in (
            (self._deck.foot, at.EDGE, at.WIDTH - 2 * at.EDGE - 80, PP_ALIGN.LEFT),
            (str(number), at.WIDTH - at.EDGE - 60, 60.0, PP_ALIGN.RIGHT),
        ):
            kept, _ = fitted(self._say(text), width, at.FOOT_HEIGHT, largest=at.SMALLEST)
            shape = made.shapes.add_textbox(*map(emu, (left, at.FOOT_TOP, width, at.FOOT_HEIGHT)))
            shape.name = self._say(message("Footer") if alignment == PP_ALIGN.LEFT else message("Slide number"))
            self._set(shape.text_frame, kept, at.SMALLEST, Ink.TEXT2, width=width)
            shape.text_frame.paragraphs[0].alignment = alignment


_TITLE_BOX = Box(at.EDGE, at.TITLE_TOP, at.WIDTH - 2 * at.EDGE, at.TITLE_HEIGHT)


def _rule_below(cell: Any) -> None:  # noqa: ANN401
    """A fine line under a cell."""
    facts = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - borders have no door of their own
    line = facts.makeelement(qn("a:lnB"), {"w": "9525"})
    fill = line.makeelement(qn("a:solidFill"), {})
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": str(colour(Ink.GRID))}))
    line.append(fill)
    facts.insert(0, line)
