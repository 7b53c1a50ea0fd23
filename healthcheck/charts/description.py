"""Titles and descriptions: a chart in sentences, with every value, for those who hear it (``experience.md`` 7.3)."""

from __future__ import annotations

from healthcheck.charts.gap_order import ORDER_WORDS, GapOrder
from healthcheck.charts.reading import (
    MISSING,
    Presence,
    absence_text,
    gap_text,
    people_text,
    presence,
    reading_text,
    score_text,
    side_name,
)
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.relationship import Side


def radar_title(profile: DisclosedProfile) -> str:
    """What the radar shows, and of whom."""
    return f"Profile of {profile.name}, assessment {profile.assessment}{_level(profile)}"


def gap_title(profile: DisclosedProfile, order: GapOrder = GapOrder.WIDEST) -> str:
    """What the dumbbell shows, and of whom."""
    first = "widest first" if order is GapOrder.WIDEST else ORDER_WORDS[order]
    whose = f"{profile.client} and {profile.supplier}"
    return f"Gaps between {whose}, {first}, assessment {profile.assessment}{_level(profile)}"


def radar_description(profile: DisclosedProfile, words: ChartWords) -> str:
    """The radar as sentences: kind, scale, both sides' values in framework order, the widest gap, what is withheld."""
    return " ".join(
        (
            f"Radar chart, {_counted(len(profile.factors), words)}, scale 0 to 100.",
            *(_side_sentence(profile, side, words) for side in Side),
            *_widest(profile, words),
            *_withheld(profile),
        )
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
        values = ", ".join(f"{side.value} {_value(row, side)}" for side in Side)
        gap = gap_text(row).lower() if row.printed_gap is not None else ""
        parts = (values, gap, reading_text(row))
        sentences.append(f"{words.name(row.factor)}: {', '.join(part for part in parts if part)}.")
        if with_people and (told := people_text(row)):
            sentences.append(told)
    return " ".join(
        (
            f"Dumbbell chart, {_counted(len(rows), words)}, {ORDER_WORDS[order]}, scale 0 to 100.",
            *sentences,
            *_withheld(profile),
        )
    )


def _level(profile: DisclosedProfile) -> str:
    return "" if profile.seniority is None else f", {profile.seniority.value} level"


def _counted(factors: int, words: ChartWords) -> str:
    return f"{words.in_words(factors)} factor{'' if factors == 1 else 's'}"


def _side_sentence(profile: DisclosedProfile, side: Side, words: ChartWords) -> str:
    values = ", ".join(f"{words.name(factor.factor)} {_value(factor, side)}" for factor in profile.factors)
    return f"{side_name(side)}: {values}."


def _value(factor: DisclosedFactor, side: Side) -> str:
    text = score_text(factor.side(side))
    if text != MISSING:
        return text
    return "withheld" if presence(factor.side(side)) is Presence.WITHHELD else "no view"


def _widest(profile: DisclosedProfile, words: ChartWords) -> tuple[str, ...]:
    gaps = [(abs(gap), factor) for factor in profile.factors if (gap := factor.printed_gap)]
    if not gaps:
        return ()
    size, factor = max(gaps, key=lambda entry: entry[0])
    higher = gap_text(factor).split(" ", maxsplit=1)[0].lower()
    return (f"Widest gap: {words.name(factor.factor)}, {size}, {higher} higher.",)


def _withheld(profile: DisclosedProfile) -> tuple[str, ...]:
    """Each reason once, as a sentence; ``Supplier withheld.`` where no reason was given."""
    texts = []
    for factor in profile.factors:
        for side in Side:
            held = factor.side(side)
            if presence(held) is Presence.WITHHELD:
                texts.append(held.withheld or f"{absence_text(factor)}.")
    return tuple(dict.fromkeys(texts))
