"""The words of a timeline: its columns, and all of it as sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from healthcheck.charts.caption import SHORT_MONTHS, day_text
from healthcheck.charts.timeline_entry import TimelineEntry, TimelineMeeting
from healthcheck.domain.fortnight import Fortnight
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message

LATE, LATER = message("Before"), message("Later")
TITLE = message("The next 90 days")


def fortnight_text(fortnight: Fortnight) -> str:
    """``8–21 Jun``, ``22 Jun–5 Jul``."""
    begins, ends = fortnight.begins, fortnight.ends
    first = str(begins.day) if begins.month == ends.month else short_day(begins)
    return message("{0}–{1}", first, short_day(ends))


def short_day(day: date) -> str:
    """``21 Jun``."""
    return message("{0} {1}", day.day, SHORT_MONTHS[day.month - 1])


def meetings_in(meetings: Sequence[TimelineMeeting], fortnight: Fortnight) -> tuple[str, ...]:
    """``11 Jun Service review``; one that is held more than once has its days joined."""
    found = []
    for meeting in meetings:
        days = [short_day(day) for day in meeting.days if fortnight.holds(day)]
        if days:
            found.append(message("{0} {1}", joined(", ", days), meeting.name))
    return tuple(found)


def entry_meaning(entry: TimelineEntry, names: Mapping[Side, str]) -> str:
    """A promise as a sentence."""
    parts = (
        message("{0}, {1}: {2}", names[entry.side], day_text(entry.due), entry.text.rstrip(".")),
        entry.who,
        entry.note,
    )
    return message("{0}.", joined(". ", (part for part in parts if part)))


def timeline_description(
    entries: Sequence[TimelineEntry], meetings: Sequence[TimelineMeeting], names: Mapping[Side, str]
) -> str:
    """Everything that the chart shows, the earliest first."""
    told = [entry_meaning(entry, names) for entry in sorted(entries, key=lambda entry: entry.due)]
    held = [
        message("{0}: {1}.", meeting.name, joined(", ", map(day_text, meeting.days)))
        for meeting in meetings
        if meeting.days
    ]
    return joined(" ", (*told, *held)) or message("No promise has a date.")
