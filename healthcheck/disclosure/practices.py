"""Practices as an audience may see them: state, both sides' scores, and how many are in which state."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.disclosure.items import band_of
from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed_practice import DisclosedPractice, DisclosedPracticeSide
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeResult, PracticeState


def disclosed_practices(
    results: Mapping[str, PracticeResult], rules: Rules, people: Mapping[Side, int]
) -> dict[str, DisclosedPractice]:
    """Every practice by id; ``people``: respondents of each side. One side's own edition has that side's scores only.

    A state says something of both sides, so the stricter of them decides, by the people who answered its items.
    """
    return {name: _practice(result, rules, people) for name, result in results.items()}


def _practice(result: PracticeResult, rules: Rules, people: Mapping[Side, int]) -> DisclosedPractice:
    client, supplier = (_side(result, side, rules) for side in Side)
    both = rules.sees_both and client.mean is not None and supplier.mean is not None
    return DisclosedPractice(
        factor=result.factor,
        dimension=result.dimension,
        state=_state(result, rules),
        client=client,
        supplier=supplier,
        shrunk_gap=rules.points(result.shrunk_gap, *Side) if both and result.shrunk_gap is not None else None,
        invisible_to=tuple(side for side in Side if _tells_invisible(result, side, rules)),
        scope_disagreement=result.ruled_out_by if _tells_scope(rules, people) else None,
    )


def _side(result: PracticeResult, side: Side, rules: Rules) -> DisclosedPracticeSide:
    """The n that decides is that of this very practice: the fewest people over its items."""
    held = result.sides[side]
    is_open = rules.sees_items_of(side) and rules.tells_questions(side)
    if held.score is None or held.n < rules.item_line or not is_open:
        return DisclosedPracticeSide(held.n, None, None)
    has_mean = held.n >= rules.method.item_means_from_n
    mean = rules.points(held.score, side) if has_mean else None
    return DisclosedPracticeSide(held.n, mean, band_of(held.score, rules.method))


def _state(result: PracticeResult, rules: Rules) -> PracticeState | None:
    if result.state is PracticeState.NOT_ASKED:
        return result.state
    if not rules.sees_both:
        return None
    if any(n < rules.item_line for n in result.n.values()):
        return PracticeState.TOO_LITTLE_DATA
    # two reports whose states differ would give away what the one or two people said who came in between
    return result.state if rules.tells_questions(*Side) else None


def _tells_invisible(result: PracticeResult, side: Side, rules: Rules) -> bool:
    held = result.sides[side]
    is_open = rules.sees_items_of(side) and held.heard >= rules.item_line and rules.tells_questions(side)
    return is_open and held.is_invisible


def _tells_scope(rules: Rules, people: Mapping[Side, int]) -> bool:
    is_open = rules.sees_both and rules.tells_questions(*Side)
    return is_open and all(people[side] >= rules.item_line for side in Side)
