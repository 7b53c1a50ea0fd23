"""Commitments in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.promise import PromiseFact, PromiseQuality
from healthcheck.domain.result import Kind
from healthcheck.domain.rhythm import Rhythm
from healthcheck.domain.text import shortened
from ui.theme import Tone
from ui.translation import plural, said

if TYPE_CHECKING:
    from datetime import date

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment, CommitmentChange
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.plan import PlanTally
    from healthcheck.domain.relationship import Relationship
    from ui.words import Translate

WAY = (
    CommitmentState.REQUESTED,
    CommitmentState.COUNTER_OFFERED,
    CommitmentState.PROMISED,
    CommitmentState.IN_HAND,
    CommitmentState.DELIVERED,
    CommitmentState.ACKNOWLEDGED,
)
"""The way of a promise that is kept; its places are the keys of the state menu."""

NAMED = 48
"""Letters of a commitment that name it in a menu or a message."""

SIGNS = {
    CommitmentState.REQUESTED: ("circle-dashed", Tone.TEXT2),
    CommitmentState.COUNTER_OFFERED: ("circle-dashed", Tone.TEXT2),
    CommitmentState.PROMISED: ("circle", Tone.TEXT),
    CommitmentState.IN_HAND: ("circle-dot", Tone.TEXT),
    CommitmentState.DELIVERED: ("circle-dot", Tone.OK),
    CommitmentState.ACKNOWLEDGED: ("circle-check", Tone.OK),
    CommitmentState.DECLINED: ("x", Tone.MUTED),
    CommitmentState.WITHDRAWN: ("x", Tone.MUTED),
}


def state(tr: Translate, value: CommitmentState) -> str:
    """Where a commitment stands."""
    return {
        CommitmentState.REQUESTED: tr("Requested"),
        CommitmentState.COUNTER_OFFERED: tr("Counter-offer"),
        CommitmentState.PROMISED: tr("Promised"),
        CommitmentState.IN_HAND: tr("In hand"),
        CommitmentState.DELIVERED: tr("Delivered"),
        CommitmentState.ACKNOWLEDGED: tr("Acknowledged"),
        CommitmentState.DECLINED: tr("Declined"),
        CommitmentState.WITHDRAWN: tr("Withdrawn"),
    }[value]


def answer(tr: Translate, value: ProviderAnswer | None) -> str:
    """What the provider said in person."""
    return {
        None: tr("Not asked yet"),
        ProviderAnswer.ACCEPTED: tr("Accepts"),
        ProviderAnswer.COUNTERED: tr("Makes a counter-offer"),
        ProviderAnswer.CONTINGENT: tr("Says that it depends"),
        ProviderAnswer.DECLINED: tr("Declines"),
    }[value]


def quality(tr: Translate, value: PromiseQuality) -> str:
    """One of the five qualities of a promise."""
    return {
        PromiseQuality.PUBLIC: tr("Public"),
        PromiseQuality.ACTIVE: tr("Active"),
        PromiseQuality.VOLUNTARY: tr("Voluntary"),
        PromiseQuality.EXPLICIT: tr("Explicit"),
        PromiseQuality.MISSION_BASED: tr("Mission-based"),
    }[value]


def missing(tr: Translate, fact: PromiseFact) -> str:
    """What a promise still lacks, after “still to come:”."""
    return {
        PromiseFact.SEEN_BY_BOTH: tr("both sides see it"),
        PromiseFact.REVIEW_NAMED: tr("a meeting that reviews it"),
        PromiseFact.TALKED_THROUGH: tr("talking it through"),
        PromiseFact.UPDATES_AGREED: tr("agreed updates"),
        PromiseFact.PROVIDER_NAMED: tr("who makes it"),
        PromiseFact.PROVIDER_AGREED: tr("their own yes or counter-offer"),
        PromiseFact.DUE_NAMED: tr("a date"),
        PromiseFact.DONE_WHEN_NAMED: tr("how both will know"),
        PromiseFact.CUSTOMER_NAMED: tr("who on the other side accepts it"),
        PromiseFact.WHY_NAMED: tr("why it matters"),
        PromiseFact.PRACTICE_NAMED: tr("the practice it serves"),
    }[fact]


def draft(tr: Translate, facts: tuple[PromiseFact, ...]) -> str:
    """``Draft: no date agreed``; what weighs most where more than one thing is open. Empty for no draft."""
    found = {
        PromiseFact.DUE_NAMED: tr("Draft: no date agreed"),
        PromiseFact.PROVIDER_NAMED: tr("Draft: nobody named who does it"),
        PromiseFact.CUSTOMER_NAMED: tr("Draft: nobody named who accepts it"),
        PromiseFact.DONE_WHEN_NAMED: tr("Draft: not agreed how both will know"),
    }
    return next((text for fact, text in found.items() if fact in facts), "")


def rhythm(tr: Translate, value: Rhythm) -> str:
    """How often a meeting is held."""
    return {
        Rhythm.WEEKLY: tr("Every week"),
        Rhythm.MONTHLY: tr("Every month"),
        Rhythm.QUARTERLY: tr("Every quarter"),
    }[value]


def grade(tr: Translate, value: int | None) -> str:
    """Impact or effort."""
    return {None: "–", 1: tr("Low"), 2: tr("Medium"), 3: tr("High")}[value]


def worth(tr: Translate, commitment: Commitment) -> str:
    """``impact high, effort low``; empty where neither is judged."""
    if commitment.impact is None and commitment.effort is None:
        return ""
    graded = (grade(tr, value).lower() for value in (commitment.impact, commitment.effort))
    return tr("impact {0}, effort {1}").format(*graded)


def short_day(value: date) -> str:
    """``30 Jun 2026``."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMM yyyy")


def late(days: int) -> str:
    """``9 days late``; empty where it is not."""
    return plural("{0} day late", "{0} days late", days) if days else ""


def named(commitment: Commitment) -> str:
    """The beginning of what is promised, in quotation marks."""
    text = " ".join(commitment.what.split())
    return f"“{text[: NAMED - 1].rstrip()}…”" if len(text) > NAMED else f"“{shortened(text)}”"


def source(tr: Translate, commitment: Commitment, instrument: Instrument, relationship: Relationship) -> str:
    """``Trust & confidence · Alcor sees more``: where it comes from; empty for one in somebody's own words."""
    factor = instrument.factor_by_id.get(commitment.origin.factor)
    parts = [factor.name if factor else "", finding(tr, commitment.origin.finding, relationship)]
    return " · ".join(part for part in parts if part)


def finding(tr: Translate, kind: str, relationship: Relationship) -> str:
    """What a kind of finding says, in two or three words; empty where it is not told."""
    sees_more = tr("{0} sees more")
    return {
        Kind.CLIENT_SEES_MORE.value: sees_more.format(relationship.client),
        Kind.SUPPLIER_SEES_MORE.value: sees_more.format(relationship.supplier),
        Kind.SHARED_STRENGTH.value: tr("a shared strength"),
        Kind.SHARED_WEAKNESS.value: tr("a shared weakness"),
        Kind.ON_THE_LINE.value: tr("on the line"),
    }.get(kind, "")


def maker_reason(tr: Translate, commitment: Commitment, relationship: Relationship) -> str:
    """Why that side was put down as the one who makes it; empty where somebody is named, and where it was not."""
    kind, provider = commitment.origin.finding, commitment.provider
    seen_more_by = Kind(kind).seen_more_by if kind in set(Kind) else None
    if provider.is_named or commitment.origin.practice or seen_more_by is not provider.side:
        return ""
    return tr("{0} sees more here, and shows first what that rests on.").format(
        relationship.organisation(provider.side)
    )


def step(tr: Translate, change: CommitmentChange, plan: ActionPlan) -> str:
    """``Promised by T. Novak``; ``Moved from 30 Jun 2026 to 15 Sep 2026``."""
    if change.old_due is not None and change.new_due is not None:
        return tr("Moved from {0} to {1}").format(short_day(change.old_due), short_day(change.new_due))
    told = state(tr, change.state)
    return tr("{0} by {1}").format(told, said(plan.party_text(change.by))) if change.by else told


def tally(tr: Translate, value: PlanTally) -> str:
    """``5 kept · 2 late · 1 withdrawn``; what there is none of is left out."""
    return " · ".join(counts(tr, value))


def counts(tr: Translate, value: PlanTally) -> tuple[str, ...]:
    """``5 kept``, ``2 late``, ``1 withdrawn``; what there is none of is left out."""
    parts = (
        (value.kept, tr("{0} kept")),
        (value.late, tr("{0} late")),
        (value.open, tr("{0} not due yet")),
        (value.unpromised, tr("{0} never promised")),
        (value.declined, tr("{0} declined")),
        (value.withdrawn, tr("{0} withdrawn")),
    )
    return tuple(text.format(count) for count, text in parts if count)
