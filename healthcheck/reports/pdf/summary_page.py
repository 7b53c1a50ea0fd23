"""The summary on one page: as much room for the charts as the words leave."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Spacer

from healthcheck.domain.relationship import Side
from healthcheck.message import message
from healthcheck.reports.pdf.blocks import BlockSetter
from healthcheck.reports.pdf.brand import Brand
from healthcheck.reports.pdf.cards import SHORT
from healthcheck.reports.pdf.grid import Body, Grid
from healthcheck.reports.pdf.marks import MarkedText, short_names, stand_well
from healthcheck.reports.pdf.page import GUTTER, MARGIN, MM, TEXT_COLUMN, TEXT_WIDTH
from healthcheck.reports.pdf.rule import Rule
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.styles import (
    ANSWER,
    CARD_NUMBER,
    CELL,
    CELL_REMARK,
    CELL_STRONG,
    EYEBROW,
    FACT,
    H2,
    H3,
    KEY_WORDS,
    LABEL,
    SIDE_TEXT_INKS,
    SMALL,
)
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Card, Step, Summary

LOWEST_CHART, HIGHEST_CHART = 54 * MM, 84 * MM
CHART_SPACE, BASIS_SPACE = 24.0, 10.0
"""Points of white around the charts, and above the basis beyond what fills the page."""

NUMBER = 8 * MM
REASON = 32 * MM
PARTIES, PARTIES_WIDE = 40 * MM, 56 * MM
"""Who does it and for whom, one under the other; where names are long, at the cost of what is done."""
MOST_NAME_LINES = 3
"""Lines of a name above its numbers: the page must say by itself whose they are."""

SCORE_GUTTER = 4 * MM
SCORE = (MARGIN - SCORE_GUTTER) / len(Side)
CLAIM = TEXT_COLUMN + GUTTER - SCORE_GUTTER


class SummaryPage:
    """Sets the summary; it measures its words first and gives the charts what is left."""

    def __init__(self, summary: Summary, setter: BlockSetter, brand: Brand) -> None:
        self._summary = summary
        self._setter = setter
        self._brand = brand

    def flowables(self, canvas: Any) -> list[Any]:  # noqa: ANN401 - reportlab is untyped
        """The page's flowables, the basis at its foot.

        Names of unusual length shrink the charts, then leave them out, then run on to a page more.
        """
        head, steps, basis = self._head(), self._steps(), self._basis()
        room = _room_under([*head, *steps, *basis], canvas) - CHART_SPACE
        charts = [self._charts(min(room, HIGHEST_CHART))] if self._summary.figures and room >= LOWEST_CHART else []
        if self._summary.table is not None:
            charts = self._setter.set_all([self._summary.table])
        words = [*head, *charts, *steps]
        room = _room_under([*words, *basis], canvas)
        return [*words, Spacer(1, max(room - BASIS_SPACE, 0)), *basis]

    def _head(self) -> list[Any]:
        answer = text_blocks(self._summary.answer, ANSWER)
        answer[0].outline = self._summary.label
        label = text_blocks(self._summary.label, EYEBROW)
        label[0].begins_section = True
        return [*label, *answer, Rule(self._brand.ink), Spacer(1, 4), *self._findings()]

    def _findings(self) -> list[Any]:
        """The cards as a table: number, claim with what follows from it, both scores under the names."""
        cards = self._summary.cards
        if not cards:
            return []
        organisations = {score.side: score.organisation for score in cards[0].scores}
        shown = short_names(organisations, LABEL, width=SCORE, say=self._setter.say, most=MOST_NAME_LINES)
        names = [Stack([_name(side, name)], SCORE) for side, name in shown.items()]
        header = [Stack(text_blocks(self._setter.say(message("What the answers show")), LABEL), CLAIM), *names]
        rows = [[_claim(number, card), *_numbers(card)] for number, card in enumerate(cards, start=1)]
        return [Grid(Body.of(header, rows, gap=SCORE_GUTTER), after=6.0)]

    def _charts(self, height: float) -> Beside:
        scenes = [self._setter.figure(figure, height=height) for figure in self._summary.figures]
        gutter = TEXT_WIDTH - sum(scene.width for scene in scenes)
        return Beside([Stack([scene], scene.width) for scene in scenes], gutter=gutter)

    def _steps(self) -> list[Any]:
        return [
            *text_blocks(self._summary.steps_title, H2),
            *text_blocks(self._summary.steps_note, SMALL),
            *(_step(step, self._parties()) for step in self._summary.steps),
        ]

    def _parties(self) -> float:
        """Width of the column with the names of those who promise something to each other."""
        names = [entry.organisation for step in self._summary.steps for entry in step.parties]
        return PARTIES if stand_well(names, LABEL, width=PARTIES, most=1) else PARTIES_WIDE

    def _basis(self) -> list[Any]:
        """Facts beside each other; the first, with both names in it, has twice the room."""
        shares = [2, *(1 for _ in self._summary.basis[1:])]
        share = (TEXT_WIDTH - GUTTER * (len(shares) - 1)) / sum(shares)
        cells = [
            Stack([*text_blocks(label, LABEL), *text_blocks(value, SMALL)], parts * share)
            for parts, (label, value) in zip(shares, self._summary.basis, strict=True)
        ]
        return [Beside(cells, gutter=GUTTER, before=8.0)]


def _room_under(flowables: list[Any], canvas: Any) -> float:  # noqa: ANN401 - reportlab is untyped
    """Points that a page with ``flowables`` leaves."""
    return float(canvas.sheet.text_height) - Stack(flowables, TEXT_WIDTH).height(canvas)


def _name(side: Side, name: str) -> MarkedText:
    return MarkedText(side, name, LABEL.inked(SIDE_TEXT_INKS[side]))


def _claim(number: int, card: Card) -> Stack:
    text = Stack([*text_blocks(card.title, H3), *text_blocks(card.so_what, CELL)], CLAIM - NUMBER)
    return Stack([Beside((Stack(text_blocks(str(number), CARD_NUMBER), NUMBER - 6), text), gutter=6)], CLAIM)


def _numbers(card: Card) -> list[Stack]:
    stacks = []
    for score in card.scores:
        style = CARD_NUMBER if len(score.text) <= SHORT else KEY_WORDS
        stacks.append(Stack(text_blocks(score.text, style.inked(SIDE_TEXT_INKS[score.side])), SCORE))
    return stacks


def _step(step: Step, parties: float) -> Beside:
    """When or why, what, and where it is known who does it for whom, ``parties`` points wide."""
    reason, _, remark = step.reason.partition("\n")
    first = [*text_blocks(reason, CELL_STRONG), *(text_blocks(remark, CELL_REMARK) if remark else ())]
    main = TEXT_WIDTH - REASON - GUTTER
    if not step.parties:
        return Beside((Stack(first, REASON), Stack(text_blocks(step.text, FACT), main)), gutter=GUTTER, after=3.0)
    who = [
        MarkedText(entry.side, entry.organisation, LABEL.inked(SIDE_TEXT_INKS[entry.side])) for entry in step.parties
    ]
    columns = (Stack(first, REASON), Stack(text_blocks(step.text, FACT), main - parties - GUTTER), Stack(who, parties))
    return Beside(columns, gutter=GUTTER, after=4.0)
