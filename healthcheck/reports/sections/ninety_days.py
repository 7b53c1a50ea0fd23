"""The first ninety days: what falls due on which side, and when the two look at it."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.caption import day_text
from healthcheck.charts.timeline_words import timeline_description
from healthcheck.domain.fortnight import fortnights_from
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.reported_plan import ReportedCommitment, ReportedPlan, ReportedReview
from healthcheck.domain.rhythm import Rhythm
from healthcheck.message import joined, listed, message, plural
from healthcheck.reports.material import Material
from healthcheck.reports.plan_timeline import PlanTimeline, timeline_of
from healthcheck.reports.report_model import (
    Block,
    Cell,
    ChartKind,
    Column,
    Figure,
    Heading,
    Prose,
    Section,
    SideText,
    Table,
    Tone,
)
from healthcheck.reports.sections.promises import due_text, parties

RHYTHMS = {
    Rhythm.WEEKLY: message("every week"),
    Rhythm.MONTHLY: message("every month"),
    Rhythm.QUARTERLY: message("every quarter"),
}
MOST_LISTED = 12
"""Due commitments that are named under the timeline; more stand in the plan."""

HEIGHT, HIGHEST = 72.0, 96.0
"""Millimetres of the drawing where one card stands in each place, and where some stand below each other.

More cards than it holds are counted in it.
"""


def ninety_day_sections(material: Material) -> tuple[Section, ...]:
    """The page with the timeline; empty where nothing falls due and nobody meets."""
    plan = material.plan
    if plan is None:
        return ()
    shown = timeline_of(plan, material.say)
    meetings = [entry for entry in plan.reviews if entry.days]
    if not shown.due and not meetings:
        return ()
    return (
        Section(
            id="ninety-days",
            label=message("First 90 days"),
            title=_title(material, shown.due, meetings),
            blocks=(
                *_drawn(material, shown),
                *_listed(material, shown.due),
                *_meetings(material, plan.reviews),
                *_next(plan),
            ),
            part=ReportPart.NINETY_DAYS,
            starts_page=False,
        ),
    )


def _title(material: Material, due: Sequence[ReportedCommitment], meetings: Sequence[ReportedReview]) -> str:
    number = material.instrument.wording.in_words
    if not due:
        return message("Nothing falls due in the next 90 days; the review meetings go on")
    late = sum(bool(entry.days_late) for entry in due)
    said = plural(
        "{1} commitment falls due in the next 90 days",
        "{1} commitments fall due in the next 90 days",
        len(due),
        number(len(due)).capitalize(),
    )
    if late and len(due) > 1:
        return message("{0}, {1} of them already late", said, number(late))
    return said if meetings else message("{0}; no review meeting is agreed", said)


def _drawn(material: Material, shown: PlanTimeline) -> tuple[Figure, ...]:
    """The timeline; nothing where only meetings would stand on it, which the table below has."""
    if not shown.due:
        return ()
    names = {side: material.profile.organisation(side) for side in Side}
    return (
        Figure(
            kind=ChartKind.TIMELINE,
            caption=message("Each card begins with the day on which it falls due and its number in the action plan."),
            alternative=timeline_description(shown.entries, shown.meetings, names),
            width=166.0,
            height=HIGHEST if shown.is_stacked else HEIGHT,
        ),
    )


def _listed(material: Material, due: Sequence[ReportedCommitment]) -> tuple[Block, ...]:
    if not due:
        return ()
    columns = (
        Column(message("Due"), 30.0),
        Column("#", 8.0, is_number=True),
        Column(message("Commitment"), 66.0),
        Column(message("Made by"), 31.0),
        Column(message("To"), 31.0),
    )
    rows = tuple(_due_row(material, entry) for entry in due[:MOST_LISTED])
    rest = len(due) - MOST_LISTED
    more = (Prose(message("{0} more are in the action plan.", rest), Tone.NOTE),) if rest > 0 else ()
    return (Heading(message("What falls due")), Table(columns, rows), *more)


def _due_row(material: Material, entry: ReportedCommitment) -> tuple[Cell, ...]:
    names = (SideText(text.side, text.organisation, "") for text in parties(material, entry))
    return (due_text(entry), str(entry.number), _first_words(entry.what), *names)


def _first_words(text: str, longest: int = 120) -> str:
    """What a line of a list can hold of a commitment; the plan has all of it."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: line.rfind(' ', 0, longest)]} …"


def _meetings(material: Material, reviews: tuple[ReportedReview, ...]) -> tuple[Block, ...]:
    if not reviews:
        return ()
    columns = (
        Column(message("Review meeting"), 50.0, is_lead=True),
        Column(message("Next"), 32.0),
        *(Column(material.profile.organisation(side), 42.0, side=side) for side in Side),
    )
    return (
        Heading(message("Where the two sides look at it")),
        Table(columns, tuple(_meeting_row(entry) for entry in reviews)),
    )


def _meeting_row(entry: ReportedReview) -> tuple[Cell, ...]:
    rhythm = RHYTHMS[entry.rhythm]
    when = message("{0}, {1} minutes", rhythm, entry.minutes) if entry.minutes else rhythm
    return (
        joined("\n", (text for text in (entry.name, when, entry.purpose) if text)),
        day_text(entry.days[0]) if entry.days else message("no day agreed"),
        *(listed(entry.attendees[side]) if entry.attendees.get(side) else message("nobody named") for side in Side),
    )


def _next(plan: ReportedPlan) -> tuple[Block, ...]:
    """Until when this page looks, and that a next assessment has to be agreed."""
    last = fortnights_from(plan.on)[-1].ends
    return (
        Prose(
            message(
                "The ninety days run to {0}. The next assessment opens with what became of these commitments; agree on "
                "its date at the last of the meetings above.",
                day_text(last),
            ),
            Tone.SMALL,
        ),
    )
