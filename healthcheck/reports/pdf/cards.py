"""What says more than running text: key numbers, facts, recommended practices, provenance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer

from healthcheck.message import message
from healthcheck.reports.pdf.boxes import Boxed, Ruled, Spoken
from healthcheck.reports.pdf.marks import MarkedText, short_names
from healthcheck.reports.pdf.page import GUTTER, MM, TEXT_WIDTH
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import (
    CARD_TEXT,
    CELL,
    CHECK,
    FACT,
    FACTS_TITLE,
    H3,
    KEY_NUMBER,
    KEY_WORDS,
    LABEL,
    MUTED,
    SIDE_TEXT_INKS,
    SMALL,
    SPEAKER,
    VOICE,
)
from healthcheck.reports.pdf.text import remarked_block, text_blocks
from healthcheck.reports.report_model import Checklist, Facts, PracticeCard, Provenance, SideText, Voices
from healthcheck.reports.speech import Say

CARD = 96 * MM
"""Width of what is to be done on a card; who does it stands beside it."""

SHORT = 3
"""Characters up to which a score is set as a number; longer ones are words."""

NARROWEST = 18 * MM
"""Column in which a name of usual words still stands without breaking inside them."""


def score_row(scores: Sequence[SideText], width: float, say: Say) -> Beside:
    """Both sides' numbers beside each other in their inks, with mark and name under each."""
    own = (width - GUTTER) / max(len(scores), 1)
    if own < NARROWEST:
        return _stacked_scores(scores, width, say)
    names = short_names({score.side: score.organisation for score in scores}, LABEL, width=own, say=say)
    stacks = []
    for score in scores:
        style = KEY_NUMBER if len(score.text) <= SHORT else KEY_WORDS
        ink = SIDE_TEXT_INKS[score.side]
        blocks = [
            *text_blocks(score.text, style.inked(ink)),
            MarkedText(score.side, names[score.side], LABEL.inked(ink)),
        ]
        stacks.append(Stack(blocks, own))
    return Beside(stacks, gutter=GUTTER, after=6.0)


def _stacked_scores(scores: Sequence[SideText], width: float, say: Say) -> Beside:
    """The same one under the other, for a margin too narrow for two names."""
    first = 15 * MM
    names = short_names({score.side: score.organisation for score in scores}, LABEL, width=width - first, say=say)
    rows = []
    for score in scores:
        ink = SIDE_TEXT_INKS[score.side]
        name = [Spacer(1, 6), MarkedText(score.side, names[score.side], LABEL.inked(ink))]
        value = text_blocks(score.text, (KEY_NUMBER if len(score.text) <= SHORT else KEY_WORDS).inked(ink))
        rows.append(Beside((Stack(value, first), Stack(name, width - first)), gutter=0, after=3.0))
    return Beside((Stack(rows, width),), gutter=0, after=4.0)


def fact_rows(facts: Facts) -> list[Flowable]:
    """Labels with their values under them."""
    blocks: list[Flowable] = list(text_blocks(facts.title, FACTS_TITLE)) if facts.title else []
    for label, value in facts.rows:
        blocks += [*text_blocks(label, LABEL), *text_blocks(value, FACT)]
    return blocks


def voices(said: Voices, width: float) -> list[Any]:
    """What people said: a bar in the ink of their side, the side's mark and name, and their words."""
    return [
        Spoken(
            [
                MarkedText(entry.side, entry.organisation, SPEAKER.inked(SIDE_TEXT_INKS[entry.side])),
                *text_blocks(entry.text, VOICE),
            ],
            entry.side,
            width,
        )
        for entry in said.entries
    ]


def checklist(entries: Checklist) -> list[Any]:
    """Short texts under a title in a list, where each stands in small letters under it."""
    blocks: list[Any] = list(text_blocks(entries.title, FACTS_TITLE))
    whole = Element("L")
    for text, state in entries.entries:
        block = remarked_block(text, state, CHECK, ink=MUTED)
        block.element = Element("LBody", parent=Element("LI", parent=whole))
        blocks.append(block)
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


def practice_card(card: PracticeCard, say: Say) -> Flowable:
    """A recommended practice on the full width: what to do on the left, who does it on the right."""
    left: list[Flowable] = [
        *text_blocks(card.title, H3),
        *text_blocks(card.action, CARD_TEXT),
        Boxed([*text_blocks(say(message("First step this month")), LABEL), *text_blocks(card.first_step, CELL)]),
        Spacer(1, 3),
        *text_blocks(say(message("How both will know")), LABEL),
        *text_blocks(card.evidence, CELL),
    ]
    right: list[Flowable] = []
    for duty in card.duties:
        right += [
            MarkedText(duty.side, duty.organisation, LABEL.inked(SIDE_TEXT_INKS[duty.side])),
            *text_blocks(duty.text, FACT),
        ]
    right += text_blocks(say(message("Effort, source")), LABEL)
    right += text_blocks(say(message("{0}; {1}", card.effort, card.source)), FACT)
    return Ruled(Beside((Stack(left, CARD), Stack(right, TEXT_WIDTH - CARD - GUTTER)), gutter=GUTTER))
