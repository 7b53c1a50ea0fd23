"""What the page on the workshop says of items, minutes and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.workshop import ItemKind
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


def balance(tr: Translate, workshop: Workshop) -> str:
    """How what is planned compares with what is booked."""
    total, over = workshop.total_minutes, workshop.total_minutes - workshop.length
    if not over:
        return tr("All items take {0}, exactly what is booked.").format(minutes(total))
    if over > 0:
        return tr("All items take {0}: {1} more than is booked.").format(minutes(total), minutes(over))
    return tr("All items take {0}: {1} of what is booked are free.").format(minutes(total), minutes(-over))
