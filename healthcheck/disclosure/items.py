"""Single items as an audience may see them."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.disclosure.rules import Rules
from healthcheck.disclosure.shares import high_share
from healthcheck.disclosure.subtraction import Subtraction
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedItem, DisclosedItemSide
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import ItemResult
from healthcheck.scoring.threshold import reaches


def disclosed_item(
    result: ItemResult, rules: Rules, people: Mapping[Side, int], beside: Subtraction, *, flags: Mapping[Side, int]
) -> DisclosedItem:
    """One item; ``people``: respondents of each side. The n that decides is the number who answered this very item.

    ``beside``: what other numbers leave untold of it.
    ``flags``: people of each side who want to talk about it. That somebody does is meant to be heard; who, and how
    many, is not.
    """
    sides = {side: _side(result, side, rules, beside) for side in Side}
    client, supplier = sides[Side.CLIENT], sides[Side.SUPPLIER]
    both = client.mean is not None and supplier.mean is not None and rules.sees_both
    is_open = all(people[side] >= rules.item_line for side in Side) and rules.sees_both and rules.tells_questions(*Side)
    return DisclosedItem(
        item=result.item,
        client=client,
        supplier=supplier,
        shrunk_gap=rules.points(result.shrunk_gap, *Side) if both and result.shrunk_gap is not None else None,
        is_out_of_scope=result.is_out_of_scope and is_open,
        is_scope_disagreement=is_open and _is_scope_disagreement(result, people, rules.method),
        is_flagged=any(flags.get(side, 0) > 0 and _tells_flags(side, people[side], rules) for side in Side),
    )


def _tells_flags(side: Side, people: int, rules: Rules) -> bool:
    return people >= rules.item_line and rules.sees_items_of(side) and rules.tells_questions(side)


def _side(result: ItemResult, side: Side, rules: Rules, beside: Subtraction) -> DisclosedItemSide:
    score = result.sides[side]
    if not rules.sees_items_of(side):
        return DisclosedItemSide(score.n, None, None, None, None, is_invisible=False)
    method, mean = rules.method, score.mean
    if not rules.tells_questions(side):
        # not even a third: where the mean before was near its line, on which side it comes tells the newcomer's answer
        return DisclosedItemSide(score.n, None, None, None, None, is_invisible=False)
    # it rests on those who replied at all, be it that they cannot see
    is_invisible = score.is_invisible and score.n + score.cannot_see >= rules.item_line
    if score.n < rules.item_line or mean is None:
        return DisclosedItemSide(score.n, None, None, None, None, is_invisible=is_invisible)
    is_many = score.n >= method.item_means_from_n
    if not is_many and not beside.may_be_thirds([result.item], side):
        return DisclosedItemSide(score.n, None, None, None, None, is_invisible=is_invisible)
    is_exact = beside.may_be_exact([result.item], side)
    has_mean = is_many and is_exact
    has_counts = score.n >= method.distribution_from_n and is_exact
    return DisclosedItemSide(
        n=score.n,
        mean=rules.points(mean, side) if has_mean else None,
        band=band_of(mean, method),
        counts=score.counts if has_counts else None,
        cannot_see=score.cannot_see if has_counts else None,
        is_invisible=is_invisible,
        high_share=high_share(score.counts, method) if has_counts else None,
    )


def band_of(mean: float, method: Method) -> Band:
    """The third that ``mean`` (points) lies in, on the lines of the states of practices.

    On other lines, a band and a state together would give a mean that lies on one of them.
    """
    if not reaches(mean, method.not_in_place):
        return Band.LOW
    return Band.HIGH if reaches(mean, method.in_place) else Band.MIDDLE


def _is_scope_disagreement(result: ItemResult, people: Mapping[Side, int], method: Method) -> bool:
    """Whether more than half of exactly one side say that it does not apply."""
    ruled_out = [result.sides[side].does_not_apply > method.scope_share * people[side] for side in Side]
    return ruled_out.count(True) == 1
