"""What to work on first, as an audience may see it (``method.md`` 3.5, rule 2, and 7.2).

A priority says something of both sides on a single practice, so it is for the facilitator and the joint report, and it
rests on practices that enough people of both sides answered to show their means. At three and four people a mean is
shown in thirds only; an order of practices would cut these thirds into ever thinner slices, so there is none: those
practices take no place, move no other practice on the list, and are named as not put in order.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.action_type import ActionType, action_type
from healthcheck.domain.disclosed import DisclosedFactor, Withheld
from healthcheck.domain.disclosed_priority import DisclosedPriorities, DisclosedPriority
from healthcheck.domain.instrument import Owner
from healthcheck.domain.method import Method
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.priority import PracticePriority, Priorities
from healthcheck.domain.relationship import Side
from healthcheck.scoring.threshold import reaches

_PERCENT = 100.0
_PEOPLE_FIRST = (ActionType.SETTLE_INSIDE_FIRST, ActionType.EXCHANGE_PERSPECTIVES_FIRST)


def ranking_line(rules: Rules) -> int:
    """People of each side a practice needs before it is put in an order: as many as for a mean of a single item."""
    return max(rules.item_line, rules.method.item_means_from_n)


def may_use_votes(voters: Mapping[Side, int], rules: Rules) -> bool:
    """Whether votes may weigh practices: only where those of both sides are shown, for an order tells of them.

    ``voters``: people who voted, by side. Without, all factors count alike, for the facilitator too.
    """
    return all(voters[side] >= rules.votes_line for side in Side)


def disclosed_priorities(
    found: Priorities,
    *,
    factors: Sequence[DisclosedFactor],
    readings: Mapping[str, Collection[MirrorReading]],
    rules: Rules,
) -> DisclosedPriorities:
    """``found`` in the numbers of the audience, or nothing with the reason.

    ``factors`` as disclosed; ``readings``: the mirror readings of each factor that are shown. Raises ValueError where
    practices of fewer people than ``ranking_line`` took part in the order: taking them out now would be too late.
    """
    if found.from_n < ranking_line(rules):
        raise ValueError("priorities were computed with practices of too few people")
    reason = _reason(found, rules)
    if reason:
        withheld = (Withheld("priorities", reason),)
        return DisclosedPriorities((), (), (), found.from_n, uses_votes=False, uses_mesh=False, withheld=withheld)
    by_id = {factor.factor: factor for factor in factors}
    first = {name: action_type(factor, readings.get(name, ())) for name, factor in by_id.items()}
    listed = found.proposed
    if any(entry.stability is None for entry in listed):
        listed = tuple(entry for entry in found.practices if entry.is_proposed)
    return DisclosedPriorities(
        practices=tuple(_practice(entry, first[entry.factor], rules) for entry in found.practices),
        proposed=tuple(entry.practice for entry in listed),
        unranked=found.unranked,
        from_n=found.from_n,
        uses_votes=found.uses_votes,
        uses_mesh=found.uses_mesh,
        withheld=(),
    )


def _reason(found: Priorities, rules: Rules) -> str:
    if not rules.sees_both:
        return rules.reasons.text("priorities", "one_side")
    if not rules.tells_questions(*Side):
        return rules.reasons.text("priorities", "reopened")
    if not found.practices:
        return rules.reasons.text("priorities", "too_few", minimum=rules.reasons.people(found.from_n))
    return ""


def _practice(entry: PracticePriority, first: ActionType | None, rules: Rules) -> DisclosedPriority:
    return DisclosedPriority(
        practice=entry.practice,
        factor=entry.factor,
        effort=entry.effort,
        owner=entry.owner,
        need=rules.points(entry.need, *Side),
        importance=rules.points(_PERCENT * entry.importance, *Side),
        leverage=rules.points(_PERCENT * entry.leverage, *Side),
        priority=rules.points(entry.priority, *Side),
        stability=entry.stability,
        share=entry.share if rules.is_facilitator else None,
        action=_action(entry, first, rules.method),
        is_proposed=entry.is_proposed,
    )


def _action(entry: PracticePriority, first: ActionType | None, method: Method) -> ActionType:
    """What the factor calls for ``first`` where it concerns its people; else what this very practice calls for.

    A factor that the supplier rates higher has practices that both find missing, which nobody could show.
    """
    if first in _PEOPLE_FIRST:
        return first
    if reaches(abs(entry.gap), method.worth_talking):
        if entry.gap > 0:
            return ActionType.LISTEN
        # the client alone does it and doubts it more than the supplier, who has nothing to show
        return ActionType.LOOK_CLOSER if entry.owner is Owner.CLIENT else ActionType.SHOW_OR_FIX
    lower = _PERCENT - entry.need
    if reaches(lower, method.in_place):
        return ActionType.PROTECT
    return ActionType.LOOK_CLOSER if reaches(lower + abs(entry.gap), method.in_place) else ActionType.BUILD_TOGETHER
