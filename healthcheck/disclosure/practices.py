"""Practices as an audience may see them: state, both sides' scores, and how many are in which state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.disclosure.items import band_of
from healthcheck.disclosure.rules import Rules
from healthcheck.disclosure.subtraction import Subtraction
from healthcheck.domain.disclosed_practice import DisclosedPractice, DisclosedPracticeSide
from healthcheck.domain.instrument import Practice
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeResult, PracticeState

_NO_THIRDS = (PracticeState.OUT_OF_SCOPE, PracticeState.INVISIBLE)


def disclosed_practices(
    profile: Profile, practices: Sequence[Practice], rules: Rules, beside: Subtraction
) -> dict[str, DisclosedPractice]:
    """Every one of ``practices`` by id. One side's own edition has that side's scores only.

    A state says something of both sides, so the stricter of them decides, by the people who answered its items.
    ``beside``: what other numbers leave untold of single items.
    """
    asked = {entry.id: [item for item in entry.items if item in profile.items] for entry in practices}
    writer = _Writer(rules, profile.n, beside)
    return {name: writer.practice(result, asked[name]) for name, result in profile.practices.items()}


class _Writer:
    """Writes practices for one audience; ``people``: respondents of each side."""

    def __init__(self, rules: Rules, people: Mapping[Side, int], beside: Subtraction) -> None:
        self._rules, self._people, self._beside = rules, people, beside

    def practice(self, result: PracticeResult, asked: Sequence[str]) -> DisclosedPractice:
        """``asked``: ids of its items in this form."""
        rules = self._rules
        client, supplier = (self._side(result, asked, side) for side in Side)
        both = rules.sees_both and client.mean is not None and supplier.mean is not None
        return DisclosedPractice(
            factor=result.factor,
            dimension=result.dimension,
            state=self._state(result, asked),
            client=client,
            supplier=supplier,
            shrunk_gap=rules.points(result.shrunk_gap, *Side) if both and result.shrunk_gap is not None else None,
            invisible_to=tuple(side for side in Side if self._tells_invisible(result, side)),
            scope_disagreement=result.ruled_out_by if self._tells_scope() else None,
        )

    def _side(self, result: PracticeResult, asked: Sequence[str], side: Side) -> DisclosedPracticeSide:
        """The n that decides is that of this very practice: the fewest people over its items."""
        held, rules = result.sides[side], self._rules
        is_open = rules.sees_items_of(side) and rules.tells_questions(side)
        if held.score is None or not is_open or not self._has_thirds(held.n, asked, side):
            return DisclosedPracticeSide(held.n, None, None)
        has_mean = held.n >= rules.method.item_means_from_n and self._beside.may_be_exact(asked, side)
        mean = rules.points(held.score, side) if has_mean else None
        return DisclosedPracticeSide(held.n, mean, band_of(held.score, rules.method))

    def _has_thirds(self, n: int, asked: Sequence[str], side: Side) -> bool:
        if n < self._rules.item_line:
            return False
        return n >= self._rules.method.item_means_from_n or self._beside.may_be_thirds(asked, side)

    def _state(self, result: PracticeResult, asked: Sequence[str]) -> PracticeState | None:
        if result.state is PracticeState.NOT_ASKED:
            return result.state
        if not self._rules.sees_both:
            return None
        if not all(self._has_enough(result, asked, side) for side in Side):
            return PracticeState.TOO_LITTLE_DATA
        # two reports whose states differ would give away what the one or two people said who came in between
        return result.state if self._rules.tells_questions(*Side) else None

    def _has_enough(self, result: PracticeResult, asked: Sequence[str], side: Side) -> bool:
        """Thirds make a state, but for those that say who can see a practice or who rules it out."""
        if result.state in _NO_THIRDS:
            return result.n[side] >= self._rules.item_line
        return self._has_thirds(result.n[side], asked, side)

    def _tells_invisible(self, result: PracticeResult, side: Side) -> bool:
        held, rules = result.sides[side], self._rules
        is_open = rules.sees_items_of(side) and held.heard >= rules.item_line and rules.tells_questions(side)
        return is_open and held.is_invisible

    def _tells_scope(self) -> bool:
        is_open = self._rules.sees_both and self._rules.tells_questions(*Side)
        return is_open and all(self._people[side] >= self._rules.item_line for side in Side)
