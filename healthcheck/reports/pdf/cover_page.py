"""The cover: a band with both names, what the report is and when, for whose eyes, and what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer

from healthcheck.message import message
from healthcheck.reports.pdf.brand import Brand
from healthcheck.reports.pdf.contents import contents_lines
from healthcheck.reports.pdf.logo_painter import LogoBox
from healthcheck.reports.pdf.marks import MarkedText
from healthcheck.reports.pdf.page import GUTTER, MARGIN, MM, TEXT_COLUMN, TEXT_WIDTH
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.styles import (
    COVER_LABEL,
    COVER_LABEL2,
    COVER_SIDE,
    COVER_TITLE,
    FACT,
    LABEL,
    LEAD,
    ON_BAND2,
    SIDE_TEXT_INKS,
    colour,
)
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Cover, Report
from healthcheck.reports.speech import Say

BAND = 118 * MM
"""Where the band ends below the edge of the sheet; it grows where the names need more lines."""

LOGO = (42 * MM, 14 * MM)
"""The largest that a logo may be here."""

RISE = 8 * MM
"""How far a logo reaches into the margin above."""

UNDER_LOGO = 4 * MM
AROUND_SCOPE = (8 * MM, 5 * MM)
FIRST_SECTION = 1
"""The summary's place in the outline, after the cover itself."""


def cover_flowables(report: Report, brand: Brand, canvas: Any) -> list[Any]:  # noqa: ANN401 - reportlab is untyped
    """The flowables of the first page; a scope that needs more than a page runs on, and the contents give way first."""
    cover = report.cover
    assert cover is not None
    head = _head(cover, brand, report.words.say)
    scope = [Spacer(1, AROUND_SCOPE[0]), *(text_blocks(cover.scope, LEAD) if cover.scope.strip() else ())]
    scope.append(Spacer(1, AROUND_SCOPE[1]))
    sides, facts, contents = _sides(cover), _facts(cover), _contents(report, cover)
    room = canvas.sheet.text_height - Stack([*head, *scope], TEXT_WIDTH).height(canvas)
    columns = (Stack(contents, TEXT_COLUMN), Stack([*sides, *facts], MARGIN))
    if max(column.height(canvas) for column in columns) > room:
        columns = (Stack(sides, TEXT_COLUMN), Stack(facts, MARGIN))
    return [*head, *scope, Beside(columns, gutter=GUTTER)]


def _head(cover: Cover, brand: Brand, say: Say) -> list[Any]:
    """The logo on white above the band, or the band up to the edge of the sheet."""
    title = _title(cover)
    title[0].outline = cover.product
    labels = [*text_blocks(cover.product, COVER_LABEL), *text_blocks(cover.edition, COVER_LABEL2)]
    if brand.logo is None:
        return [Band(labels, title, ink=brand.ink)]
    above = LOGO[1] + UNDER_LOGO
    alternative = say(message("Logo of {0}", brand.name) if brand.name else message("Logo"))
    logo = LogoBox(brand.logo, alternative, room=LOGO, rise=RISE)
    return [logo, Spacer(1, UNDER_LOGO), Band(labels, title, ink=brand.ink, above=above)]


def _sides(cover: Cover) -> list[Any]:
    blocks: list[Any] = []
    for organisation in cover.organisations:
        ink = SIDE_TEXT_INKS[organisation.side]
        blocks += [
            MarkedText(organisation.side, organisation.organisation, COVER_SIDE.inked(ink)),
            *text_blocks(organisation.text, FACT),
        ]
    return blocks


def _facts(cover: Cover) -> list[Any]:
    blocks: list[Any] = []
    for label, value in cover.facts:
        blocks += [*text_blocks(label, LABEL), *text_blocks(value, FACT)]
    return blocks


def _contents(report: Report, cover: Cover) -> list[Any]:
    labels = [report.summary.label, *(section.label if section.is_listed else None for section in report.sections)]
    return [*text_blocks(cover.contents_title, LABEL), *contents_lines(labels, first=FIRST_SECTION)]


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
    """A band in a dark ink across the sheet, up to its edge unless something stands above.

    Labels stand at its head, the title at its foot. ``above``: points of the text area that are taken.
    """

    def __init__(self, labels: Sequence[Any], title: Sequence[Any], *, ink: str, above: float = 0.0) -> None:
        super().__init__()
        self._labels = Stack(labels, TEXT_WIDTH)
        self._title = Stack(title, TEXT_WIDTH)
        self._ink = ink
        self._above = above

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """From where it stands down to its usual end; further where the names need it."""
        needed = self._labels.height(self.canv) + self._title.height(self.canv) + 26 * MM
        self.width = available_width
        self.height = min(max(BAND - self.canv.sheet.top - self._above, needed), available_height)
        return self.width, self.height

    def draw(self) -> None:
        """Paint the band over the margins, then the texts in it."""
        sheet = self.canv.sheet
        over, inset = (RISE / 2, UNDER_LOGO) if self._above else (sheet.top, 0.0)
        with self.canv.structure.artifact(self.canv):
            self.canv.setFillColor(colour(self._ink))
            self.canv.rect(-sheet.left, 0, sheet.width, self.height + over, stroke=0, fill=1)
        self._labels.draw(self.canv, left=0, top=self.height - inset)
        foot = 11 * MM
        self._title.draw(self.canv, left=0, top=foot + self._title.height(self.canv))
