"""Titles and descriptions: a chart in sentences, with every value, for those who hear it."""

from __future__ import annotations

from healthcheck.charts.gap_order import ORDER_WORDS, GapOrder
from healthcheck.charts.reading import (
    MISSING,
    Presence,
    absence_text,
    gap_word,
    higher_side,
    people_text,
    presence,
    reading_text,
    score_text,
    side_name,
    side_word,
)
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.relationship import Seniority, Side
from healthcheck.message import joined, message

LEVEL_WORDS = {
    Seniority.EXECUTIVE: message("executive level"),
    Seniority.MANAGING: message("managing level"),
    Seniority.OPERATIONAL: message("operational level"),
}


def radar_title(profile: DisclosedProfile) -> str:
    """What the radar shows, and of whom."""
    if profile.seniority is None:
        return message("Profile of {0}, assessment {1}", profile.name, profile.assessment)
    level = LEVEL_WORDS[profile.seniority]
    return message("Profile of {0}, assessment {1}, {2}", profile.name, profile.assessment, level)


def gap_title(profile: DisclosedProfile, order: GapOrder = GapOrder.WIDEST) -> str:
    """What the dumbbell shows, and of whom."""
    first = message("widest first") if order is GapOrder.WIDEST else ORDER_WORDS[order]
    whose = message("{0} and {1}", profile.client, profile.supplier)
    if profile.seniority is None:
        return message("Gaps between {0}, {1}, assessment {2}", whose, first, profile.assessment)
    level = LEVEL_WORDS[profile.seniority]
    return message("Gaps between {0}, {1}, assessment {2}, {3}", whose, first, profile.assessment, level)


def radar_description(profile: DisclosedProfile, words: ChartWords) -> str:
    """The radar as sentences: kind, scale, both sides' values in framework order, the widest gap, what is withheld."""
    return joined(
        " ",
        (
            message("Radar chart, {0}, scale 0 to 100.", words.factors(len(profile.factors))),
            *(_side_sentence(profile, side, words) for side in Side),
            *_widest(profile, words),
            *_withheld(profile),
        ),
    )


def gap_description(
    profile: DisclosedProfile,
    rows: tuple[DisclosedFactor, ...],
    words: ChartWords,
    order: GapOrder = GapOrder.WIDEST,
    *,
    with_people: bool = False,
) -> str:
    """The dumbbell as sentences, ``rows`` in the order of the chart."""
    sentences = []
    for row in rows:
        values = joined(", ", (message("{0} {1}", side_word(side), _value(row, side)) for side in Side))
        parts = (values, gap_word(row), reading_text(row))
        sentences.append(message("{0}: {1}.", words.name(row.factor), joined(", ", (part for part in parts if part))))
        if with_people and (told := people_text(row)):
            sentences.append(told)
    return joined(
        " ",
        (
            message("Dumbbell chart, {0}, {1}, scale 0 to 100.", words.factors(len(rows)), ORDER_WORDS[order]),
            *sentences,
            *_withheld(profile),
        ),
    )


def _side_sentence(profile: DisclosedProfile, side: Side, words: ChartWords) -> str:
    values = joined(
        ", ", (message("{0} {1}", words.name(factor.factor), _value(factor, side)) for factor in profile.factors)
    )
    return message("{0}: {1}.", side_name(side), values)


def _value(factor: DisclosedFactor, side: Side) -> str:
    text = score_text(factor.side(side))
    if text != MISSING:
        return text
    return message("withheld") if presence(factor.side(side)) is Presence.WITHHELD else message("no view")


def _widest(profile: DisclosedProfile, words: ChartWords) -> tuple[str, ...]:
    gaps = [(abs(gap), factor) for factor in profile.factors if (gap := factor.printed_gap)]
    if not gaps:
        return ()
    size, factor = max(gaps, key=lambda entry: entry[0])
    side = higher_side(factor.printed_gap or 0)
    assert side is not None
    return (message("Widest gap: {0}, {1}, {2} higher.", words.name(factor.factor), size, side_word(side)),)


def _withheld(profile: DisclosedProfile) -> tuple[str, ...]:
    """Each reason once, as a sentence; ``Supplier withheld.`` where no reason was given."""
    texts = []
    for factor in profile.factors:
        for side in Side:
            held = factor.side(side)
            if presence(held) is Presence.WITHHELD:
                texts.append(held.withheld or message("{0}.", absence_text(factor)))
    return tuple(dict.fromkeys(texts))
