"""The rules under which two assessments may be compared: the stricter of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from healthcheck.disclosure.assessment_rules import assessment_rules
from healthcheck.disclosure.matched_people import are_telling, tells_of_a_few
from healthcheck.disclosure.rules import Rules
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.change import FactorChange
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side

Scorers = Mapping[int, Mapping[tuple[str, Side], frozenset[str]]]
_SCORE = 2  # items: a score of one item is that item


@dataclass(frozen=True, slots=True)
class Compared:
    """Two assessments as one audience sees each of them, and what may be said of both together.

    ``rules``: the higher line of the two, and sides rounded that either rounds. ``judged_from``: people a side needs at
    both before a change is judged. ``scorers``: assessment number -> factor and side -> people with a score, of every
    assessment up to the later one. ``respondents``: assessment number -> side -> people whose response counts.
    """

    earlier: DisclosedProfile
    later: DisclosedProfile
    rules: Rules
    judged_from: int
    scorers: Scorers
    respondents: Mapping[int, Mapping[Side, frozenset[str]]]

    @property
    def means_line(self) -> int:
        """People that the mean of one item needs."""
        return max(self.rules.item_line, self.rules.method.item_means_from_n)

    @property
    def told_items(self) -> Mapping[Side, frozenset[str]]:
        """Ids of the items whose means both assessments' own results show, by side.

        The mean of a group of items tells of each of them: two groups that differ in one item tell that one.
        """
        return {side: self.earlier_items[side] & _means_shown(self.later, side) for side in Side}

    @property
    def earlier_items(self) -> Mapping[Side, frozenset[str]]:
        """Ids of the items whose means the earlier assessment's own results show, by side."""
        return {side: _means_shown(self.earlier, side) for side in Side}

    def is_shown(self, change: FactorChange) -> bool:
        """Whether the score is shown in both assessments' own results."""
        return all(
            any(
                factor.factor == change.factor and factor.side(change.side).score is not None
                for factor in times.factors
            )
            for times in (self.earlier, self.later)
        )

    def has_moved_people(self, change: FactorChange) -> bool:
        """Whether one or two people came or went, on the side or in the factor, now or in another comparison."""
        line, pair = self.rules.item_line, (self.earlier.assessment, self.later.assessment)
        before, after = (self.respondents[number][change.side] for number in pair)
        if are_telling(before, after, line=line):
            return True
        if any(0 < number < line for number in (change.turnover.joined, change.turnover.left)):
            return True
        key = (change.factor, change.side)
        mine = {number: people.get(key, frozenset()) for number, people in self.scorers.items()}
        return tells_of_a_few(mine, earlier=pair[0], later=pair[1], line=line)

    def leaves_one_item_out(self, change: FactorChange) -> bool:
        """Whether the comparison, or what it leaves out, would be one single item."""
        return change.items < _SCORE or change.left_out == 1

    def is_judged(self, change: FactorChange) -> bool:
        """Whether enough people are there at both for a verdict, and none of the numbers is rounded."""
        people = min(change.turnover.earlier, change.turnover.later)
        return people >= self.judged_from and change.side not in self.rules.rounded


def _means_shown(profile: DisclosedProfile, side: Side) -> frozenset[str]:
    return frozenset(item.item for item in profile.items if item.side(side).mean is not None)


def compared(
    *,
    earlier: DisclosedProfile,
    later: DisclosedProfile,
    held: tuple[AnsweredAssessment, AnsweredAssessment],
    instrument: Instrument,
    scorers: Scorers,
    respondents: Mapping[int, Mapping[Side, frozenset[str]]],
) -> Compared:
    """Two assessments disclosed to the same audience, under the stricter of the rules of both."""
    each = [assessment_rules(time.assessment, time.responses, later.audience, instrument) for time in held]
    return Compared(
        earlier=earlier,
        later=later,
        rules=replace(
            each[1],
            line=max(rules.line for rules in each),
            rounded=each[0].rounded | each[1].rounded,
            singled_out=each[0].singled_out | each[1].singled_out,
        ),
        judged_from=max(instrument.method.verdict_from_n, *(time.assessment.minimum_n for time in held)),
        scorers=scorers,
        respondents=respondents,
    )
