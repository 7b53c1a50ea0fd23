"""The pages of a printed interview guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether, PageBreak, Spacer

from healthcheck.charts.wheel import wheel
from healthcheck.domain.instrument import GuideSection
from healthcheck.domain.interview import CLOSING, OPENING
from healthcheck.message import message
from healthcheck.reports.guide_sheet import GuideSheet, minutes_text
from healthcheck.reports.pdf.boxes import Boxed
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.pdf.form_marks import Blank, CircledNumbers, NoteLines, row_of, ticked
from healthcheck.reports.pdf.page import GUTTER, MARGIN, MM, TEXT_COLUMN, TEXT_WIDTH
from healthcheck.reports.pdf.rule import Rule
from healthcheck.reports.pdf.scene_painter import SceneFlowable
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.styles import (
    BODY,
    CAPTION,
    CELL,
    EYEBROW,
    FACT,
    H1,
    H2,
    H3,
    LABEL,
    LEAD,
    TEXT2,
    TextStyle,
)
from healthcheck.reports.pdf.text import text_blocks

WHEEL_HEIGHT = 88 * MM
WHEEL_TEXT = 9.0
MINUTES_WIDTH = 30 * MM
CLOSING_ROOM = 160 * MM
"""What the closing wants on its page: its script and all of its lines."""

LINES, LINES_AT_THE_END = 6, 14
"""Lines for notes after a section, so that two of them fill a page, and after the closing."""

QUESTION = TextStyle(BODY.face, 11, 15.5, after=4)
READ_AHEAD = TextStyle(BODY.face, 10, 14, after=2)
MINUTES = TextStyle(H3.face, 10.5, 18, ink=TEXT2, is_right=True)


def guide_flowables(sheet: GuideSheet) -> list[Any]:
    """Everything the guide says, in order."""
    story = [*_head(sheet), *(_opening(sheet) if sheet.for_interviewer else _invitation(sheet))]
    for section in sheet.guide.guide.sections:
        story += _section(sheet, section)
    return [*story, *_closing(sheet)]


def _head(sheet: GuideSheet) -> list[Any]:
    title = text_blocks(sheet.title, H1)
    title[0].outline = sheet.title
    head: list[Any] = [*text_blocks(sheet.label, EYEBROW), *title, Rule(), Spacer(1, 10)]
    if sheet.for_interviewer:
        blanks = [
            Blank(sheet.say(message("Person"))),
            Blank(sheet.say(message("Date"))),
            Blank(sheet.say(message("Interviewer")), sheet.interviewer),
        ]
        head.append(row_of(blanks, TEXT_WIDTH, gutter=GUTTER))
    return head


def _opening(sheet: GuideSheet) -> list[Any]:
    """What is read out first, what is asked before any note is taken, and the wheel that is shown."""
    guide = sheet.guide.guide
    consent = guide.consent
    width = TEXT_WIDTH - 2 * Boxed.PADDING
    return [
        *_part_head(sheet.say(message("Opening")), sheet.guide.minutes(OPENING), sheet),
        *text_blocks(sheet.say(message("Read out")), LABEL),
        *text_blocks(guide.opening, BODY),
        Spacer(1, 4),
        Boxed(
            [
                *text_blocks(sheet.say(message("Tick before the first note")), LABEL),
                Spacer(1, 3),
                *(
                    ticked(text, CELL, width)
                    for text in (consent.purpose, consent.freedom, consent.notes, consent.recording)
                ),
            ]
        ),
        Spacer(1, 8),
        _wheel(sheet),
        *text_blocks(
            sheet.say(message("Ask for the three that matter most to make an outsourcing relationship work.")), CAPTION
        ),
    ]


def _invitation(sheet: GuideSheet) -> list[Any]:
    """What whoever is interviewed should know: why, how long, what becomes of it."""
    own, other = sheet.organisations[sheet.side], sheet.organisations[sheet.side.other]
    shortest, longest = sheet.guide.guide.total_minutes
    lead = message(
        "Thank you for agreeing to talk about how {0} works with {1}. The conversation takes {2} to {3} minutes. "
        "Below is what will be asked, so that you can think of examples beforehand: a meeting, a document, a date. "
        "Nothing has to be prepared in writing.",
        own,
        other,
        shortest,
        longest,
    )
    wheel_words = message(
        "A study of outsourcing found fifteen factors that make such a relationship work. Some are taken one by one, "
        "the others together at the end. You will be asked which three matter most."
    )
    return [
        *text_blocks(sheet.say(lead), LEAD.in_column()),
        Boxed(
            [*text_blocks(sheet.say(message("What becomes of your answers")), LABEL), *text_blocks(sheet.promise, CELL)]
        ),
        Spacer(1, 6),
        *text_blocks(sheet.say(wheel_words), BODY.in_column()),
        _wheel(sheet),
        PageBreak(),
    ]


def _wheel(sheet: GuideSheet) -> SceneFlowable:
    scene = wheel(
        sheet.guide.wheel,
        sheet.groups,
        title=sheet.say(message("Fifteen factors of an outsourcing relationship")),
        width=TEXT_WIDTH,
        height=WHEEL_HEIGHT,
        metrics=font_book(),
        has_boxes=sheet.for_interviewer,
        text_size=WHEEL_TEXT,
    )
    return SceneFlowable(scene)


def _section(sheet: GuideSheet, section: GuideSection) -> list[Any]:
    """One section in one piece: for the interviewer with room for notes."""
    head = _part_head(section.title, section.minutes, sheet, style=H2 if sheet.for_interviewer else H3)
    if not sheet.for_interviewer:
        return [KeepTogether([*head, *_numbered(section, TEXT_WIDTH, READ_AHEAD)])]
    is_factor = section.id in sheet.guide.reads
    beside = [*text_blocks(sheet.say(message("Probes")), LABEL)]
    beside += [block for probe in section.probes for block in text_blocks(probe, FACT)]
    main = Stack([*_numbered(section, TEXT_COLUMN, QUESTION)], TEXT_COLUMN)
    asked = Beside((main, Stack(beside if section.probes else [], MARGIN)), gutter=GUTTER, after=4)
    read = list(_quick_read(sheet, section)) if is_factor else []
    return [KeepTogether([*head, asked, *read, NoteLines(LINES), Spacer(1, 6)])]


def _quick_read(sheet: GuideSheet, section: GuideSection) -> Iterator[Any]:
    """The 0-10 question with numbers to circle."""
    yield from text_blocks(sheet.say(message("Quick read: {0}", sheet.guide.reads[section.id])), LABEL)
    yield Spacer(1, 3)
    yield CircledNumbers()
    yield Spacer(1, 2)


def _closing(sheet: GuideSheet) -> list[Any]:
    guide = sheet.guide.guide
    if not sheet.for_interviewer:
        return []
    return [
        CondPageBreak(CLOSING_ROOM),
        *_part_head(sheet.say(message("Close")), sheet.guide.minutes(CLOSING), sheet),
        *text_blocks(sheet.say(message("Read out")), LABEL),
        *text_blocks(guide.closing, BODY),
        NoteLines(LINES_AT_THE_END),
    ]


def _part_head(title: str, minutes: tuple[int, int], sheet: GuideSheet, *, style: TextStyle = H2) -> list[Any]:
    """The name of a part with its minutes at the end of the line."""
    heading = text_blocks(title, replace(style, before=0, after=0))
    heading[0].outline = title
    name = Stack(heading, TEXT_WIDTH - MINUTES_WIDTH)
    time = Stack(text_blocks(sheet.say(minutes_text(minutes)), replace(MINUTES, leading=style.leading)), MINUTES_WIDTH)
    line = Beside((name, time), gutter=0, before=10, after=3)
    line.keepWithNext = 1
    return [line]


def _numbered(section: GuideSection, width: float, style: TextStyle) -> Iterator[Any]:
    """The questions with their numbers."""
    for number, question in enumerate(section.questions, 1):
        digits = Stack(text_blocks(str(number), LABEL), 14)
        yield Beside((digits, Stack(text_blocks(question, style), width - 14)), gutter=0, after=1)
