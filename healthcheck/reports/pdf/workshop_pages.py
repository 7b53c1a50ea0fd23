"""The papers of a workshop as PDF: the run sheet and the minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from reportlab.platypus import KeepTogether, Spacer

from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import Paper
from healthcheck.message import message, plural
from healthcheck.reports.pdf.furniture import Footer
from healthcheck.reports.pdf.page import SHEETS, TEXT_WIDTH
from healthcheck.reports.pdf.rule import Rule
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.styles import BODY, EYEBROW, H1, H2, H3, LABEL, LEAD, SIDE_TEXT_INKS, SMALL
from healthcheck.reports.pdf.tables import table_grid
from healthcheck.reports.pdf.tagged_document import PROGRAM, set_story
from healthcheck.reports.pdf.tagged_file import Metadata
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Column, Table
from healthcheck.reports.speech import Say
from healthcheck.reports.whole_file import whole_file
from healthcheck.reports.workshop_sheet import MinutesSheet, Row, RunItem, RunSheet

TIME_WIDTH = 52.0
GUTTER = 14.0


def write_run_sheet(sheet: RunSheet, path: Path, *, say: Say, language: str) -> Path:
    """Write the run sheet; WriteFailedError where the system refuses, and nothing is left then."""
    names = " × ".join(sheet.organisations[side] for side in Side)
    title = say(message("Run sheet of the workshop: {0}", names))
    minutes = plural("{0} minute", "{0} minutes", sheet.total)
    lead = say(message("{0} planned, {1} booked.", minutes, plural("{0} minute", "{0} minutes", sheet.booked)))
    expected = say(message("People expected: {0}", _people(sheet.organisations, sheet.expected)))
    story = [*_head(message("Run sheet of the workshop"), names, sheet.label, say), *text_blocks(lead, LEAD)]
    if any(sheet.expected.values()):
        story += text_blocks(expected, BODY)
    story += [_item(item, sheet.organisations, say) for item in sheet.items]
    kind = say(message("For the facilitator · Confidential"))
    return _write(story, path, title, (names, kind), say=say, language=language, on=sheet.on)


def write_minutes(sheet: MinutesSheet, path: Path, *, say: Say, language: str) -> Path:
    """Write the minutes; WriteFailedError where the system refuses, and nothing is left then."""
    names = " × ".join(sheet.organisations[side] for side in Side)
    title = say(message("Minutes of the workshop: {0}", names))
    own = tuple(sheet.organisations[side] for side in Side)
    votes = (message("Factor"), *own)
    story = [
        *_head(message("Minutes of the workshop"), names, sheet.label, say),
        *text_blocks(say(_present_words(sheet)), LEAD),
        *_part(message("Commitments"), sheet.commitments, say, [
            (message("What"), 76), (message("Who"), 32), (message("For whom"), 32), (message("When"), 26)
        ]),
        *_part(message("Decisions"), [(text,) for text in sheet.decisions], say, [(message("Decision"), 166)]),
        *_part(message("Scores said in the room"), sheet.scores, say, [
            (message("Factor"), 44), (message("Whose"), 40), (message("Level, 0 to 4"), 22), (message("Reason"), 60)
        ]),
        *_part(
            message("Top three"), sheet.votes, say, list(zip(votes, (86.0, 40.0, 40.0), strict=True)), has_counts=True
        ),
        *(block for text in sheet.withheld for block in text_blocks(say(text), SMALL)),
        *_part(message("Parking lot"), sheet.parked, say, [
            (message("What"), 100), (message("Who"), 40), (message("State"), 26)
        ]),
    ]  # fmt: skip
    kind = say(message("Confidential to both organisations"))
    return _write(story, path, title, (names, kind), say=say, language=language, on=sheet.on)


def _write(
    story: list[Any], path: Path, title: str, foot: tuple[str, str], *, say: Say, language: str, on: date
) -> Path:  # fmt: skip
    metadata = Metadata(title, PROGRAM, "", "", language, PROGRAM, on)
    with whole_file(path) as file:
        set_story(story, file, metadata=metadata, sheet=SHEETS[Paper.A4], finish_page=Footer(foot, say).draw)
    return path


def _head(kind: str, names: str, label: str, say: Say) -> list[Any]:
    """What the paper is, whose it is, and when."""
    heading = text_blocks(say(kind), H1)
    heading[0].outline = say(kind)
    return [*text_blocks(say(label), EYEBROW), *heading, *text_blocks(names, H3), Rule(), Spacer(1, 6)]


def _present_words(sheet: MinutesSheet) -> str:
    """Nobody noted is not the same as nobody there."""
    if not any(sheet.present.values()):
        return message("Who was in the room was not noted.")
    return message("People present: {0}", _people(sheet.organisations, sheet.present))


def _people(organisations: Mapping[Side, str], counts: Mapping[Side, int]) -> str:
    return ", ".join(f"{organisations[side]} {counts.get(side, 0)}" for side in Side)


def _item(item: RunItem, organisations: Mapping[Side, str], say: Say) -> Any:  # noqa: ANN401 - reportlab is untyped
    """One item in one piece: when it begins and how long it takes, then what to say and to ask."""
    width = TEXT_WIDTH - TIME_WIDTH
    heading = text_blocks(say(item.title), H3)
    heading[0].outline = say(item.title)
    why = text_blocks(say(message("Why it is here: {0}", item.why)), SMALL) if item.why else []
    inside = [*heading, *why, *text_blocks(say(item.note), BODY)]
    column = (width - GUTTER) / 2
    asked = [
        Stack(
            [
                *text_blocks(say(message("Ask {0}", organisations[side])), LABEL.inked(SIDE_TEXT_INKS[side])),
                *text_blocks(question, BODY),
            ],
            column,
        )
        for side, question in item.asked.items()
    ]
    minutes = say(message("{0} min", item.minutes))
    time = Stack([*text_blocks(item.begins, H3), *text_blocks(minutes, SMALL)], TIME_WIDTH)
    told = [Beside((time, Stack(inside, width)), gutter=0, before=6, after=0 if asked else 6)]
    if asked:
        told.append(Beside((Stack([], TIME_WIDTH - GUTTER), *asked), gutter=GUTTER, before=2, after=6))
    return KeepTogether(told)


def _part(
    title: str, rows: Sequence[Row], say: Say, columns: Sequence[tuple[str, float]], *, has_counts: bool = False
) -> list[Any]:
    """A table below its title, with people counted in all but its first column; a sentence where nothing was noted."""
    heading = text_blocks(say(title), H2)
    heading[0].outline = say(title)
    if not rows:
        return [*heading, *text_blocks(say(message("Nothing was noted.")), BODY)]
    named = tuple(
        Column(say(name), width, is_lead=not place, is_number=has_counts and place > 0)
        for place, (name, width) in enumerate(columns)
    )
    return [*heading, table_grid(Table(named, tuple(tuple(map(say, row)) for row in rows)), TEXT_WIDTH, say)]
