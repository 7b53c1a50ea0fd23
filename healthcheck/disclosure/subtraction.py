"""What would follow from exact numbers beside each other, by adding up and taking away (``method.md`` 3.5).

A factor's score is the mean of its items. Beside the exact means of all items but one it gives that one; beside the
thirds of a few items it fixes each of them; and a mean gap of practices beside the exact means of the other side does
the same. So, where answers are confidential, and for all but the facilitator:

* Where one item of a factor was answered by fewer people of a side than may be told of, no mean of its other items is
  an exact number on that side; they are told in thirds.
* Items of three or four people are told in thirds only where four items or more make up the score. Of three items and
  their score, 6 of 100 factors of three people fix all three; of six items, fewer than 1 of 100 [simulated].
* Dimensions of such people, each a mean of two items, are not told: they fix an item in 39 of 100 factors.
* Nor is practice matching of single factors where a side has three or four people: beside the other side's means it
  fixes an item in 45 of 100 factors. That of the whole, over many practices, is.

What remains: on a side of five or more, an item that only three or four could see follows from the score and the other
items. It is a mean of three people or more, as was promised; keeping it back would take the means of every item from
each factor in which somebody cannot see something.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import FactorResult, ItemResult

_SEVERAL = 4


class Subtraction:
    """What may stand beside the other numbers of ``profile``, for the readers whom ``rules`` are made for."""

    def __init__(self, profile: Profile, instrument: Instrument, rules: Rules) -> None:
        self._profile, self._rules = profile, rules
        self._factor_of = {item: instrument.item_by_id[item].factor for item in profile.items}
        self._items: dict[str, list[ItemResult]] = defaultdict(list)
        for name, item in profile.items.items():
            if not item.is_out_of_scope:
                self._items[self._factor_of[name]].append(item)
        self._several = {side: {f.factor for f in profile.factors if f.sides[side].items >= _SEVERAL} for side in Side}
        self._hiding = {side: {factor for factor in self._items if self._hides_one(factor, side)} for side in Side}
        self._is_open = rules.is_facilitator or rules.privacy is Privacy.ATTRIBUTED

    @property
    def is_thin(self) -> bool:
        """Whether a side has so few people that practice matching is told of the whole alone."""
        return not self._is_open and any(self._profile.n[side] < self.exact_from for side in Side)

    def may_be_exact(self, items: Iterable[str], side: Side) -> bool:
        """Whether the means of ``items`` (ids) may be exact numbers on ``side`` where enough people answered."""
        return self._is_open or not any(self._factor_of[item] in self._hiding[side] for item in items)

    def may_be_thirds(self, items: Iterable[str], side: Side) -> bool:
        """Whether ``items`` (ids) may be told in thirds where three or four people of ``side`` answered."""
        return self._is_open or all(self._factor_of[item] in self._several[side] for item in items)

    def may_have_sub_scales(self, factor: str, side: Side) -> bool:
        """Whether each item of ``factor`` that was answered was answered by as many as an exact mean needs."""
        return self._is_open or all(
            item.sides[side].n >= self.exact_from for item in self._items[factor] if item.sides[side].n
        )

    def may_match(self, result: FactorResult) -> bool:
        """Whether the mean gaps of one factor's practices may be told."""
        paired = [item for item in self._items[result.factor] if all(item.sides[side].is_counted for side in Side)]
        hides = any(self._is_hidden(item, side) for item in paired for side in Side)
        return self._is_open or not (self.is_thin or hides)

    @property
    def unordered(self) -> frozenset[str]:
        """Items whose means must not follow from an order of practices."""
        if self._is_open:
            return frozenset()
        hiding = set().union(*self._hiding.values())
        return frozenset(item for item, factor in self._factor_of.items() if factor in hiding)

    @property
    def exact_from(self) -> int:
        """People of a side that an exact mean of one item takes."""
        return max(self._rules.item_line, self._rules.method.item_means_from_n)

    def _hides_one(self, factor: str, side: Side) -> bool:
        return any(self._is_hidden(item, side) for item in self._items[factor])

    def _is_hidden(self, item: ItemResult, side: Side) -> bool:
        """Whether somebody answered, and fewer than may be told of."""
        return 0 < item.sides[side].n < self._rules.item_line
