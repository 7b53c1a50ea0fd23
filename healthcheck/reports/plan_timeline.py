"""What of a plan stands on its timeline: what is still to be done by a date, and the meetings that are not weekly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from healthcheck.charts.timeline_entry import TimelineEntry, TimelineMeeting
from healthcheck.domain.fortnight import Fortnight, fortnights_from
from healthcheck.domain.reported_plan import ReportedCommitment, ReportedPlan
from healthcheck.domain.rhythm import Rhythm
from healthcheck.message import message, plural


@dataclass(frozen=True, slots=True)
class PlanTimeline:
    """``due``: late, or due within the ninety days, earliest first; the rest is how the chart wants it."""

    due: tuple[ReportedCommitment, ...]
    entries: tuple[TimelineEntry, ...]
    meetings: tuple[TimelineMeeting, ...]
    fortnights: tuple[Fortnight, ...]

    @property
    def is_stacked(self) -> bool:
        """Whether one side has more than one thing to do in some fortnight, or more than one late."""
        places = [
            (entry.side, next((place for place, days in enumerate(self.fortnights) if days.holds(entry.due)), None))
            for entry in self.entries
        ]
        return len(set(places)) < len(places)


def timeline_of(plan: ReportedPlan, say: Callable[[str], str]) -> PlanTimeline:
    """The ninety days from the plan's day on; ``say`` puts the program's own words into the reader's language."""
    fortnights = fortnights_from(plan.on)
    due = sorted(
        (entry for entry in plan.standing if _is_to_do(entry) and entry.due and entry.due <= fortnights[-1].ends),
        key=lambda entry: (entry.due or plan.on, entry.number),
    )
    return PlanTimeline(
        due=tuple(due),
        entries=tuple(_entry(entry, say) for entry in due),
        meetings=tuple(
            TimelineMeeting(entry.name, entry.days) for entry in plan.reviews if entry.rhythm is not Rhythm.WEEKLY
        ),
        fortnights=fortnights,
    )


def _is_to_do(entry: ReportedCommitment) -> bool:
    return entry.state.is_open and entry.delivered_on is None


def _entry(entry: ReportedCommitment, say: Callable[[str], str]) -> TimelineEntry:
    assert entry.due is not None
    return TimelineEntry(
        key=str(entry.number),
        text=f"{entry.number} · {' '.join(entry.what.split())}",
        due=entry.due,
        side=entry.provider_side,
        who=say(message("{0} to {1}", entry.provider, entry.customer)),
        note=say(plural("{0} day late", "{0} days late", entry.days_late)) if entry.days_late else "",
    )
