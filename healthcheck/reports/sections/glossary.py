"""What the words of the report mean, in one line each."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import percent
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Column, Heading, Table
from healthcheck.reports.sections.practice_words import STATES, state_meanings

GAP = message("Gap")


def glossary_blocks(material: Material) -> tuple[Block, ...]:
    """The words that this edition uses, and the states of practices where it has any."""
    if material.profile.interview is not None:
        return ()
    rows = tuple(_words(material))
    columns = (Column(message("Word"), 42.0, is_lead=True), Column(message("Meaning"), 124.0))
    if material.own_side is None:
        meanings = state_meanings(material.instrument)
        rows += tuple((message("Practice: {0}", word), meanings[state]) for state, word in STATES.items())
    return (Heading(message("Glossary")), Table(columns, rows))


def _words(material: Material) -> Iterator[tuple[str, str]]:
    yield (
        message("Score"),
        message("A side's mean over its people on a factor, from 0 to 100. Nobody's own score is ever shown."),
    )
    is_scored = any(factor.side(side).score is not None for factor in material.profile.factors for side in Side)
    yield from _words_of_scores(material) if is_scored else ((GAP, message("The client's score less the supplier's.")),)
    if is_scored or (material.plan is not None and material.plan.commitments):
        yield (
            message("Commitment"),
            message("A promise of one named person to another on the other side, who says when it is kept."),
        )


def _words_of_scores(material: Material) -> Iterator[tuple[str, str]]:
    method = material.instrument.method
    yield (
        message("Interval"),
        message("Where the score of comparable people would lie in {0} of cases.", percent(method.confidence)),
    )
    yield (
        GAP,
        message("The client's score less the supplier's; it says that two views differ, not which of them is right."),
    )
    yield (
        message("Clear, likely, possible"),
        message("How surely a gap is more than chance; the method page says what each takes."),
    )
    line = printed(method.strong_line)
    yield (
        message("Strength, weakness"),
        message("Both sides at {0} or more; both below. On the line: one on each side of it.", line),
    )
    yield (
        message("Divided"),
        message("People of one side differ widely among themselves, so that their mean is a mixed view."),
    )
    if material.profile.matching is not None:
        yield (
            message("Level, alignment"),
            message("The mean of both sides over all practices; 100 less the mean gap between them."),
        )
        yield (
            message("Matching index"),
            message("The level less half the gap: about what both sides would put their names to."),
        )
    if material.profile.mirror is not None and not material.profile.mirror.withheld:
        yield message("Blind spot"), message("The two sides differ, and one of them does not expect it.")
