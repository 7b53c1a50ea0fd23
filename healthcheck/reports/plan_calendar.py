"""The dates of a plan as a calendar file: days on which promises are due, and meetings in which they are looked at.

Every entry keeps its id, so that a calendar that takes the file again moves an entry rather than doubling it, and is
stamped with the day of its own last change: the same plan gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from healthcheck.charts.reading import side_word
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Side
from healthcheck.domain.rhythm import Rhythm
from healthcheck.message import joined, message
from healthcheck.reports.plan_words import STATES

if TYPE_CHECKING:
    from pathlib import Path

    from icalendar import Calendar, Event

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment, Party
    from healthcheck.domain.review import ReviewMeeting

PRODUCT = "-//Relationship Healthcheck//EN"
HOST = "relationship-healthcheck"
DAY = timedelta(days=1)

STATUS = {
    CommitmentState.REQUESTED: "TENTATIVE",
    CommitmentState.COUNTER_OFFERED: "TENTATIVE",
    CommitmentState.PROMISED: "CONFIRMED",
    CommitmentState.IN_HAND: "CONFIRMED",
    CommitmentState.WITHDRAWN: "CANCELLED",
}
"""States whose day is in the calendar; what is delivered has left it, what was withdrawn is taken out of it."""

RHYTHMS = {Rhythm.WEEKLY: ("WEEKLY", 1), Rhythm.MONTHLY: ("MONTHLY", 1), Rhythm.QUARTERLY: ("MONTHLY", 3)}
SHORTEST_MONTH = 28


def has_dates(plan: ActionPlan) -> bool:
    """Whether there is anything to put into a calendar."""
    return any(map(_is_dated, plan.commitments)) or any(entry.first_on for entry in plan.reviews)


def write_calendar(plan: ActionPlan, path: Path, *, say: Callable[[str], str], reminder_days: int | None) -> Path:
    """Write the dates of ``plan``, whole or not at all; WriteFailedError where that fails."""
    from healthcheck.reports.whole_file import whole_file

    with whole_file(path) as file:
        file.write(plan_calendar(plan, say=say, reminder_days=reminder_days))
    return path


def plan_calendar(plan: ActionPlan, *, say: Callable[[str], str], reminder_days: int | None = None) -> bytes:
    """The dates of ``plan`` as iCalendar; ``reminder_days``: how long before a due day a calendar reminds, if at all.

    Days have no time of day, because none is agreed.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", plan.relationship.name)
    _Entries(calendar, plan, say).add_all(reminder_days)
    said: bytes = calendar.to_ical()
    return said


def _is_dated(commitment: Commitment) -> bool:
    return commitment.due is not None and commitment.state in STATUS


class _Entries:
    """Puts a plan's days into one calendar."""

    def __init__(self, calendar: Calendar, plan: ActionPlan, say: Callable[[str], str]) -> None:
        self._calendar = calendar
        self._plan = plan
        self._say = say

    def add_all(self, reminder_days: int | None) -> None:
        for commitment in filter(_is_dated, self._plan.commitments):
            event = self._due(commitment)
            if reminder_days is not None and commitment.state.is_open:
                event.add_component(self._reminder(commitment, reminder_days))
            self._calendar.add_component(event)
        for meeting in self._plan.reviews:
            if meeting.first_on is not None:
                self._calendar.add_component(self._meeting(meeting, meeting.first_on))

    def _due(self, commitment: Commitment) -> Event:
        assert commitment.due is not None
        event = self._event(
            f"{commitment.id}@{HOST}",
            on=commitment.due,
            stamp=commitment.history[-1].noted_at.astimezone(UTC),
            summary=message("Due: {0}", " ".join(commitment.what.split())),
            lines=tuple(self._facts(commitment)),
        )
        event.add("status", STATUS[commitment.state])
        event.add("sequence", len(commitment.history) - 1)
        event.add("transp", "TRANSPARENT")
        return event

    def _facts(self, commitment: Commitment) -> Iterator[str]:
        """Who to whom, how both will know, and where it stands."""
        given, taken = commitment.provider, commitment.customer
        yield message("Made by: {0}", self._who(given))
        yield message("To: {0}", self._who(taken))
        if commitment.done_when:
            yield message("Done when: {0}", commitment.done_when)
        if commitment.needs:
            yield message("Needs: {0}", commitment.needs)
        if commitment.reviewed_in:
            yield message("Looked at in: {0}", commitment.reviewed_in)
        yield message("State: {0}", STATES[commitment.state])

    def _who(self, party: Party) -> str:
        """The person and whose somebody it is, unless the name says so itself."""
        name, organisation = self._plan.party_text(party), self._plan.relationship.organisation(party.side)
        return name if organisation in name else message("{0} ({1})", name, organisation)

    def _reminder(self, commitment: Commitment, days: int) -> Event:
        from icalendar import Alarm

        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", timedelta(days=-days))
        alarm.add("description", self._say(message("Due: {0}", " ".join(commitment.what.split()))))
        return alarm  # type: ignore[return-value]  # a component like any other

    def _meeting(self, meeting: ReviewMeeting, first: date) -> Event:
        names = {person.id: person for person in self._plan.people}
        coming = [names[entry] for entry in meeting.attendees if entry in names]
        lines = [meeting.purpose] if meeting.purpose else []
        if meeting.minutes:
            lines.append(message("Takes {0} minutes", meeting.minutes))
        for side in Side:
            people = [person.display_name for person in coming if person.side is side]
            people += [meeting.others[side]] if meeting.others.get(side) else []
            if people:
                organisation = self._plan.relationship.organisation(side)
                lines.append(message("{0} ({1}): {2}", organisation, side_word(side), ", ".join(people)))
        stamp = datetime.combine(first, time(), UTC)
        event = self._event(f"{meeting.id}@{HOST}", on=first, stamp=stamp, summary=meeting.name, lines=tuple(lines))
        event.add("rrule", _recurrence(meeting.rhythm, first))
        return event

    def _event(self, uid: str, *, on: date, stamp: datetime, summary: str, lines: tuple[str, ...]) -> Event:
        """A whole day with its words."""
        from icalendar import Event

        event = Event()
        event.add("uid", uid)
        event.add("dtstamp", stamp.replace(microsecond=0))
        event.add("dtstart", on)
        event.add("dtend", on + DAY)
        event.add("summary", self._say(summary))
        event.add("description", self._say(joined("\n", lines)))
        event.add("categories", [self._plan.relationship.name])
        return event


def _recurrence(rhythm: Rhythm, first: date) -> dict[str, object]:
    """How often it comes back; a month that is too short for the day has it on its last one, as the plan does."""
    frequency, interval = RHYTHMS[rhythm]
    rule: dict[str, object] = {"freq": frequency, "interval": interval}
    if rhythm is not Rhythm.WEEKLY and first.day > SHORTEST_MONTH:
        rule |= {"bymonthday": list(range(SHORTEST_MONTH, first.day + 1)), "bysetpos": -1}
    return rule
