"""The mirror round: what each side expects the other to say, and what the other says."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.mirror_words import mirror_caption, mirror_description, mirror_table
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.findings import both_read_text, mirror_words, reads_text
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import submitted_text
from healthcheck.reports.report_model import (
    Block,
    ChartKind,
    Column,
    Columns,
    Figure,
    Heading,
    Prose,
    Section,
    Table,
    Tone,
)
from healthcheck.reports.sections.withheld import WithheldRow

OWN_COLUMNS = 7
"""Columns of the mirror's table up to the reading, that of the side among them."""

TOLD = (
    MirrorReading.BLIND_SPOT,
    MirrorReading.POSSIBLE_BLIND_SPOT,
    MirrorReading.MISREAD_DIFFERENCE,
    MirrorReading.FALSE_ALARM,
    MirrorReading.KNOWN_DIFFERENCE,
)
"""Readings that call for words, the weightiest first."""

MOST_TOLD = 4
"""Readings that get words of their own; the chart names all of them."""


def mirror_sections(material: Material) -> tuple[Section, ...]:
    """The page on the mirror round; empty where it was not held or may not be shown."""
    mirror = material.profile.mirror
    if mirror is None or mirror.withheld:
        return ()
    return (
        Section(
            id="mirror",
            label=message("How well each reads the other"),
            title=_title(material),
            blocks=(
                Prose(
                    message(
                        "Both sides also gave each factor one number from 0 to 10, and named the number that they "
                        "expect the other side to give. A gap that somebody expects is a known difference; one that "
                        "nobody expects is a blind spot. Numbers stand here ten times as large, so that they read "
                        "like the rest."
                    )
                ),
                *((_figure(material),) if material.own_side is None else _own_rows(material, material.own_side)),
                *_readings(material),
            ),
            part=ReportPart.MIRROR,
            starts_page=False,
        ),
    )


def mirror_withheld(material: Material) -> tuple[WithheldRow, ...]:
    """Why the mirror round is not shown, where it was held."""
    mirror = material.profile.mirror
    if mirror is None or not mirror.withheld or not material.instrument.asks_expectations(material.profile.form):
        return ()
    return (WithheldRow(message("How well each side reads the other"), mirror.withheld),)


def _title(material: Material) -> str:
    if material.own_side is None and material.findings.mirror is not None:
        return material.findings.mirror.title
    texts = [reads_text(side, material.profile, material.instrument) for side in material.detailed_sides]
    told = [text for text in texts if text]
    return (
        told[0].rstrip(".") if len(told) == 1 else message("What each side expects the other to say, and what it says")
    )


def _figure(material: Material) -> Figure:
    mirror = material.profile.mirror
    assert mirror is not None
    return Figure(
        kind=ChartKind.MIRROR,
        caption=mirror_caption(material.profile),
        alternative=mirror_description(mirror, material.words),
        width=166.0,
        height=100.0,
    )


def _own_rows(material: Material, side: Side) -> tuple[Block, ...]:
    """One side's own rows of the mirror, and whose they are: the other's belong to the other edition."""
    submitted = message("Submitted by {0}.", submitted_text(material.profile))
    return (_own_table(material, side), Prose(submitted, Tone.NOTE))


def _own_table(material: Material, side: Side) -> Table:
    mirror = material.profile.mirror
    assert mirror is not None
    whole = mirror_table(mirror, words=material.words)
    rows = tuple((row[0], *row[2:OWN_COLUMNS]) for row in whole.rows if row[1].lower() == side.value)
    name, _, *numbers, reading = whole.header[:OWN_COLUMNS]
    columns = (Column(name, 46.0), *(Column(title, 20.0, is_number=True) for title in numbers), Column(reading, 40.0))
    return Table(columns, rows)


def _readings(material: Material) -> Iterator[Block]:
    """What to make of the readings that weigh most, and how well each side reads the other on the whole."""
    mirror = material.profile.mirror
    assert mirror is not None
    found = [
        (TOLD.index(reading), factor, side)
        for factor in mirror.factors
        for side in material.detailed_sides
        if (reading := factor.side(side).reading) in TOLD
    ]
    found.sort(key=lambda entry: entry[0])
    told = []
    for _, factor, side in found[:MOST_TOLD]:
        words = mirror_words(factor, side, material.profile, material.instrument)
        told.append(Prose(message("{0}: {1} {2}", material.name(factor.factor), words.text, words.advice), Tone.SMALL))
    if told:
        yield Heading(message("What to make of it"))
        yield Columns((tuple(told[::2]), tuple(told[1::2]))) if len(told) > 1 else told[0]
    text = both_read_text(material.detailed_sides, material.profile, material.instrument)
    if text and text.rstrip(".") != _title(material):
        yield Prose(text, Tone.SMALL)
