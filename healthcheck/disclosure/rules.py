"""At which number of people what may be shown; the rules of one assessment as a value."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.assessment import Assessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.reasons import Reasons
from healthcheck.domain.relationship import Privacy, Side

_PAIR = 2
_STEP = 5


@dataclass(frozen=True, slots=True)
class Rules:
    """What one audience may see of one assessment.

    ``line``: people a side's factor score needs; ``reasons``: words for what is not shown; ``rounded``: sides printed
    in steps of five; ``singled_out``: sides on which two reports could differ by one or two people in a single
    question, though by more of them in all; ``moved``: sides on which they could differ at all, be it by many.
    """

    audience: Audience
    privacy: Privacy
    line: int
    method: Method
    reasons: Reasons
    rounded: frozenset[Side]
    singled_out: frozenset[Side] = frozenset()
    moved: frozenset[Side] = frozenset()

    @property
    def is_facilitator(self) -> bool:
        """Whether numbers stay unrounded and p-values are shown."""
        return self.audience is Audience.FACILITATOR

    @property
    def item_line(self) -> int:
        """People an item needs on a side before anything is shown of it; consent does not lower it."""
        return max(self.line, self.method.minimum_n)

    @property
    def votes_line(self) -> int:
        """People of a side who must have voted before its votes are counted."""
        return max(self.line, self.method.votes_from_n)

    @property
    def comments_line(self) -> int:
        """People of a side who could have said something before their words are shown."""
        return max(self.line, self.method.comments_from_n)

    def shows(self, n: int) -> bool:
        """Whether a score of ``n`` people may be shown."""
        return n >= self.line

    def shows_items(self, items: int) -> bool:
        """Whether a score over that many items may be shown: a score of one item is that item, which has its own line.

        The facilitator, who holds the answers, sees it.
        """
        return self.is_facilitator or items > 1

    def tells_questions(self, *sides: Side) -> bool:
        """Whether exact numbers and words of single questions may be shown of ``sides``, votes among them.

        Not where another report could differ from this one by what one or two people said; the facilitator sees them.
        """
        return self.is_facilitator or not (self.rounded | self.singled_out).intersection(sides)

    def hides_words(self, *sides: Side) -> bool:
        """Whether words that turn at an exact line must not be told of ``sides``, one of which is rounded."""
        return not self.is_facilitator and not self.rounded.isdisjoint(sides)

    def is_indicative(self, n: int) -> bool:
        """Whether a score rests on two people who agreed to be identified."""
        return self.privacy is Privacy.ATTRIBUTED and n == _PAIR

    def sees_items_of(self, side: Side) -> bool:
        """Whether the audience sees single items of ``side``: its own ones, or all for facilitator and joint."""
        return self.audience in (Audience.FACILITATOR, Audience.JOINT) or self.audience.value == side.value

    def tells_people(self, side: Side) -> bool:
        """Whether single people of ``side`` may be told apart, by their score or by their level in the organisation.

        Those who came between two reports are fewer than the side: what they said as a group may be shown and each of
        them not. The facilitator, who holds the answers, sees them.
        """
        return self.sees_items_of(side) and (self.is_facilitator or side not in self.moved)

    @property
    def sees_both(self) -> bool:
        """Whether the audience sees two-sided numbers of single practices."""
        return all(self.sees_items_of(side) for side in Side)

    def points(self, value: float, *sides: Side) -> float:
        """``value`` as this audience sees it: unrounded, whole, or in steps where one of ``sides`` must be."""
        if self.is_facilitator:
            return value
        step = max((self.step(side) for side in sides), default=1)
        return float(step * printed(value / step))

    def step(self, side: Side) -> int:
        """The points between two numbers that may be printed of ``side`` (``method.md`` 3.2).

        The first report was exact, so a later one in steps of five leaves open what a newcomer said by n times five
        points: 40 where eight answered, and 20 where four did.
        """
        return _STEP if side in self.rounded else 1


def rules_for(
    assessment: Assessment,
    audience: Audience,
    instrument: Instrument,
    *,
    rounded: frozenset[Side],
    singled_out: frozenset[Side] = frozenset(),
    moved: frozenset[Side] = frozenset(),
) -> Rules:
    """The rules of ``assessment`` for ``audience``: confidential never below three, attributed from two people."""
    line = agreed_line(assessment)
    if assessment.privacy is Privacy.CONFIDENTIAL:
        line = max(line, instrument.method.minimum_n)
    method, reasons = instrument.method, instrument.reasons
    return Rules(audience, assessment.privacy, line, method, reasons, rounded, singled_out, moved)


def agreed_line(assessment: Assessment) -> int:
    """People a side needs before a score of it may be shown: the agreed minimum, or two who agreed to be named.

    An instrument can ask for more where answers are confidential, which ``rules_for`` adds.
    """
    return assessment.minimum_n if assessment.privacy is Privacy.CONFIDENTIAL else _PAIR
