"""Value sheets as a PDF: one page a side, with room to write what no plan knows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.platypus import PageBreak, Spacer

from healthcheck.domain.report_order import Paper
from healthcheck.message import message
from healthcheck.reports.pdf.form_marks import NoteLines
from healthcheck.reports.pdf.furniture import Footer
from healthcheck.reports.pdf.page import SHEETS, TEXT_WIDTH
from healthcheck.reports.pdf.rule import Rule
from healthcheck.reports.pdf.styles import BODY, EYEBROW, H1, H2, SIDE_TEXT_INKS, SMALL
from healthcheck.reports.pdf.tables import table_grid
from healthcheck.reports.pdf.tagged_document import PROGRAM, set_story
from healthcheck.reports.pdf.tagged_file import Metadata
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Column, Table
from healthcheck.reports.speech import Say
from healthcheck.reports.value_sheet import Row, ValueSheet
from healthcheck.reports.whole_file import whole_file

LINES = 5


def write_value_sheets(sheets: Sequence[ValueSheet], path: Path, *, name: str, say: Say, language: str) -> Path:
    """Write one page a sheet; WriteFailedError where the system refuses, and nothing is left then."""
    title = say(message("{0}: what we did for you", name))
    said = Metadata(title, PROGRAM, "", "", language, PROGRAM, sheets[0].on)
    story: list[Any] = []
    for sheet in sheets:
        story += [*([PageBreak()] if story else []), *_page(sheet, say)]
    finish = Footer((name, say(message("Confidential to both organisations"))), say).draw
    with whole_file(path) as file:
        set_story(story, file, metadata=said, sheet=SHEETS[Paper.A4], finish_page=finish)
    return path


def _page(sheet: ValueSheet, say: Say) -> list[Any]:
    claim = say(message("What {0} did for {1}", sheet.own, sheet.other))
    title = text_blocks(claim, H1.inked(SIDE_TEXT_INKS[sheet.side]))
    title[0].outline = claim
    return [
        *text_blocks(say(sheet.label), EYEBROW),
        *title,
        Rule(SIDE_TEXT_INKS[sheet.side]),
        *_part(say(message("Promises kept"))),
        *_kept(sheet, say),
        *_part(say(message("How {0} sees it now", sheet.other))),
        *_changes(sheet, say),
        *_part(say(message("What comes next"))),
        *_ahead(sheet, say),
        *_part(say(message("What else was brought: ideas, improvements, recognition"))),
        NoteLines(LINES),
    ]


def _part(title: str) -> list[Any]:
    blocks = text_blocks(title, H2)
    blocks[0].outline = title
    return list(blocks)


def _kept(sheet: ValueSheet, say: Say) -> list[Any]:
    made: list[Any] = []
    if sheet.kept:
        made.append(_table(sheet.kept, (message("Promise"), message("To"), message("Delivered")), say))
    else:
        made += text_blocks(say(message("No promise of {0} has been delivered yet.", sheet.own)), BODY)
    if sheet.more:
        made += text_blocks(say(message("{0} more are in the action plan.", sheet.more)), SMALL)
    if sheet.late:
        made += [Spacer(1, 4), *text_blocks(say(sheet.late), BODY)]
    return made


def _changes(sheet: ValueSheet, say: Say) -> list[Any]:
    texts = sheet.changes or (
        message("No rating of {0} has changed by more than chance would bring, or it may not be told.", sheet.other),
    )
    return [block for text in texts for block in text_blocks(say(text), BODY)]


def _ahead(sheet: ValueSheet, say: Say) -> list[Any]:
    if sheet.ahead:
        return [_table(sheet.ahead, (message("What"), message("For"), message("When")), say)]
    return list(text_blocks(say(message("No day is set yet for anything that {0} owes.", sheet.own)), BODY))


def _table(rows: Sequence[Row], titles: Row, say: Say) -> Any:  # noqa: ANN401 - reportlab is untyped
    widths = (92.0, 36.0, 38.0)
    columns = tuple(
        Column(say(title), width, is_lead=number == 0)
        for number, (title, width) in enumerate(zip(titles, widths, strict=True))
    )
    return table_grid(Table(columns, tuple(tuple(map(say, row)) for row in rows)), TEXT_WIDTH, say)
