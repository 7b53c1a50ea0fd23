"""What the page on the workshop says of items, minutes and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.workshop import ItemKind, WorkshopState
from ui import words
from ui.translation import plural

if TYPE_CHECKING:
    from healthcheck.domain.workshop import AgendaItem, Workshop
    from ui.words import Translate


def minutes(count: int) -> str:
    """``1 minute``, ``25 minutes``."""
    return plural("{0} minute", "{0} minutes", count)


def kind(tr: Translate, item: AgendaItem) -> str:
    """What an item is for, in a word or two."""
    return {
        ItemKind.WELCOME: tr("Words"),
        ItemKind.PROMISES: tr("Promises of last time"),
        ItemKind.TOP_THREE: tr("Vote"),
        ItemKind.PROFILE: tr("Reveal"),
        ItemKind.FACTOR: tr("Drill into a factor"),
        ItemKind.RE_SCORE: tr("Scores said anew"),
        ItemKind.MESH: tr("Rating of links"),
        ItemKind.COMMITMENTS: tr("Capture of commitments"),
        ItemKind.CLOSE: tr("Review of what was parked"),
        ItemKind.FREE: tr("Talk"),
    }[item.kind]


def heading(tr: Translate, workshop: Workshop) -> str:
    """What the page states: what is planned, that it is under way, or on which days it was held."""
    if workshop.state is WorkshopState.RUNNING:
        return tr("The workshop is under way")
    if workshop.state is WorkshopState.PLANNED or workshop.started_at is None or workshop.ended_at is None:
        return tr("A workshop of {0}").format(minutes(workshop.length))
    first, last = (words.day(at.astimezone().date()) for at in (workshop.started_at, workshop.ended_at))
    if first == last:
        return tr("The workshop was held on {0}").format(first)
    return tr("The workshop was held from {0} to {1}").format(first, last)


def facts(tr: Translate, item: AgendaItem, workshop: Workshop, *, why: str) -> str:
    """``25 minutes, took 31  ·  The widest gap.``; what an item is for, where nothing says ``why`` it is there."""
    spent = round(workshop.seconds.get(item.id, 0) / 60)
    booked = minutes(item.minutes)
    if spent:
        booked = tr("{0}, took {1}").format(booked, spent)
    return tr("{0}  ·  {1}").format(booked, why or kind(tr, item))


def balance(tr: Translate, workshop: Workshop) -> str:
    """How what is planned compares with what is booked."""
    if workshop.state is WorkshopState.ENDED:
        spent = minutes(round(workshop.total_seconds / 60))
        return tr("It took {0}; {1} were booked.").format(spent, minutes(workshop.length))
    total, over = workshop.total_minutes, workshop.total_minutes - workshop.length
    if not over:
        return tr("All items take {0}, exactly what is booked.").format(minutes(total))
    if over > 0:
        return tr("All items take {0}: {1} more than is booked.").format(minutes(total), minutes(over))
    return tr("All items take {0}: {1} of what is booked are free.").format(minutes(total), minutes(-over))
