"""Which factors are worth a workshop's time, the most worthwhile first, and why: never more than the room may know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from healthcheck.domain.disclosed import Agreement, DisclosedFactor, DisclosedProfile
from healthcheck.domain.disclosed_priority import DisclosedPriorities
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict

_SURENESS = {Verdict.CLEAR: 1.0, Verdict.LIKELY: 2 / 3, Verdict.POSSIBLE: 1 / 3, Verdict.NO_SIGN: 0.0}
_SURE = (Verdict.CLEAR, Verdict.LIKELY)
_MIXED = {Agreement.TOGETHER: 0.0, Agreement.MIXED: 0.125, Agreement.DIVIDED: 0.25}


@dataclass(frozen=True, slots=True)
class Worth:
    """``reasons``: keys of the instrument's sentences (``RoomWording.why``), what weighs most first; at least one."""

    factor: str
    reasons: tuple[str, ...]


def factors_worth_time(profile: DisclosedProfile, priorities: DisclosedPriorities | None) -> tuple[Worth, ...]:
    """Factors that may be told: consequence x how surely the sides differ, then how mixed each side is in itself.

    One that is withheld is not among them, unless one named person a side has agreed to compare their answers.
    """
    if profile.interview is not None:
        return _by_answers(profile)
    shown = [entry for entry in profile.factors if _is_told(entry)]
    ordered = sorted(shown, key=lambda entry: -_worth(entry, priorities))
    return tuple(Worth(entry.factor, _reasons(entry, shown, priorities)) for entry in ordered)


def _is_told(entry: DisclosedFactor) -> bool:
    return all(entry.side(side).score is not None for side in Side)


def _worth(entry: DisclosedFactor, priorities: DisclosedPriorities | None) -> float:
    ranked = [found.priority for found in priorities.practices if found.factor == entry.factor] if priorities else []
    consequence = max(ranked, default=100 - entry.printed_level + _gap(entry))
    sureness = _SURENESS[entry.gap.verdict] if entry.gap and entry.gap.verdict else 0.0
    return consequence * (1 + sureness + max(_MIXED[held] for held in _agreements(entry)))


def _gap(entry: DisclosedFactor) -> int:
    return abs(entry.printed_gap or 0)


def _agreements(entry: DisclosedFactor) -> list[Agreement]:
    """Of each side, the calmest where it is not told."""
    return [entry.side(side).agreement or Agreement.TOGETHER for side in Side]


def _reasons(
    entry: DisclosedFactor, shown: Sequence[DisclosedFactor], priorities: DisclosedPriorities | None
) -> tuple[str, ...]:
    verdict, agreements = entry.gap.verdict if entry.gap else None, _agreements(entry)
    is_widest = _gap(entry) > 0 and _gap(entry) == max(map(_gap, shown))
    proposed = priorities.proposed if priorities else ()
    practices = [found.practice for found in priorities.practices if found.factor == entry.factor] if priorities else []
    holds = {
        "widest": is_widest and verdict in _SURE,
        "widest_unsure": is_widest and verdict not in _SURE,
        "gap": not is_widest and verdict is Verdict.CLEAR,
        "likely_gap": not is_widest and verdict is Verdict.LIKELY,
        "lowest": entry.printed_level == min(other.printed_level for other in shown),
        "divided": Agreement.DIVIDED in agreements,
        "practice": bool(set(practices) & set(proposed)),
        "mixed": Agreement.MIXED in agreements and Agreement.DIVIDED not in agreements,
    }
    return tuple(reason for reason, does_hold in holds.items() if does_hold) or ("next",)


def _by_answers(profile: DisclosedProfile) -> tuple[Worth, ...]:
    """Where two people's quick reads lie furthest apart, then where they are lowest."""
    scores = profile.interview.global_scores if profile.interview else {}
    client, supplier = (scores.get(side, {}) for side in Side)
    both = [entry.factor for entry in profile.factors if entry.factor in client and entry.factor in supplier]
    apart = {factor: abs(client[factor] - supplier[factor]) for factor in both}
    level = {factor: client[factor] + supplier[factor] for factor in both}

    def reasons(factor: str) -> tuple[str, ...]:
        holds = {
            "widest": apart[factor] > 0 and apart[factor] == max(apart.values()),
            "lowest": level[factor] == min(level.values()),
        }
        return tuple(reason for reason, does_hold in holds.items() if does_hold) or ("next",)

    return tuple(
        Worth(factor, reasons(factor)) for factor in sorted(both, key=lambda name: (-apart[name], level[name]))
    )
