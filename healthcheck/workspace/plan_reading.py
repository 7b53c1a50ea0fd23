"""What is read of plans: the page's value, the report's, and how the promises of the last one were kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from healthcheck.domain.action_plan import ActionPlan, balance, party_text
from healthcheck.domain.fortnight import fortnights_from
from healthcheck.domain.promise import promise_check
from healthcheck.domain.relationship import Side
from healthcheck.domain.reported_plan import ReportedCommitment, ReportedPlan, ReportedReview
from healthcheck.domain.series import KeptPromise
from healthcheck.scoring.follow_through import follow_through, is_kept, tally

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.commitment import Commitment
    from healthcheck.domain.plan import CommitmentOutcome, FollowThrough, PlanTally
    from healthcheck.domain.relationship import Respondent
    from healthcheck.domain.review import ReviewMeeting
    from healthcheck.storage.stores import Stores


SAMPLE_DAYS = timedelta(days=28)
"""After the last assessment of a sample its time stands still, or its promises would be later with every year."""


def action_plan(stores: Stores, assessment_id: int, *, today: date) -> ActionPlan:
    """The plan of an assessment with what is left over from earlier ones."""
    assessment = stores.assessments.get(assessment_id)
    held = stores.commitments.of_relationship(assessment.relationship_id)
    assessments = stores.assessments.of_relationship(assessment.relationship_id)
    earlier = {entry.id for entry in assessments if entry.number < assessment.number}
    relationship = stores.relationships.get(assessment.relationship_id)
    return ActionPlan(
        relationship=relationship,
        assessment=assessment,
        assessments=assessments,
        today=min(today, assessments[-1].held_on + SAMPLE_DAYS) if relationship.is_sample else today,
        commitments=tuple(entry for entry in held if entry.is_in_plan(assessment_id)),
        waiting=tuple(
            entry
            for entry in held
            if entry.state.is_open and entry.assessment_id in earlier and not entry.is_in_plan(assessment_id)
        ),
        last=last_plan_of(stores, assessment_id, today=today),
        people=stores.respondents.of_relationship(assessment.relationship_id),
        reviews=stores.reviews.of_relationship(assessment.relationship_id),
    )


def outcomes_of(stores: Stores, assessment_id: int, *, on: date) -> tuple[CommitmentOutcome, ...]:
    """Of each commitment in the plan that was there on the day ``on``, what counted by then."""
    return tuple(entry.outcome for entry in plan_as_of(stores, assessment_id, on=on))


def plan_as_of(stores: Stores, assessment_id: int, *, on: date) -> tuple[Commitment, ...]:
    """The plan as far as it was on the day ``on``."""
    relationship_id = stores.assessments.get(assessment_id).relationship_id
    held = (entry.as_of(on) for entry in stores.commitments.of_relationship(relationship_id))
    return tuple(entry for entry in held if entry is not None and entry.is_in_plan(assessment_id))


def follow_through_of(stores: Stores, assessment_id: int, *, today: date) -> FollowThrough | None:
    """How the dates of the plan before were kept."""
    told = _plan_before(stores, assessment_id, today)
    return told and follow_through([outcome for _, outcome in told[0]], on=told[1])


def last_plan_of(stores: Stores, assessment_id: int, *, today: date) -> PlanTally | None:
    """What became of the commitments of the plan before."""
    told = _plan_before(stores, assessment_id, today)
    return told and tally([outcome for _, outcome in told[0]], on=told[1])


def kept_promises(stores: Stores, assessment_id: int, *, today: date) -> tuple[KeptPromise, ...]:
    """Those of the plan before that were kept, each with the factor it is about; none without one."""
    told = _plan_before(stores, assessment_id, today)
    if told is None:
        return ()
    kept = (entry for entry, outcome in told[0] if entry.origin.factor and is_kept(outcome, on=told[1]))
    return tuple(KeptPromise(entry.origin.factor, entry.what) for entry in kept)


def _plan_before(
    stores: Stores, assessment_id: int, today: date
) -> tuple[tuple[tuple[Commitment, CommitmentOutcome], ...], date] | None:
    """The plan before with its outcomes, and the day by which they are told; None where no assessment is before.

    A date that was given up before that plan was made had been told by the one before it.
    """
    assessment = stores.assessments.get(assessment_id)
    earlier = [
        entry
        for entry in stores.assessments.of_relationship(assessment.relationship_id)
        if entry.number < assessment.number
    ]
    if not earlier:
        return None
    day = _day_told(assessment, today)
    since = earlier[-1].held_on
    held = plan_as_of(stores, earlier[-1].id, on=day)
    return tuple((entry, _since(entry.outcome, since)) for entry in held), day


def _since(outcome: CommitmentOutcome, day: date) -> CommitmentOutcome:
    return replace(outcome, renegotiations=tuple(entry for entry in outcome.renegotiations if entry.agreed_on >= day))


def _day_told(assessment: Assessment, today: date) -> date:
    """Today while the assessment is open; later reports of a closed one say what they said."""
    if not assessment.is_closed or not assessment.closings:
        return today
    return assessment.closings[-1].closed_at.astimezone().date()


def reported_plan(stores: Stores, assessment_id: int, *, today: date, on: date | None) -> ReportedPlan:
    """The plan in words, as of the day ``on``, or of the day that the page shows."""
    plan = action_plan(stores, assessment_id, today=today)
    on = on or plan.today
    numbers = {entry.id: number for number, entry in enumerate(plan.commitments, 1)}
    return ReportedPlan(
        on=on,
        commitments=tuple(_reported(entry, plan, numbers, on) for entry in plan.commitments),
        led_by=balance(plan.commitments),
        reviews=tuple(_reported_review(entry, plan.people, on) for entry in plan.reviews),
        last=plan.last,
        follow_through=follow_through_of(stores, assessment_id, today=today),
    )


def _reported(commitment: Commitment, plan: ActionPlan, numbers: dict[str, int], on: date) -> ReportedCommitment:
    check, outcome = promise_check(commitment), commitment.outcome
    is_born_here = commitment.assessment_id == plan.assessment.id
    return ReportedCommitment(
        number=numbers[commitment.id],
        what=commitment.what,
        provider=party_text(commitment.provider, plan.relationship),
        provider_side=commitment.provider.side,
        customer=party_text(commitment.customer, plan.relationship),
        customer_side=commitment.customer.side,
        state=commitment.state,
        due=commitment.due,
        done_when=commitment.done_when,
        why=commitment.why,
        needs=commitment.needs,
        reviewed_in=commitment.reviewed_in,
        factor=commitment.origin.factor,
        practice=commitment.origin.practice,
        impact=commitment.impact,
        effort=commitment.effort,
        draft=() if commitment.state.is_promise or not commitment.state.is_open else check.missing_for_promise,
        check=check,
        days_late=commitment.days_late(on),
        delivered_on=outcome.delivered_on,
        earlier_dues=tuple(entry.old_due for entry in outcome.renegotiations),
        carried_from=None if is_born_here else plan.number_of(commitment.assessment_id),
        needs_first=tuple(sorted(numbers[entry] for entry in commitment.needs_first if entry in numbers)),
    )


def _reported_review(meeting: ReviewMeeting, people: Sequence[Respondent], on: date) -> ReportedReview:
    coming = [person for person in people if person.id in meeting.attendees]
    names = {side: [person.display_name for person in coming if person.side is side] for side in Side}
    others = {side: [meeting.others[side]] if side in meeting.others else [] for side in Side}
    end = fortnights_from(on)[-1].ends
    return ReportedReview(
        name=meeting.name,
        rhythm=meeting.rhythm,
        purpose=meeting.purpose,
        minutes=meeting.minutes,
        days=meeting.days(since=on, until=end),
        attendees={side: (*names[side], *others[side]) for side in Side},
    )
