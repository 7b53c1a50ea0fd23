"""The cover: a band with both names, what the report is and when, for whose eyes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer

from healthcheck.reports.pdf.marks import MarkedText
from healthcheck.reports.pdf.page import GUTTER, MARGIN, MM, TEXT_COLUMN, TEXT_WIDTH, TOP
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.styles import (
    BODY,
    COVER_LABEL,
    COVER_LABEL2,
    COVER_TITLE,
    FACT,
    H3,
    INK,
    LABEL,
    LEAD,
    ON_BAND2,
    SIDE_TEXT_INKS,
    colour,
)
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Cover, Report

BAND = 118 * MM
"""Height of the band; it grows where the names need more lines."""


def cover_flowables(report: Report) -> list[Any]:
    """The flowables of the first page; a scope that needs more than a page runs on."""
    cover = report.cover
    title = _title(cover)
    title[0].outline = cover.product
    band = Band([*text_blocks(cover.product, COVER_LABEL), *text_blocks(cover.edition, COVER_LABEL2)], title)
    sides: list[Any] = []
    for organisation in cover.organisations:
        ink = SIDE_TEXT_INKS[organisation.side]
        sides += [
            MarkedText(organisation.side, organisation.organisation, H3.inked(ink)),
            *text_blocks(organisation.text, BODY),
        ]
    facts: list[Any] = []
    for label, value in cover.facts:
        facts += [*text_blocks(label, LABEL), *text_blocks(value, FACT)]
    return [
        band,
        Spacer(1, 12 * MM),
        *(text_blocks(cover.scope, LEAD) if cover.scope.strip() else ()),
        Spacer(1, 6 * MM),
        Beside((Stack(sides, TEXT_COLUMN), Stack(facts, MARGIN)), gutter=GUTTER),
    ]


def _title(cover: Cover) -> list[Any]:
    """Client, multiplication sign, supplier: each name on lines of its own."""
    client, supplier = (organisation.organisation for organisation in cover.organisations)
    blocks = [
        *text_blocks(client, COVER_TITLE),
        *text_blocks("×", COVER_TITLE.inked(ON_BAND2)),
        *text_blocks(supplier, COVER_TITLE),
    ]
    for block in blocks:
        block.element = blocks[0].element
    return blocks


class Band(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A dark band to the edges of the sheet: labels at its head, the title at its foot."""

    def __init__(self, labels: Sequence[Any], title: Sequence[Any]) -> None:
        super().__init__()
        self._labels = Stack(labels, TEXT_WIDTH)
        self._title = Stack(title, TEXT_WIDTH)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """From the top margin down; higher where the names need it."""
        needed = self._labels.height(self.canv) + self._title.height(self.canv) + 26 * MM
        self.width = available_width
        self.height = min(max(BAND - TOP, needed), available_height)
        return self.width, self.height

    def draw(self) -> None:
        """Paint the band over the margins, then the texts in it."""
        sheet = self.canv.sheet
        with self.canv.structure.artifact(self.canv):
            self.canv.setFillColor(colour(INK))
            self.canv.rect(-sheet.left, 0, sheet.width, self.height + TOP, stroke=0, fill=1)
        self._labels.draw(self.canv, left=0, top=self.height)
        foot = 11 * MM
        self._title.draw(self.canv, left=0, top=foot + self._title.height(self.canv))
