"""Boxes that say more than running text: key numbers, facts, recommended practices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer

from healthcheck.reports.pdf.marks import MarkedText
from healthcheck.reports.pdf.page import GUTTER, MARGIN, MM, TEXT_COLUMN, TEXT_HEIGHT
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.styles import (
    BODY,
    CELL,
    FACT,
    FACTS_TITLE,
    H3,
    KEY_NUMBER,
    KEY_WORDS,
    LABEL,
    RULE,
    SIDE_TEXT_INKS,
    SMALL,
    TINT,
    TextStyle,
    colour,
)
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Facts, PracticeCard, Provenance, SideText

SHORT = 3
"""Characters up to which a score is set as a number; longer ones are words."""

NARROWEST = 18 * MM
"""Column in which a name of usual words still stands without breaking inside them."""


def score_row(scores: Sequence[SideText], width: float, *, number: TextStyle = KEY_NUMBER) -> Beside:
    """Both sides' numbers beside each other in their inks, with mark and name under each."""
    own = (width - GUTTER) / max(len(scores), 1)
    if own < NARROWEST:
        return _stacked_scores(scores, width, number)
    stacks = []
    for score in scores:
        style = number if len(score.text) <= SHORT else KEY_WORDS
        ink = SIDE_TEXT_INKS[score.side]
        blocks = [
            *text_blocks(score.text, style.inked(ink)),
            MarkedText(score.side, score.organisation, LABEL.inked(ink)),
        ]
        stacks.append(Stack(blocks, own))
    return Beside(stacks, gutter=GUTTER, after=6.0)


def _stacked_scores(scores: Sequence[SideText], width: float, number: TextStyle) -> Beside:
    """The same one under the other, for a margin too narrow for two names."""
    first = 15 * MM
    rows = []
    for score in scores:
        ink = SIDE_TEXT_INKS[score.side]
        name = [Spacer(1, 6), MarkedText(score.side, score.organisation, LABEL.inked(ink))]
        value = text_blocks(score.text, (number if len(score.text) <= SHORT else KEY_WORDS).inked(ink))
        rows.append(Beside((Stack(value, first), Stack(name, width - first)), gutter=0, after=3.0))
    return Beside((Stack(rows, width),), gutter=0, after=4.0)


def fact_rows(facts: Facts) -> list[Flowable]:
    """Labels with their values under them."""
    blocks: list[Flowable] = list(text_blocks(facts.title, FACTS_TITLE)) if facts.title else []
    for label, value in facts.rows:
        blocks += [*text_blocks(label, LABEL), *text_blocks(value, FACT)]
    return blocks


def provenance_box(provenance: Provenance, digest: str, width: float) -> Boxed:
    """What exactly the report is, on a ground of its own and in one piece."""
    first = 40 * MM
    rest = width - 2 * Boxed.PADDING - first - GUTTER
    rows = [*provenance.rows, (provenance.hash_label, digest)]
    lines: list[Any] = [
        Beside((Stack(text_blocks(label, LABEL), first), Stack(text_blocks(value, CELL), rest)), gutter=GUTTER, after=2)
        for label, value in rows
    ]
    return Boxed([*lines, *text_blocks(provenance.remark, SMALL)])


def practice_card(card: PracticeCard) -> Flowable:
    """A recommended practice on the full width: what to do on the left, who does it on the right."""
    left: list[Flowable] = [
        *text_blocks(card.title, H3),
        *text_blocks(card.action, BODY),
        Boxed([*text_blocks("First step this month", LABEL), *text_blocks(card.first_step, CELL)]),
        Spacer(1, 5),
        *text_blocks("How both will know", LABEL),
        *text_blocks(card.evidence, CELL),
    ]
    right: list[Flowable] = []
    for duty in card.duties:
        right += [
            MarkedText(duty.side, duty.organisation, LABEL.inked(SIDE_TEXT_INKS[duty.side])),
            *text_blocks(duty.text, FACT),
        ]
    right += [*text_blocks("Effort", LABEL), *text_blocks(card.effort, FACT)]
    return Ruled(Beside((Stack(left, TEXT_COLUMN), Stack(right, MARGIN)), gutter=GUTTER))


class Boxed(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Flowables on a tinted ground."""

    PADDING = 6.0

    def __init__(self, flowables: Sequence[Any], *, before: float = 0.0) -> None:
        super().__init__()
        self._flowables = flowables
        self.spaceBefore = before

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The width given, and the height of what is inside with its padding."""
        self._stack = Stack(self._flowables, available_width - 2 * self.PADDING)
        self.width = available_width
        self.height = self._stack.height(self.canv) + 2 * self.PADDING
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Any]:
        """Two boxes, but only where one would be taller than a page."""
        if self.height <= TEXT_HEIGHT:
            return []
        above, below = self._stack.split(self.canv, available_height - 2 * self.PADDING)
        return [Boxed(above.flowables), Boxed(below.flowables)] if above else []

    def draw(self) -> None:
        """Paint the ground, then what stands on it."""
        self.canv.setFillColor(colour(TINT))
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self._stack.draw(self.canv, left=self.PADDING, top=self.height - self.PADDING)


class Ruled(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """One flowable under a fine rule; it stays whole as long as a page has room for it."""

    SPACE = 9.0

    def __init__(self, flowable: Any) -> None:  # noqa: ANN401 - reportlab is untyped
        super().__init__()
        self._flowable = flowable
        self.spaceBefore = 8.0
        self.spaceAfter = 6.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The size of the flowable with the space above it."""
        self.width, height = self._flowable.wrapOn(self.canv, available_width, available_height)
        self.height = height + self.SPACE
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Any]:
        """Parted only where it is taller than a page."""
        if self.height <= TEXT_HEIGHT:
            return []
        parts = self._flowable.splitOn(self.canv, available_width, available_height - self.SPACE)
        return [Ruled(parts[0]), *parts[1:]] if parts else []

    def draw(self) -> None:
        """Paint the rule and the flowable under it."""
        self.canv.setStrokeColor(colour(RULE))
        self.canv.setLineWidth(0.6)
        self.canv.line(0, self.height, self.width, self.height)
        self._flowable.drawOn(self.canv, 0, 0)
