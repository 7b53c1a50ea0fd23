"""What the choice of people leaves unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
from ui import words

if TYPE_CHECKING:
    from collections.abc import Sequence

LOPSIDED = 2
"""People on one side for each on the other beyond which the page says so."""


def balance(tr: words.Translate, relationship: Relationship, people: Sequence[Respondent]) -> str:
    """What the choice of people leaves unseen; empty where nothing."""
    counts = {side: sum(person.side is side for person in people) for side in Side}
    if not all(counts.values()):
        return ""
    larger = max(Side, key=lambda side: counts[side])
    if counts[larger] > LOPSIDED * counts[larger.other]:
        text = tr("{0} has more than twice as many people as {1}.")
        return text.format(relationship.organisation(larger), relationship.organisation(larger.other))
    levels = {side: {person.seniority for person in people if person.side is side} for side in Side}
    for side in Side:
        missing = [level for level in Seniority if level in levels[side.other] and level not in levels[side]]
        if missing and counts[side] >= len(Seniority):
            level = words.seniority(tr, missing[0]).lower()
            return tr("Nobody at {0} is at the {1} level yet.").format(relationship.organisation(side), level)
    return ""
