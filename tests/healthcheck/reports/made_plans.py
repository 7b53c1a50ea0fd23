"""Plans and comments as reports get them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from healthcheck.domain.disclosed_comment import DisclosedComment, DisclosedComments
from healthcheck.domain.plan import CommitmentState, FollowThrough, PlanTally
from healthcheck.domain.promise import PromiseCheck, PromiseFact, PromiseQuality, QualityCheck
from healthcheck.domain.relationship import Side
from healthcheck.domain.reported_plan import ReportedCommitment, ReportedPlan, ReportedReview
from healthcheck.domain.rhythm import Rhythm

ON = date(2026, 6, 8)
FACTORS = ("GOV", "TRU", "INN", "")
PEOPLE = {Side.CLIENT: "Helen Marsh", Side.SUPPLIER: "Ama Mensah"}


def commitment(
    number: int = 1,
    *,
    what: str = "Share the hiring plan every quarter",
    provider_side: Side = Side.CLIENT,
    provider: str = "",
    state: CommitmentState = CommitmentState.PROMISED,
    due: date | None = date(2026, 7, 31),
    done_when: str = "The plan is on the table of the June review",
    factor: str = "TRU",
    draft: tuple[PromiseFact, ...] = (),
    days_late: int = 0,
) -> ReportedCommitment:
    """One that is explicit in all, unless told otherwise."""
    checks = tuple(QualityCheck(quality, 0 if draft else 2, draft) for quality in PromiseQuality)
    return ReportedCommitment(
        number=number,
        what=what,
        provider=provider or PEOPLE[provider_side],
        provider_side=provider_side,
        customer=PEOPLE[provider_side.other],
        customer_side=provider_side.other,
        state=state,
        due=due,
        done_when=done_when,
        why="",
        needs="",
        reviewed_in="",
        factor=factor,
        practice="",
        impact=None,
        effort=None,
        draft=draft,
        check=PromiseCheck(checks),
        days_late=days_late,
        delivered_on=None,
    )


def many(count: int, *, words: int = 12) -> tuple[ReportedCommitment, ...]:
    """So many commitments, each with a word of its own and ``words`` more, on both sides by turns."""
    return tuple(
        commitment(
            number,
            what=f"promise{number:03d} " + " ".join(["again"] * words),
            provider_side=list(Side)[number % 2],
            due=ON + timedelta(days=number % 120) if number % 5 else None,
            factor=FACTORS[number % len(FACTORS)],
        )
        for number in range(1, count + 1)
    )


def plan_of(
    *commitments: ReportedCommitment,
    reviews: tuple[ReportedReview, ...] = (),
    last: PlanTally | None = None,
    follow_through: FollowThrough | None = None,
) -> ReportedPlan:
    """The plan that holds them."""
    gone = (CommitmentState.DECLINED, CommitmentState.WITHDRAWN)
    led = {side: sum(entry.provider_side is side and entry.state not in gone for entry in commitments) for side in Side}
    return ReportedPlan(ON, commitments, led, reviews, last, follow_through)


def review(name: str = "Service review", rhythm: Rhythm = Rhythm.MONTHLY) -> ReportedReview:
    """A meeting of two people a side, three times in the ninety days."""
    days = tuple(ON + timedelta(days=4 + 30 * number) for number in range(3))
    return ReportedReview(
        name, rhythm, "Open promises", 60, days, {side: (PEOPLE[side], f"Deputy of {PEOPLE[side]}") for side in Side}
    )


def comments_of(texts: Sequence[str], *, factor: str = "INN", side: Side = Side.CLIENT) -> DisclosedComments:
    """Released comments of one side on one factor."""
    return DisclosedComments(tuple(DisclosedComment(side, text, factor) for text in texts), ())


def both(one: DisclosedComments, other: DisclosedComments) -> DisclosedComments:
    """Two lots of comments together."""
    return replace(one, comments=(*one.comments, *other.comments))
