"""What the room may be told at each step, from the results and the rules of the reveal, never from the slides.

Whatever a slide says beyond its licence is a leak: a number that is not listed here, words of somebody, or a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from healthcheck.charts.caption import day_text
from healthcheck.domain.assessment import Assessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.comment import ReviewedComment
from healthcheck.domain.commitment import Commitment
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.domain.workshop import AgendaItem, ItemKind, Workshop
from healthcheck.workspace import Workspace
from tests.ui.workshop.prepared_room import CAPTURED, DECIDED, KEPT, NOTE, PARKED, REASON, comments

NUMBER = re.compile(r"\d+")
SPREAD_FROM = 8
"""People of a side from whom single answers are shown in confidence (``method.md`` 3.5)."""

VOTES_FROM = 5
BOTH, GAPS = 3, 4
AXIS = {"0", "25", "50", "75", "100"}
PROMISING = (ItemKind.PROMISES, ItemKind.COMMITMENTS, ItemKind.CLOSE)


def numbers_in(texts: Iterable[object]) -> set[str]:
    """Every number that stands in the texts."""
    return set(NUMBER.findall(" ".join(map(str, texts))))


@dataclass(frozen=True)
class Licences:
    """The rules for one workshop as it is kept; ``answered``: people of a side whose answers count."""

    workspace: Workspace
    relationship: Relationship
    assessment: Assessment
    workshop: Workshop
    answered: dict[Side, int]

    @cached_property
    def shown_sides(self) -> list[Side]:
        """Sides of which enough people answered, the first to be revealed first."""
        order = sorted(Side, key=lambda side: side is not self.workshop.first_side)
        line = 1 if self.assessment.privacy is Privacy.ATTRIBUTED else self.assessment.minimum_n
        return [side for side in order if self.answered[side] >= line]

    @cached_property
    def _profile(self) -> DisclosedProfile:
        return self.workspace.results.profile(self.assessment.id, Audience.JOINT)

    @cached_property
    def _comments(self) -> tuple[ReviewedComment, ...]:
        return comments(self.workspace, self.assessment)

    def scores(self, side: Side) -> set[str]:
        """The printed scores of a side, of which nothing is there where too few answered."""
        if side not in self.shown_sides:
            return set()
        found = (factor.side(side).score for factor in self._profile.factors)
        return {str(printed(score)) for score in found if score is not None}

    def numbers(self, item: AgendaItem, step: int, steps: int) -> set[str]:
        """What may be read as a number at a step (from 0) of an item that has so many ``steps``."""
        organisations = numbers_in((self.relationship.client, self.relationship.supplier))
        told = {
            ItemKind.PROMISES: self._promises,
            ItemKind.TOP_THREE: self._votes,
            ItemKind.FACTOR: self._drill,
            ItemKind.RE_SCORE: self._said,
            ItemKind.COMMITMENTS: self._promises,
            ItemKind.CLOSE: self._promises,
        }.get(item.kind)
        if item.kind is ItemKind.PROFILE:
            return organisations | self._reveal(step, steps)
        return organisations | (told(item, step) if told else set())

    def sides(self, item: AgendaItem, step: int, steps: int) -> set[Side]:
        """Whose colours may be drawn at a step of the profile."""
        assert item.kind is ItemKind.PROFILE
        first, second = sorted(Side, key=lambda side: side is not self.workshop.first_side)
        revealed = {first} if self._turn(step, steps) == 1 else {second}
        by_turn: dict[int, set[Side]] = {0: set(), 1: revealed, 2: revealed}
        return by_turn.get(self._turn(step, steps), set(Side))

    def voted_sides(self, step: int) -> set[Side]:
        """Whose votes may be told at a step of the vote."""
        return {side for side in Side if step and self.workshop.ballots_of(side) >= VOTES_FROM}

    def _turn(self, step: int, steps: int) -> int:
        """0 while nothing is revealed, then 1, 2 for a side each, 3 for both and 4 for the gaps."""
        return max(step - steps + (5 if len(self.shown_sides) == len(Side) else 3), 0)

    def _reveal(self, step: int, steps: int) -> set[str]:
        turn = self._turn(step, steps)
        if not turn:
            return set()
        allowed: set[str] = set()
        for side in Side if turn >= BOTH else self.sides(self._profile_item, step, steps):
            allowed |= self.scores(side) | ({str(self.answered[side])} if side in self.shown_sides else set())
        if turn == GAPS:
            scores = [{int(score) for score in self.scores(side)} for side in Side]
            allowed |= {str(abs(one - other)) for one in scores[0] for other in scores[1]} | AXIS
        hidden = [reason for side in Side if side not in self.shown_sides for reason in self._reasons(side)]
        return allowed | numbers_in(hidden)

    @property
    def _profile_item(self) -> AgendaItem:
        return next(item for item in self.workshop.agenda if item.kind is ItemKind.PROFILE)

    def _reasons(self, side: Side) -> list[str]:
        return [factor.side(side).withheld for factor in self._profile.factors]

    def _promises(self, item: AgendaItem, _step: int) -> set[str]:
        plan = self.workspace.plan.of(self.assessment.id).commitments
        made = {entry.id for entry in self.workspace.workshops.captured(self.workshop.id)}
        mine = [entry for entry in plan if (entry.id in made) is (item.kind is not ItemKind.PROMISES)]
        texts = [text for entry in mine for text in (entry.what, day_text(entry.due) if entry.due else "")]
        names = [part.name for entry in mine for part in (entry.provider, entry.customer)]
        return numbers_in((*texts, *names)) | {str(count) for count in range(len(mine) + 1)}

    def _votes(self, _item: AgendaItem, step: int) -> set[str]:
        cast = {side: self.workshop.ballots_of(side) for side in Side}
        voters = {str(sum(cast.values())), str(sum(self.workspace.workshops.people_present(self.workshop.id).values()))}
        if not step:
            return voters
        counts = {str(count) for side in self.voted_sides(step) for count in range(cast[side] + 1)}
        reasons = self.workspace.workshops.tally(self.workshop.id).withheld.values()
        return counts | numbers_in(reasons) | {str(more) for more in range(1, len(self.workspace.instrument.wheel))}

    def _drill(self, item: AgendaItem, step: int) -> set[str]:
        instrument = self.workspace.instrument
        factor = instrument.factor_by_id[item.factor or ""]
        allowed = numbers_in((factor.name, factor.definition))
        if not step:
            return allowed
        titles = [practice.title for practice in instrument.practices]
        quotes = [entry.comment.text for entry in self._comments if entry.comment.is_released]
        allowed |= numbers_in((*titles, *item.prompts.values(), *quotes))
        view = self._profile.factor(factor.id)
        for side in self.shown_sides:
            if self.assessment.privacy is Privacy.ATTRIBUTED or self.answered[side] >= SPREAD_FROM:
                allowed |= {str(printed(score)) for score in view.side(side).people}
        return allowed

    def _said(self, _item: AgendaItem, step: int) -> set[str]:
        if not step:
            return set()
        allowed: set[str] = set().union(*(self.scores(side) for side in Side))
        said = [text for score in self.workshop.scores for text in (printed(score.points), f"{score.level:g}")]
        return allowed | numbers_in(said)

    def words(self, item: AgendaItem) -> dict[str, bool]:
        """Words of people, and whether they may be read at an item."""
        closing = item.kind is ItemKind.CLOSE
        held = {NOTE: False, REASON: False, DECIDED: False, KEPT: False, PARKED: closing}
        about_it = item.kind is ItemKind.FACTOR and item.factor == self.workspace.instrument.factor_ids[0]
        held[CAPTURED] = closing or item.kind is ItemKind.COMMITMENTS or about_it
        for entry in self._promised():
            held[entry.what] = item.kind is ItemKind.PROMISES
        for review in self._comments:
            may = review.comment.is_released and not review.hidden
            held[review.comment.text] = may and item.kind is ItemKind.FACTOR and item.factor == review.comment.factor
        return held

    def _promised(self) -> list[Commitment]:
        made = {entry.id for entry in self.workspace.workshops.captured(self.workshop.id)}
        return [entry for entry in self.workspace.plan.of(self.assessment.id).commitments if entry.id not in made]

    def names(self, item: AgendaItem) -> set[str]:
        """Names and codes of people that may not be read at an item; whoever promised in the open is named there."""
        people = self.workspace.people.of(self.relationship.id)
        found = {text for person in people for text in (person.name, person.code) if text}
        if item.kind in PROMISING:
            plan = self.workspace.plan.of(self.assessment.id).commitments
            found -= {part.name for entry in plan for part in (entry.provider, entry.customer)}
        return found
