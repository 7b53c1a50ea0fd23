"""The five qualities of a promise, each told by facts (``method.md`` 7.4, after Sull and Spinosa, 2007)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.commitment import Commitment
from healthcheck.domain.plan import ProviderAnswer

BEGUN, FULFILLED = 1, 2


class PromiseQuality(StrEnum):
    """What makes a promise likely to be kept, in the order of the source."""

    PUBLIC = "public"
    ACTIVE = "active"
    VOLUNTARY = "voluntary"
    EXPLICIT = "explicit"
    MISSION_BASED = "mission_based"


class PromiseFact(StrEnum):
    """What the program can see of a commitment, or the two people confirm."""

    SEEN_BY_BOTH = "seen_by_both"
    REVIEW_NAMED = "review_named"
    TALKED_THROUGH = "talked_through"
    UPDATES_AGREED = "updates_agreed"
    PROVIDER_NAMED = "provider_named"
    PROVIDER_AGREED = "provider_agreed"
    DUE_NAMED = "due_named"
    DONE_WHEN_NAMED = "done_when_named"
    CUSTOMER_NAMED = "customer_named"
    WHY_NAMED = "why_named"
    PRACTICE_NAMED = "practice_named"


_FACTS: Mapping[PromiseQuality, tuple[PromiseFact, ...]] = {
    PromiseQuality.PUBLIC: (PromiseFact.SEEN_BY_BOTH, PromiseFact.REVIEW_NAMED),
    PromiseQuality.ACTIVE: (PromiseFact.TALKED_THROUGH, PromiseFact.UPDATES_AGREED),
    PromiseQuality.VOLUNTARY: (PromiseFact.PROVIDER_NAMED, PromiseFact.PROVIDER_AGREED),
    PromiseQuality.EXPLICIT: (PromiseFact.DUE_NAMED, PromiseFact.DONE_WHEN_NAMED, PromiseFact.CUSTOMER_NAMED),
    PromiseQuality.MISSION_BASED: (PromiseFact.WHY_NAMED, PromiseFact.PRACTICE_NAMED),
}


@dataclass(frozen=True, slots=True)
class QualityCheck:
    """How far a commitment has one quality: ``points`` 0, 1 (begun) or 2 (fulfilled), and the facts ``missing``."""

    quality: PromiseQuality
    points: int
    missing: tuple[PromiseFact, ...]


@dataclass(frozen=True, slots=True)
class PromiseCheck:
    """All five qualities, in the order of the source."""

    qualities: tuple[QualityCheck, ...]

    @property
    def total(self) -> int:
        """Points of all five, 0 to 10."""
        return sum(entry.points for entry in self.qualities)

    def of(self, quality: PromiseQuality) -> QualityCheck:
        """One of the five."""
        return next(entry for entry in self.qualities if entry.quality is quality)

    @property
    def missing_for_promise(self) -> tuple[PromiseFact, ...]:
        """What keeps it from being promised: it has to be explicit, and somebody has to stand behind it."""
        voluntary = self.of(PromiseQuality.VOLUNTARY)
        nobody = (PromiseFact.PROVIDER_NAMED,) if voluntary.points < BEGUN else ()
        return (*nobody, *self.of(PromiseQuality.EXPLICIT).missing)


def promise_check(commitment: Commitment) -> PromiseCheck:
    """How well ``commitment`` is crafted.

    What is done is always said, so that explicit is a date, a sign that it is done, and somebody of the other side who
    accepts it. Who has not been named cannot have agreed; who declined, or said that it depends, has not agreed either.
    """
    there = _facts(commitment)
    return PromiseCheck(tuple(_quality(quality, facts, there) for quality, facts in _FACTS.items()))


def _quality(quality: PromiseQuality, facts: tuple[PromiseFact, ...], there: frozenset[PromiseFact]) -> QualityCheck:
    missing = tuple(fact for fact in facts if fact not in there)
    points = FULFILLED if not missing else BEGUN if len(missing) < len(facts) else 0
    return QualityCheck(quality, points, missing)


def _facts(commitment: Commitment) -> frozenset[PromiseFact]:
    named = commitment.provider.is_named
    agreed = commitment.answer in (ProviderAnswer.ACCEPTED, ProviderAnswer.COUNTERED)
    holds = {
        PromiseFact.SEEN_BY_BOTH: commitment.seen_by_both,
        PromiseFact.REVIEW_NAMED: bool(commitment.reviewed_in),
        PromiseFact.TALKED_THROUGH: commitment.talked_through or commitment.answer is not None,
        PromiseFact.UPDATES_AGREED: commitment.updates_agreed,
        PromiseFact.PROVIDER_NAMED: named,
        PromiseFact.PROVIDER_AGREED: named and agreed,
        PromiseFact.DUE_NAMED: commitment.due is not None,
        PromiseFact.DONE_WHEN_NAMED: bool(commitment.done_when),
        PromiseFact.CUSTOMER_NAMED: commitment.customer.is_named and commitment.is_across,
        PromiseFact.WHY_NAMED: bool(commitment.why),
        PromiseFact.PRACTICE_NAMED: bool(commitment.origin.practice),
    }
    return frozenset(fact for fact, is_there in holds.items() if is_there)
