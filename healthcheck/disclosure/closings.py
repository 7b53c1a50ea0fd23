"""Sides of which less must be printed because people changed after a report could have been written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from healthcheck.domain.assessment import Closing, Response, ResponseStatus
from healthcheck.domain.relationship import Side

_FEWEST = 3


def rounded_sides(closings: Sequence[Closing], *, line: int = _FEWEST) -> frozenset[Side]:
    """Sides on which fewer than ``line`` people came, went or answered otherwise between any two ``closings``.

    A report may have been written at each of them; the difference of two exact ones would give away what the one or
    two said (``method.md`` 3.2 and 3.5, rule 5). ``line``: three, or the minimum that was promised where it is more.
    """
    rounded = set()
    for earlier, later in combinations(closings, 2):
        changed = {(entry.side, entry.respondent_id) for entry in earlier.submitted ^ later.submitted}
        sides = [side for side, _ in changed]
        rounded |= {side for side in Side if 0 < sides.count(side) < line}
    return frozenset(rounded)


def moved_sides(closings: Sequence[Closing]) -> frozenset[Side]:
    """Sides on which anybody came, went or answered otherwise between any two ``closings``."""
    pairs = combinations(closings, 2)
    return frozenset(entry.side for earlier, later in pairs for entry in earlier.submitted ^ later.submitted)


def singled_out(closings: Sequence[Closing], responses: Sequence[Response], *, line: int = _FEWEST) -> frozenset[Side]:
    """Sides on which a single question may differ by fewer than ``line`` people between any two ``closings``.

    The number that decides is that of the very question (``method.md`` 3.5, rules 3 and 5): of three who came late only
    one may have answered it, and its mean before and after is that one's answer. Which questions people changed, or
    answered before they left, is not kept, so whoever did so may have made the difference in any.
    """
    heard = {entry.respondent_id: tuple(_questions(entry)) for entry in responses}
    found = set()
    for earlier, later in combinations(closings, 2):
        for side in Side:
            before, after = (
                {entry.respondent_id: entry.seal for entry in time.submitted if entry.side is side}
                for time in (earlier, later)
            )
            added = Counter(question for person in after.keys() - before for question in heard.get(person, ()))
            is_open = all(after.get(person) == seal for person, seal in before.items())
            if not is_open or any(number < line for number in added.values()):
                found.add(side)
    return frozenset(found)


def _questions(response: Response) -> Iterator[tuple[str, str]]:
    """Every question that counts as answered, the vote as one."""
    if response.status is not ResponseStatus.SUBMITTED:
        return
    replies = {item: answer.reply for item, answer in response.answers.items()}
    yield from (("answer", item) for item, reply in replies.items() if reply is not None and reply >= 0)
    yield from (("global", factor) for factor in response.global_scores)
    yield from (("expected", factor) for factor in response.expectations)
    yield from (("retrospect", item) for item, reply in response.retrospects.items() if reply >= 0)
    if response.votes:
        yield "votes", ""
