"""What says more than running text: key numbers, facts, recommended practices, provenance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer

from healthcheck.reports.pdf.boxes import Boxed, Ruled
from healthcheck.reports.pdf.marks import MarkedText
from healthcheck.reports.pdf.page import GUTTER, MARGIN, MM, TEXT_COLUMN
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
    SIDE_TEXT_INKS,
    SMALL,
)
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Facts, PracticeCard, Provenance, SideText

SHORT = 3
"""Characters up to which a score is set as a number; longer ones are words."""

NARROWEST = 18 * MM
"""Column in which a name of usual words still stands without breaking inside them."""


def score_row(scores: Sequence[SideText], width: float) -> Beside:
    """Both sides' numbers beside each other in their inks, with mark and name under each."""
    own = (width - GUTTER) / max(len(scores), 1)
    if own < NARROWEST:
        return _stacked_scores(scores, width)
    stacks = []
    for score in scores:
        style = KEY_NUMBER if len(score.text) <= SHORT else KEY_WORDS
        ink = SIDE_TEXT_INKS[score.side]
        blocks = [
            *text_blocks(score.text, style.inked(ink)),
            MarkedText(score.side, score.organisation, LABEL.inked(ink)),
        ]
        stacks.append(Stack(blocks, own))
    return Beside(stacks, gutter=GUTTER, after=6.0)


def _stacked_scores(scores: Sequence[SideText], width: float) -> Beside:
    """The same one under the other, for a margin too narrow for two names."""
    first = 15 * MM
    rows = []
    for score in scores:
        ink = SIDE_TEXT_INKS[score.side]
        name = [Spacer(1, 6), MarkedText(score.side, score.organisation, LABEL.inked(ink))]
        value = text_blocks(score.text, (KEY_NUMBER if len(score.text) <= SHORT else KEY_WORDS).inked(ink))
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
