"""The honest line under a chart."""

from __future__ import annotations

from datetime import date

from healthcheck.charts.gap_order import ORDER_TITLES, GapOrder
from healthcheck.charts.headcount import scored_remark
from healthcheck.charts.reading import hidden_size, people_text, side_word, steps_text
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Seniority, Side
from healthcheck.message import joined, message

MONTHS = (
    message("January"), message("February"), message("March"), message("April"), message("May"), message("June"),
    message("July"), message("August"), message("September"), message("October"), message("November"),
    message("December"),
)  # fmt: skip
SHORT_MONTHS = (
    message("Jan"), message("Feb"), message("Mar"), message("Apr"), message("May"), message("Jun"),
    message("Jul"), message("Aug"), message("Sep"), message("Oct"), message("Nov"), message("Dec"),
)  # fmt: skip
LEVELS = {
    Seniority.EXECUTIVE: message("Executive level"),
    Seniority.MANAGING: message("Managing level"),
    Seniority.OPERATIONAL: message("Operational level"),
}


def radar_caption(profile: DisclosedProfile, words: ChartWords) -> str:  # noqa: ARG001 - asked for like the other
    """How to read the radar, then n per side, scale, assessment and date."""
    return message("Compare along each spoke; the area has no meaning. {0}", basis(profile))


def gap_caption(
    profile: DisclosedProfile, words: ChartWords, order: GapOrder = GapOrder.WIDEST, *, with_people: bool = False
) -> str:
    """How to read the dumbbell, with the size of gap that could hide where any is shown, then the same facts."""
    has_gaps = any(factor.printed_gap is not None for factor in profile.factors)
    is_ordered = order is not GapOrder.FRAMEWORK and (has_gaps or order is not GapOrder.WIDEST)
    shown = ORDER_TITLES[order if is_ordered else GapOrder.FRAMEWORK]
    sentences = [message("{0}; thin lines, where drawn, are {1} intervals.", shown, words.confidence)]
    if with_people and any(people_text(factor) for factor in profile.factors):
        sentences.append(message("Small open marks: single people."))
    sizes = sorted({size for factor in profile.factors if (size := hidden_size(factor)) is not None})
    if sizes:
        reach = message("{0} to {1}", sizes[0], sizes[-1]) if len(sizes) > 1 else str(sizes[0])
        sentences.append(
            message(
                "Where there is no clear or likely sign, a gap of {0} points would be missed {1}.", reach, words.missed
            )
        )
    return joined(" ", (*sentences, basis(profile)))


def basis(profile: DisclosedProfile) -> str:
    """``Submitted: client n = 6, supplier n = 5 · scale 0–100 · Assessment 1 · 12 May 2025``.

    Where fewer have a score: ``supplier n = 5 (4 to 5 with a score)``.
    """
    parts = [
        message("{0}: {1}", whose_text(profile), joined(", ", (_count(profile, side) for side in Side))),
        message("scale 0–100"),
        message("Assessment {0}", profile.assessment),
        day_text(profile.held_on),
    ]
    if profile.rounded_sides:
        parts.append(steps_text(profile))
    return joined(" · ", parts)


def whose_text(profile: DisclosedProfile) -> str:
    """``Submitted``; where one level is looked at, ``Operational level``."""
    return message("Submitted") if profile.seniority is None else LEVELS[profile.seniority]


def _count(profile: DisclosedProfile, side: Side) -> str:
    if profile.seniority is not None and side not in profile.shown_sides:
        return message("{0} withheld", side_word(side))
    return message("{0} n = {1}{2}", side_word(side), profile.n.get(side, 0), scored_remark(profile, side))


def short_day_text(day: date) -> str:
    """``10 Nov 2025``, for the head of a column."""
    return message("{0} {1} {2}", day.day, SHORT_MONTHS[day.month - 1], day.year)


def day_text(day: date) -> str:
    """``12 May 2025``."""
    return message("{0} {1} {2}", day.day, MONTHS[day.month - 1], day.year)
