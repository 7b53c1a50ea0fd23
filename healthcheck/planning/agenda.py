"""A workshop's agenda from results: the time goes to the few factors that are worth it, not to all seven alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from healthcheck.domain.disclosed import Agreement, DisclosedFactor, DisclosedProfile
from healthcheck.domain.disclosed_priority import DisclosedPriorities
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.domain.workshop import LENGTHS, SHORTEST_ITEM, ItemKind

_SURENESS = {Verdict.CLEAR: 1.0, Verdict.LIKELY: 2 / 3, Verdict.POSSIBLE: 1 / 3, Verdict.NO_SIGN: 0.0}
_MIXED = {Agreement.TOGETHER: 0.0, Agreement.MIXED: 0.125, Agreement.DIVIDED: 0.25}
_SHORTEST_DRILL = 10
_LONGEST_DRILL = 35


@dataclass(frozen=True, slots=True)
class Slot:
    """A place on the agenda: whole ``minutes``, and the ``factor`` that a drill is about."""

    kind: ItemKind
    minutes: int
    factor: str | None = None


_BEFORE: Mapping[int, Sequence[Slot]] = {
    60: (Slot(ItemKind.WELCOME, 5), Slot(ItemKind.PROFILE, 10)),
    90: (Slot(ItemKind.WELCOME, 5), Slot(ItemKind.TOP_THREE, 10), Slot(ItemKind.PROFILE, 15)),
    120: (Slot(ItemKind.WELCOME, 5), Slot(ItemKind.TOP_THREE, 10), Slot(ItemKind.PROFILE, 20)),
    180: (Slot(ItemKind.WELCOME, 5), Slot(ItemKind.TOP_THREE, 10), Slot(ItemKind.PROFILE, 25)),
}
_AFTER: Mapping[int, Sequence[Slot]] = {
    60: (Slot(ItemKind.RE_SCORE, 5), Slot(ItemKind.COMMITMENTS, 10), Slot(ItemKind.CLOSE, 5)),
    90: (Slot(ItemKind.RE_SCORE, 5), Slot(ItemKind.COMMITMENTS, 10), Slot(ItemKind.CLOSE, 5)),
    120: (Slot(ItemKind.RE_SCORE, 5), Slot(ItemKind.COMMITMENTS, 15), Slot(ItemKind.CLOSE, 5)),
    180: (
        Slot(ItemKind.RE_SCORE, 10),
        Slot(ItemKind.MESH, 10),
        Slot(ItemKind.COMMITMENTS, 20),
        Slot(ItemKind.CLOSE, 10),
    ),
}
_PROMISES = {60: 5, 90: 10, 120: 10, 180: 15}
_DRILLS = {60: 2, 90: 2, 120: 3, 180: 4}


def agenda_slots(length: int, factors: Sequence[str], *, has_promises: bool) -> tuple[Slot, ...]:
    """A session of ``length`` minutes (60, 90, 120 or 180) to the minute; ``factors``: the most worthwhile first.

    Open promises come right after the welcome. Where there is nothing to drill into, the time goes to conversation.
    """
    if length not in LENGTHS:
        raise ValueError(f"a workshop takes one of {LENGTHS} minutes, not {length}")
    promises = [Slot(ItemKind.PROMISES, _PROMISES[length])] if has_promises else []
    welcome, *opening = _BEFORE[length]
    framed = [welcome, *promises, *opening, *_AFTER[length]]
    left = length - sum(slot.minutes for slot in framed)
    drills = [
        Slot(ItemKind.FACTOR, minutes, factor)
        for factor, minutes in zip(factors, _shares(left, min(len(factors), _DRILLS[length])), strict=False)
    ]
    over = left - sum(slot.minutes for slot in drills)
    talk = [Slot(ItemKind.FREE, over)] if over else []
    return (welcome, *promises, *opening, *drills, *talk, *_AFTER[length])


def _shares(minutes: int, count: int) -> Iterator[int]:
    """``minutes`` in steps of five for ``count`` drills, five less for each than for the one before where it goes."""
    while count and minutes < count * _SHORTEST_DRILL:
        count -= 1
    steps = minutes // SHORTEST_ITEM
    stairs = count * (count - 1) // 2
    if steps - stairs < count * (_SHORTEST_DRILL // SHORTEST_ITEM):
        stairs = 0
    for place in range(count):
        even, rest = divmod(steps - stairs, count)
        share = even + (place < rest) + (count - 1 - place if stairs else 0)
        yield min(share * SHORTEST_ITEM, _LONGEST_DRILL)


def factors_worth_time(profile: DisclosedProfile, priorities: DisclosedPriorities | None) -> tuple[str, ...]:
    """Factors that may be told, the most worthwhile first: consequence x how surely the sides differ, then how mixed.

    One that is withheld is not among them, unless one named person a side has agreed to compare their answers.
    """
    if profile.interview is not None:
        return _by_answers(profile)
    shown = [entry for entry in profile.factors if _is_told(entry)]
    return tuple(entry.factor for entry in sorted(shown, key=lambda entry: -_worth(entry, priorities)))


def _is_told(entry: DisclosedFactor) -> bool:
    return all(entry.side(side).score is not None for side in Side)


def _worth(entry: DisclosedFactor, priorities: DisclosedPriorities | None) -> float:
    ranked = [found.priority for found in priorities.practices if found.factor == entry.factor] if priorities else []
    consequence = max(ranked, default=100 - entry.printed_level + abs(entry.printed_gap or 0))
    sureness = _SURENESS[entry.gap.verdict] if entry.gap and entry.gap.verdict else 0.0
    mixed = max(_MIXED[held] if (held := entry.side(side).agreement) else 0.0 for side in Side)
    return consequence * (1 + sureness + mixed)


def _by_answers(profile: DisclosedProfile) -> tuple[str, ...]:
    """Where two people's quick reads lie furthest apart, then where they are lowest."""
    scores = profile.interview.global_scores if profile.interview else {}
    client, supplier = (scores.get(side, {}) for side in Side)
    both = [entry.factor for entry in profile.factors if entry.factor in client and entry.factor in supplier]
    return tuple(
        sorted(both, key=lambda factor: (-abs(client[factor] - supplier[factor]), client[factor] + supplier[factor]))
    )
