"""Blocks of the report model as flowables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Scene
from healthcheck.reports.pdf.cards import fact_rows, practice_card, provenance_box, score_row
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.pdf.grid import GAP, Body, Grid
from healthcheck.reports.pdf.marks import MarkedText
from healthcheck.reports.pdf.page import GUTTER, MM, TEXT_COLUMN, TEXT_WIDTH
from healthcheck.reports.pdf.scene_painter import SceneFlowable
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import (
    BODY,
    CAPTION,
    CELL,
    CELL_NUMBER,
    CELL_NUMBER_REMARK,
    CELL_REMARK,
    H2,
    H3,
    HEAD,
    HEAD_NUMBER,
    LEAD,
    LIST_ITEM,
    SIDE_TEXT_INKS,
    SMALL,
)
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import (
    Block,
    Bullets,
    ChartKind,
    Column,
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
)

TONES = {Tone.LEAD: LEAD, Tone.BODY: BODY, Tone.SMALL: SMALL, Tone.NOTE: SMALL}
CHARTS: Mapping[ChartKind, Callable[..., Scene]] = {ChartKind.RADAR: radar, ChartKind.DUMBBELL: dumbbell}
SPACE_BEFORE = {2: H2.before, 3: H3.before}
CHART_TEXT = 9.0
"""Points of a chart's text; the charts never print anything under eight."""


class BlockSetter:
    """Sets the blocks of one report; ``canvas`` serves for measuring only."""

    def __init__(self, report: Report, *, canvas: Any) -> None:  # noqa: ANN401 - reportlab is untyped
        self._report = report
        self._canvas = canvas

    def set_all(self, blocks: Sequence[Block], width: float = TEXT_WIDTH) -> list[Any]:
        """Flowables for ``blocks`` in a column of ``width`` points; a heading stays with the table under it."""
        made = [list(self._set(block, width)) for block in blocks]
        flowables: list[Any] = []
        for index, own in enumerate(made):
            if isinstance(blocks[index], Heading) and (table := _table_under(blocks, index)):
                opening = [flowable for part in made[index:table] for flowable in part]
                flowables.append(CondPageBreak(self._opening(opening, made[table][0], width)))
                own[-1].keepWithNext = 0  # the break does that; it would hold the whole table
            flowables += own
        return flowables

    def figure(self, figure: Figure, *, height: float | None = None) -> SceneFlowable:
        """The chart of ``figure`` at its size in mm, at another ``height`` (points) where given."""
        scene = CHARTS[figure.kind](
            self._report.profile,
            words=self._report.words,
            width=figure.width * MM,
            height=figure.height * MM if height is None else height,
            metrics=font_book(),
            text_size=CHART_TEXT,
        )
        return SceneFlowable(scene)

    def _set(self, block: Block, width: float) -> Iterable[Any]:
        match block:
            case Heading():
                return self._heading(block)
            case Figure():
                return [self.figure(block), *(text_blocks(block.caption, CAPTION) if block.caption else ())]
            case Table():
                return [self._table(block, width)]
            case Split():
                return [self._split(block, width)]
            case Provenance():
                return [provenance_box(block, self._report.digest, width)]
            case _:
                return _set_words(block, width)

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

    def _table(self, table: Table, width: float) -> Grid:
        total = sum(column.width for column in table.columns)
        room = width - GAP * (len(table.columns) - 1)
        widths = [column.width / total * room for column in table.columns]
        header = [Stack(_head(column), own) for column, own in zip(table.columns, widths, strict=True)]
        rows = [
            [Stack(_cell(text, column), own) for text, column, own in zip(row, table.columns, widths, strict=True)]
            for row in table.rows
        ]
        return Grid(Body.of(header, rows))

    def _opening(self, words: Sequence[Any], grid: Grid, width: float) -> float:
        """Height that stays in one piece: a heading, what is said under it, the head of the table that follows."""
        grid.wrapOn(self._canvas, width, 0)
        return H2.before + Stack([*words, grid], width).height(self._canvas) - grid.height + grid.opening


def _set_words(block: Prose | Bullets | Facts | Scores | PracticeCard, width: float) -> Iterable[Any]:
    """Blocks that need nothing but themselves."""
    match block:
        case Prose():
            style = TONES[block.tone]
            is_column = width == TEXT_WIDTH and block.tone is not Tone.NOTE
            return text_blocks(block.text, style.in_column() if is_column else style)
        case Bullets():
            return _bullets(block, min(width, TEXT_COLUMN))
        case Facts():
            return fact_rows(block)
        case Scores():
            return [score_row(block.scores, width), *(text_blocks(block.remark, SMALL) if block.remark else ())]
        case PracticeCard():
            return [practice_card(block)]


def _bullets(bullets: Bullets, width: float) -> list[Any]:
    """One under the other; the last never stands alone on a page."""
    whole = Element("L")
    made = [_bullet(item, width, Element("LI", parent=whole)) for item in bullets.items]
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


def _head(column: Column) -> list[Flowable]:
    style = HEAD_NUMBER if column.is_number else HEAD
    if column.side is None:
        return list(text_blocks(column.title, style))
    first, *others = column.title.splitlines() or [""]
    head: list[Flowable] = [MarkedText(column.side, first, style.inked(SIDE_TEXT_INKS[column.side]))]
    for other in others:
        head += text_blocks(other, CELL_NUMBER_REMARK if column.is_number else CELL_REMARK)
    return head


def _cell(text: str, column: Column) -> list[Flowable]:
    """The first line as the cell's value, further lines as remarks under it."""
    first, _, remarks = text.partition("\n")
    cell = list(text_blocks(first, CELL_NUMBER if column.is_number else CELL))
    if remarks:
        cell += text_blocks(remarks, CELL_NUMBER_REMARK if column.is_number else CELL_REMARK)
    return cell


def _bullet(text: str, width: float, item: Element) -> Beside:
    dash, gutter = 6.0, 6.0
    return Beside(
        (Stack(text_blocks("–", LIST_ITEM), dash), Stack(text_blocks(text, LIST_ITEM), width - dash - gutter)),
        gutter=gutter,
        after=2.5,
        elements=(Element("Lbl", parent=item), Element("LBody", parent=item)),
    )
