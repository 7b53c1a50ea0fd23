"""Blocks of the report model as flowables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from reportlab.platypus import CondPageBreak

from healthcheck.reports.pdf.cards import checklist, fact_rows, practice_card, provenance_box, score_row, voices
from healthcheck.reports.pdf.figures import scene_of
from healthcheck.reports.pdf.grid import SMALL as FEW_ROWS
from healthcheck.reports.pdf.grid import Grid
from healthcheck.reports.pdf.page import GUTTER, MM, TEXT_COLUMN, TEXT_WIDTH
from healthcheck.reports.pdf.scene_painter import SceneFlowable
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import BODY, CAPTION, H2, H3, LEAD, LIST_ITEM, LIST_NOTE, SMALL, TextStyle
from healthcheck.reports.pdf.tables import table_grid
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import (
    Block,
    Bullets,
    Checklist,
    Columns,
    Facts,
    Figure,
    Heading,
    PracticeCard,
    Prose,
    Provenance,
    Report,
    Scores,
    Split,
    Table,
    Tone,
    Voices,
)
from healthcheck.reports.speech import Say

Words: TypeAlias = Prose | Bullets | Scores | Table | PracticeCard | Voices
"""Blocks that need nothing but themselves."""

TONES = {Tone.LEAD: LEAD, Tone.BODY: BODY, Tone.SMALL: SMALL, Tone.NOTE: SMALL}
LEAST_SHARE = 0.7
"""Share of its height that a figure keeps at least."""

ROUNDING = 1.0
"""Points that a page is left with, so that nothing turns on the last digit."""

SPACE_BEFORE = {2: H2.before, 3: H3.before}


class BlockSetter:
    """Sets the blocks of one report; ``canvas`` serves for measuring only."""

    def __init__(self, report: Report, *, canvas: Any) -> None:  # noqa: ANN401 - reportlab is untyped
        self._report = report
        self._canvas = canvas

    def say(self, text: str) -> str:
        """A text of the program in the language of the report."""
        return self._report.words.say(text)

    def set_all(self, blocks: Sequence[Block], width: float = TEXT_WIDTH) -> list[Any]:
        """Flowables for ``blocks`` in a column of ``width`` points; a heading stays with the table under it."""
        made = [list(self._set(block, width)) for block in blocks]
        flowables: list[Any] = []
        for index, own in enumerate(made):
            if isinstance(blocks[index], Heading) and (table := _table_under(blocks, index)):
                opening = [flowable for part in made[index:table] for flowable in part]
                note = made[table + 1] if _has_note(blocks, table) else []
                flowables.append(CondPageBreak(self._opening(opening, made[table][0], width, note=note)))
                own[-1].keepWithNext = 0  # the break does that; it would hold the whole table
            if _has_note(blocks, index):
                own[-1].keepWithNext = 1
            flowables += own
        return flowables

    def set_page(self, blocks: Sequence[Block], *, under: Sequence[Any]) -> list[Any]:
        """The same on the full width; figures give way where they keep a page from holding all of it.

        ``under``: what stands above them.
        """
        made = self.set_all(blocks)
        figures = sum(figure.height * MM for block in blocks for figure in _figures(block))
        if not figures:
            return made
        excess = Stack([*under, *made], TEXT_WIDTH).height(self._canvas) - self._canvas.sheet.text_height
        share = 1 - (excess + ROUNDING) / figures
        return self.set_all([_shrunk(block, share) for block in blocks]) if LEAST_SHARE <= share < 1 else made

    def figure(self, figure: Figure, *, height: float | None = None) -> SceneFlowable:
        """The chart of ``figure`` at its size in mm, at another ``height`` (points) where given."""
        return SceneFlowable(scene_of(figure, self._report, height=height))

    def _set(self, block: Block, width: float) -> Iterable[Any]:
        match block:
            case Heading():
                return self._heading(block)
            case Figure():
                return self._figure(block)
            case Split() | Columns():
                return [self._split(block, width) if isinstance(block, Split) else self._columns(block, width)]
            case Provenance():
                return [provenance_box(block, self._report.digest, width)]
            case Facts() | Checklist():
                return fact_rows(block) if isinstance(block, Facts) else checklist(block)
            case _:
                return _set_words(block, width, self._report.words.say)

    def _figure(self, figure: Figure) -> Iterator[Any]:
        """The drawing, and its caption on the same page."""
        drawn = self.figure(figure)
        drawn.keepWithNext = int(bool(figure.caption))
        yield drawn
        if figure.caption:
            yield from text_blocks(figure.caption, CAPTION)

    def _heading(self, heading: Heading) -> Iterator[Any]:
        blocks = text_blocks(heading.text, H2 if heading.level == 2 else H3)  # noqa: PLR2004 - the level itself
        if heading.level == 2:  # noqa: PLR2004
            blocks[0].outline = heading.text
        yield from blocks

    def _split(self, split: Split, width: float) -> Beside:
        margin = split.margin * MM
        main = width - margin - GUTTER
        return Beside(
            (Stack(self.set_all(split.main, main), main), Stack(self.set_all(split.beside, margin), margin)),
            gutter=GUTTER,
            before=SPACE_BEFORE.get(split.main[0].level, 0.0) if isinstance(split.main[0], Heading) else 8.0,
            after=6.0,
        )

    def _columns(self, columns: Columns, width: float) -> Beside:
        own = (width - GUTTER * (len(columns.parts) - 1)) / len(columns.parts)
        stacks = [Stack(self.set_all(part, own), own) for part in columns.parts]
        return Beside(stacks, gutter=GUTTER, after=4.0)

    def _opening(self, words: Sequence[Any], grid: Grid, width: float, *, note: Sequence[Any]) -> float:
        """Height in one piece: a heading, what is said under it, the head of the table that follows, and its note."""
        grid.wrapOn(self._canvas, width, 0)
        return H2.before + Stack([*words, grid, *note], width).height(self._canvas) - grid.height + grid.opening


def _figures(block: Block) -> list[Figure]:
    """The figures that a page can make smaller: those in the text column or across the page."""
    main = block.main if isinstance(block, Split) else (block,)
    return [entry for entry in main if isinstance(entry, Figure)]


def _shrunk(block: Block, share: float) -> Block:
    if isinstance(block, Figure):
        return replace(block, height=block.height * share)
    if isinstance(block, Split):
        return replace(block, main=tuple(_shrunk(entry, share) for entry in block.main))
    return block


def _set_words(block: Words, width: float, say: Say) -> Iterable[Any]:
    """Blocks that need nothing but themselves."""
    match block:
        case Prose():
            style = TONES[block.tone]
            is_column = width == TEXT_WIDTH and block.tone is not Tone.NOTE
            return text_blocks(block.text, style.in_column() if is_column else style)
        case Bullets():
            return _bullets(block, min(width, TEXT_COLUMN))
        case Scores():
            return [score_row(block.scores, width, say), *(text_blocks(block.remark, SMALL) if block.remark else ())]
        case Table():
            return [table_grid(block, width, say)]
        case Voices():
            return voices(block, min(width, TEXT_COLUMN))
        case PracticeCard():
            return [practice_card(block, say)]


def _bullets(bullets: Bullets, width: float) -> list[Any]:
    """One under the other; the last never stands alone on a page."""
    whole = Element("L")
    style = LIST_NOTE if bullets.tone is Tone.SMALL else LIST_ITEM
    made = [_bullet(item, width, Element("LI", parent=whole), style) for item in bullets.items]
    return [*made[:-2], Beside((Stack(made[-2:], width),), gutter=0.0)]


def _table_under(blocks: Sequence[Block], index: int) -> int | None:
    """Where the table stands that the heading at ``index`` opens, with one paragraph between them at most."""
    following = blocks[index + 1 : index + 3]
    if following and isinstance(following[0], Table):
        return index + 1
    return (
        index + 2
        if len(following) > 1 and isinstance(following[0], Prose) and isinstance(following[1], Table)
        else None
    )


def _has_note(blocks: Sequence[Block], index: int) -> bool:
    """Whether a small table stands at ``index``, and under it the note that says how to read it."""
    table, *following = blocks[index : index + 2]
    note = following[0] if following else None
    is_small = isinstance(table, Table) and len(table.rows) <= FEW_ROWS
    return is_small and isinstance(note, Prose) and note.tone is Tone.NOTE


def _bullet(text: str, width: float, item: Element, style: TextStyle) -> Beside:
    dash, gutter = 6.0, 6.0
    return Beside(
        (Stack(text_blocks("–", style), dash), Stack(text_blocks(text, style), width - dash - gutter)),
        gutter=gutter,
        after=2.5,
        elements=(Element("Lbl", parent=item), Element("LBody", parent=item)),
    )
