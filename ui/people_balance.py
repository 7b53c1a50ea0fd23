"""What the choice of people leaves unseen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from healthcheck.domain.eligibility import is_eligible
from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
from ui import words
from ui.translation import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.method import Method

LOPSIDED = 2
"""People on one side for each on the other beyond which the page says so."""

NAMED = 3
"""People who are named; of more the number is said."""


def balance(
    tr: words.Translate, relationship: Relationship, people: Sequence[Respondent], method: Method
) -> tuple[str, ...]:
    """What the choice of people leaves unseen, a sentence each; the facilitator decides, nobody is left out."""
    counts = {side: sum(person.side is side for person in people) for side in Side}
    both = (_numbers(tr, relationship, counts), *_levels(tr, relationship, people)) if all(counts.values()) else ()
    return tuple(filter(None, (*both, _knowledge(tr, people, method))))


def _numbers(tr: words.Translate, relationship: Relationship, counts: dict[Side, int]) -> str:
    larger = max(Side, key=lambda side: counts[side])
    if counts[larger] <= LOPSIDED * counts[larger.other]:
        return ""
    text = tr("{0} has more than twice as many people as {1}.")
    return text.format(relationship.organisation(larger), relationship.organisation(larger.other))


def _levels(tr: words.Translate, relationship: Relationship, people: Sequence[Respondent]) -> Iterator[str]:
    """Levels that only one side has, of sides that are large enough to have them all."""
    for side in Side:
        own = [person.seniority for person in people if person.side is side]
        other = {person.seniority for person in people if person.side is side.other}
        if len(own) < len(Seniority):
            continue
        missing = [level for level in Seniority if level in other and level not in own]
        if missing:
            level = words.seniority(tr, missing[0]).lower()
            yield tr("Nobody at {0} is at the {1} level yet.").format(relationship.organisation(side), level)
        elif len(set(own)) == 1:
            level = words.seniority(tr, own[0]).lower()
            yield tr("Everybody at {0} is at the {1} level.").format(relationship.organisation(side), level)


def _knowledge(tr: words.Translate, people: Sequence[Respondent], method: Method) -> str:
    """Who may know too little of the relationship."""
    short = [person for person in people if is_eligible(person, method) is False]
    if not short:
        return ""
    reason = tr("shorter than {0} months in it, or fewer than {1} of 7 factors seen")
    reason = reason.format(method.eligible_months, method.eligible_factors)
    if len(short) > NAMED:
        return plural(
            "{0} person may know too little of this relationship: {1}.",
            "{0} people may know too little of this relationship: {1}.",
            len(short),
            reason,
        )
    names = ", ".join(person.display_name for person in short)
    return tr("May know too little of this relationship: {0} ({1}).").format(names, reason)
