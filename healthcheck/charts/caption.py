"""The honest line under a chart."""

from __future__ import annotations

from datetime import date

from healthcheck.charts.gap_order import ORDER_WORDS, GapOrder
from healthcheck.charts.headcount import scored_remark
from healthcheck.charts.reading import hidden_size, people_text, steps_text
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def radar_caption(profile: DisclosedProfile, words: ChartWords) -> str:  # noqa: ARG001 - asked for like the other
    """How to read the radar, then n per side, scale, assessment and date."""
    return f"Compare along each spoke; the area has no meaning. {basis(profile)}"


def gap_caption(
    profile: DisclosedProfile, words: ChartWords, order: GapOrder = GapOrder.WIDEST, *, with_people: bool = False
) -> str:
    """How to read the dumbbell, with the size of gap that could hide where any is shown, then the same facts."""
    has_gaps = any(factor.printed_gap is not None for factor in profile.factors)
    shown = f"Factors {ORDER_WORDS[GapOrder.FRAMEWORK]}"
    if order is not GapOrder.FRAMEWORK and (has_gaps or order is not GapOrder.WIDEST):
        shown = ORDER_WORDS[order].capitalize()
    sentences = [f"{shown}; thin lines, where drawn, are {words.confidence} intervals."]
    if with_people and any(people_text(factor) for factor in profile.factors):
        sentences.append("Small open marks: single people.")
    sizes = sorted({size for factor in profile.factors if (size := hidden_size(factor)) is not None})
    if sizes:
        reach = f"{sizes[0]} to {sizes[-1]}" if len(sizes) > 1 else str(sizes[0])
        sentences.append(
            f"Where there is no clear or likely sign, a gap of {reach} points would be missed {words.missed}."
        )
    return " ".join((*sentences, basis(profile)))


def basis(profile: DisclosedProfile) -> str:
    """``Submitted: client n = 6, supplier n = 5 · scale 0–100 · Assessment 1 · 12 May 2025``.

    Where fewer have a score: ``supplier n = 5 (4 to 5 with a score)``.
    """
    parts = [
        f"{whose_text(profile)}: {', '.join(_count(profile, side) for side in Side)}",
        "scale 0–100",
        f"Assessment {profile.assessment}",
        day_text(profile.held_on),
    ]
    if profile.rounded_sides:
        parts.append(steps_text(profile))
    return " · ".join(parts)


def whose_text(profile: DisclosedProfile) -> str:
    """``Submitted``; where one level is looked at, ``Operational level``."""
    return "Submitted" if profile.seniority is None else f"{profile.seniority.value.capitalize()} level"


def _count(profile: DisclosedProfile, side: Side) -> str:
    if profile.seniority is not None and side not in profile.shown_sides:
        return f"{side.value} withheld"
    return f"{side.value} n = {profile.n.get(side, 0)}{scored_remark(profile, side)}"


def day_text(day: date) -> str:
    """``12 May 2025``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
