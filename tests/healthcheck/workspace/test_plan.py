"""Promising through the door that the window uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.audience import Audience
from healthcheck.domain.commitment import Commitment, Origin, Party
from healthcheck.domain.form import Form
from healthcheck.domain.plan import CommitmentState, FollowThrough, PlanTally, ProviderAnswer, Renegotiation
from healthcheck.domain.promise import PromiseFact, PromiseQuality, promise_check
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.domain.relationship import Side
from healthcheck.domain.rhythm import Rhythm
from healthcheck.errors import UserFacingError
from healthcheck.workspace import Workspace

DAY = date(2026, 5, 4)
DUE = date(2026, 6, 30)
State = CommitmentState


@dataclass
class Calendar:
    """The clock of the tests; noon, so that no time zone makes another day of it."""

    day: date = DAY

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def workspace(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "work.healthcheck", make_new=True, now=calendar.now) as opened:
        relationship = opened.relationships.create(client="Aster", supplier="Birch", held_on=DAY)
        for side, name in ((Side.CLIENT, "Ada"), (Side.CLIENT, "Ben"), (Side.SUPPLIER, "Cy")):
            opened.people.add(relationship_id=relationship.id, side=side, name=name)
        yield opened


@pytest.fixture
def assessment(workspace: Workspace) -> int:
    return workspace.relationships.assessment("R1").id


def explicit(workspace: Workspace, assessment: int, what: str = "Share the plan") -> Commitment:
    """Asked of Ada by Cy, and ready to be promised."""
    ada, _, cy = workspace.people.of("R1")
    return workspace.plan.add(
        assessment_id=assessment,
        what=what,
        provider=Side.CLIENT,
        provider_id=ada.id,
        customer_id=cy.id,
        due=DUE,
        done_when="It is in the minutes",
        noted_by="Kim",
    )


def promised(workspace: Workspace, assessment: int, what: str = "Share the plan") -> Commitment:
    return workspace.plan.move(explicit(workspace, assessment, what).id, to=State.PROMISED)


def test_a_commitment_goes_from_a_request_to_acknowledgement_and_every_step_is_told(
    workspace: Workspace, assessment: int, calendar: Calendar
) -> None:
    made = explicit(workspace, assessment)
    for days, state in ((2, State.COUNTER_OFFERED), (3, State.PROMISED), (20, State.IN_HAND), (50, State.DELIVERED)):
        calendar.day = DAY + timedelta(days=days)
        workspace.plan.move(made.id, to=state, noted_by="Kim")
    done = workspace.plan.move(made.id, to=State.ACKNOWLEDGED, remark="Looks good")
    assert [(entry.state, entry.by and entry.by.name) for entry in done.history] == [
        (State.REQUESTED, "Cy"),
        (State.COUNTER_OFFERED, "Ada"),
        (State.PROMISED, "Ada"),
        (State.IN_HAND, "Ada"),
        (State.DELIVERED, "Ada"),
        (State.ACKNOWLEDGED, "Cy"),
    ]
    assert done.history[1].on == DAY + timedelta(days=2)
    assert (done.history[0].noted_by, done.history[-1].remark) == ("Kim", "Looks good")
    assert done.outcome.delivered_on == done.outcome.acknowledged_on == DAY + timedelta(days=50)
    assert not done.state.is_open


def test_it_cannot_be_promised_before_it_says_who_by_when_and_how_both_will_know(
    workspace: Workspace, assessment: int
) -> None:
    bare = workspace.plan.add(assessment_id=assessment, what="Share the plan", provider=Side.CLIENT)
    with pytest.raises(StateError) as refused:
        workspace.plan.move(bare.id, to=State.PROMISED)
    assert refused.value.what == (
        "It cannot be promised yet: it does not say who makes it, by when, how both will know that it is done and who"
        " on the other side accepts it."
    )
    ada, ben, cy = workspace.people.of("R1")
    said = replace(bare, provider=Party(Side.CLIENT, ada.id), due=DUE, done_when="It is in the minutes")
    workspace.plan.update(replace(said, customer=Party(Side.CLIENT, ben.id)))
    with pytest.raises(StateError, match="who on the other side accepts it"):
        workspace.plan.move(bare.id, to=State.PROMISED)
    workspace.plan.update(replace(said, customer=Party(Side.SUPPLIER, cy.id)))
    assert workspace.plan.move(bare.id, to=State.PROMISED).state is State.PROMISED


def test_what_the_provider_answers_is_where_it_stands_and_the_other_way_round(
    workspace: Workspace, assessment: int
) -> None:
    made = explicit(workspace, assessment)
    told = []
    for answer in (ProviderAnswer.COUNTERED, ProviderAnswer.DECLINED, ProviderAnswer.CONTINGENT):
        made = workspace.plan.update(replace(made, answer=answer), noted_by="Kim")
        told.append((made.state, made.answer, made.history[-1].by and made.history[-1].by.name))
    assert told == [
        (State.COUNTER_OFFERED, ProviderAnswer.COUNTERED, "Ada"),
        (State.DECLINED, ProviderAnswer.DECLINED, "Ada"),
        (State.REQUESTED, ProviderAnswer.CONTINGENT, "Cy"),
    ]
    assert made.history[-1].noted_by == "Kim"
    made = workspace.plan.move(made.id, to=State.COUNTER_OFFERED)
    assert made.answer is ProviderAnswer.COUNTERED
    assert workspace.plan.take_back(made.id).answer is None, "with the step its answer goes"


def test_a_new_provider_has_made_no_counter_offer(workspace: Workspace, assessment: int) -> None:
    _, ben, _ = workspace.people.of("R1")
    made = workspace.plan.move(explicit(workspace, assessment).id, to=State.COUNTER_OFFERED)
    made = workspace.plan.update(replace(made, provider=Party(Side.CLIENT, ben.id)))
    assert (made.state, made.answer) == (State.REQUESTED, None)


def test_what_was_promised_is_not_declined_afterwards(workspace: Workspace, assessment: int) -> None:
    made = promised(workspace, assessment)
    with pytest.raises(StateError, match="It was promised"):
        workspace.plan.update(replace(made, answer=ProviderAnswer.DECLINED))
    assert workspace.plan.update(replace(made, answer=ProviderAnswer.ACCEPTED)).state is State.PROMISED


def test_who_declined_has_not_promised_and_a_date_that_is_over_is_not_promised(
    workspace: Workspace, assessment: int, calendar: Calendar
) -> None:
    made = explicit(workspace, assessment)
    workspace.plan.update(replace(made, answer=ProviderAnswer.DECLINED))
    with pytest.raises(StateError, match="What is declined cannot become promised"):
        workspace.plan.move(made.id, to=State.PROMISED)
    workspace.plan.update(replace(made, answer=ProviderAnswer.ACCEPTED))
    calendar.day = DUE + timedelta(days=1)
    with pytest.raises(StateError, match="passed already"):
        workspace.plan.move(made.id, to=State.PROMISED)


@pytest.mark.parametrize("state", State)
def test_only_the_steps_that_are_offered_are_taken(workspace: Workspace, assessment: int, state: State) -> None:
    made = explicit(workspace, assessment)
    at = replace(made, history=(*made.history, replace(made.history[0], state=state)))
    for target in State:
        workspace.plan.restore((at,))
        if target in state.next_states:
            assert workspace.plan.move(made.id, to=target).state is target
        else:
            with pytest.raises(StateError, match="cannot become"):
                workspace.plan.move(made.id, to=target)
            assert workspace.plan.get(made.id) == at


def test_a_step_is_taken_on_a_day_that_fits(workspace: Workspace, assessment: int, calendar: Calendar) -> None:
    made = promised(workspace, assessment)
    calendar.day = DAY + timedelta(days=9)
    for day, why in ((calendar.day + timedelta(days=1), "still to come"), (DAY - timedelta(days=1), "later day")):
        with pytest.raises(StateError, match=why):
            workspace.plan.move(made.id, to=State.DELIVERED, on=day)
    noted = workspace.plan.move(made.id, to=State.DELIVERED, on=DAY + timedelta(days=5))
    assert (noted.outcome.delivered_on, noted.history[-1].noted_at) == (DAY + timedelta(days=5), calendar.now())


def test_a_promised_date_moves_only_by_agreement_and_the_old_one_is_kept(workspace: Workspace, assessment: int) -> None:
    made = promised(workspace, assessment)
    later = date(2026, 9, 15)
    with pytest.raises(StateError, match="promised"):
        workspace.plan.update(replace(made, due=later))
    moved = workspace.plan.renegotiate(made.id, due=later, remark="Budget comes in August", noted_by="Kim")
    assert (moved.due, moved.state) == (later, State.PROMISED)
    assert moved.outcome.renegotiations == (Renegotiation(DUE, DAY),)
    assert (moved.history[-1].old_due, moved.history[-1].new_due) == (DUE, later)
    for wrong in (later, DAY - timedelta(days=1)):
        with pytest.raises(StateError, match="still to come"):
            workspace.plan.renegotiate(made.id, due=wrong)
    assert workspace.plan.take_back(made.id) == made
    with pytest.raises(StateError, match="no date to renegotiate"):
        workspace.plan.renegotiate(explicit(workspace, assessment).id, due=later)


def test_a_promise_keeps_what_makes_it_one_until_it_is_withdrawn(workspace: Workspace, assessment: int) -> None:
    made = promised(workspace, assessment)
    with pytest.raises(StateError, match="how both will know that it is done"):
        workspace.plan.update(replace(made, done_when=" "))
    with pytest.raises(StateError, match="who makes it and who on the other side accepts it"):
        workspace.plan.update(replace(made, provider=Party(Side.CLIENT), customer=Party(Side.SUPPLIER)))
    assert workspace.plan.update(replace(made, what="Share the whole plan")).what == "Share the whole plan"
    withdrawn = workspace.plan.move(made.id, to=State.WITHDRAWN)
    assert withdrawn.state.next_states == ()
    with pytest.raises(StateError, match="duplicate it to begin anew"):
        workspace.plan.move(made.id, to=State.REQUESTED)


def test_a_deleted_provider_leaves_a_promise_that_can_still_be_edited(workspace: Workspace, assessment: int) -> None:
    made = promised(workspace, assessment)
    assert made.provider.respondent_id
    workspace.people.delete(made.provider.respondent_id)
    left = workspace.plan.get(made.id)
    plan = workspace.plan.of(assessment)
    assert plan.party_text(left.provider) == "somebody of Aster"
    assert workspace.plan.update(replace(left, why="We hire too late")).why == "We hire too late"
    assert promise_check(left).of(PromiseQuality.VOLUNTARY).points == 0
    assert b"Ada" not in workspace.path.read_bytes()


def test_a_new_provider_has_not_answered_yet(workspace: Workspace, assessment: int) -> None:
    _, ben, _ = workspace.people.of("R1")
    made = workspace.plan.update(replace(explicit(workspace, assessment), answer=ProviderAnswer.ACCEPTED))
    handed_on = workspace.plan.update(replace(made, provider=Party(Side.CLIENT, ben.id)))
    assert (handed_on.answer, handed_on.provider.name) == (None, "Ben")


def test_nothing_waits_for_itself_by_way_of_others(workspace: Workspace, assessment: int) -> None:
    first, second, third = (explicit(workspace, assessment, what) for what in ("First", "Second", "Third"))
    workspace.plan.update(replace(second, needs_first=(first.id,)))
    workspace.plan.update(replace(third, needs_first=(second.id,)))
    assert workspace.plan.get(first.id).needed_by == (second.id,)
    for circle in (third.id, first.id):
        with pytest.raises(StateError, match="“First” would wait for itself"):
            workspace.plan.update(replace(first, needs_first=(circle,)))
    # its own value does not know yet that something waits for it; what waits goes on waiting
    workspace.plan.update(replace(first, what="At first"))
    assert workspace.plan.get(second.id).needs_first == (first.id,)


def test_words_are_kept_as_typed_and_nothing_said_is_refused(workspace: Workspace, assessment: int) -> None:
    hostile = '<b>"& \u202eevil</b> {0} %s\n=SUM(A1)'
    made = workspace.plan.add(
        assessment_id=assessment, what=hostile, provider=Side.SUPPLIER, why=hostile, needs=hostile, noted_by=hostile
    )
    assert (made.what, made.why, made.needs, made.history[0].noted_by) == (hostile,) * 4
    with pytest.raises(UserFacingError, match="does not say what will be done"):
        workspace.plan.add(assessment_id=assessment, what=" \n", provider=Side.CLIENT)
    with pytest.raises(UserFacingError, match="does not say what will be done"):
        workspace.plan.update(replace(made, what=""))
    with pytest.raises(NotFoundError):
        workspace.plan.add(assessment_id=99, what="x", provider=Side.CLIENT)


def test_a_copy_asks_for_the_same_anew_right_behind_it(workspace: Workspace, assessment: int) -> None:
    made = promised(workspace, assessment)
    explicit(workspace, assessment, "Another")
    workspace.plan.update(replace(made, answer=ProviderAnswer.ACCEPTED, seen_by_both=True, impact=2))
    copy = workspace.plan.duplicate(made.id)
    assert [entry.id for entry in workspace.plan.of(assessment).commitments][:2] == [made.id, copy.id]
    assert (copy.what, copy.provider, copy.customer, copy.impact) == (made.what, made.provider, made.customer, 2)
    assert (copy.state, copy.due, copy.answer, copy.seen_by_both) == (State.REQUESTED, None, None, False)
    assert len(copy.history) == 1


def test_deleting_is_taken_back_exactly(workspace: Workspace, assessment: int) -> None:
    made = promised(workspace, assessment)
    explicit(workspace, assessment, "Another")
    before = workspace.plan.of(assessment)
    taken = workspace.plan.delete(made.id)
    assert len(workspace.plan.of(assessment).commitments) == 1
    workspace.plan.restore((taken,))
    assert workspace.plan.of(assessment) == before


def test_a_proposal_becomes_a_commitment_in_its_words(workspace: Workspace) -> None:
    workspace.samples.install()
    sample = workspace.relationships.assessment("A")
    proposals = workspace.results.complete(sample.id, Audience.JOINT).commitments
    for proposal in proposals:
        made = workspace.plan.propose(sample.id, proposal, noted_by="Kim")
        assert (made.what, made.done_when, made.why) == (proposal.action, proposal.done_when, proposal.opening)
        assert (made.provider, made.customer) == (Party(proposal.provider), Party(proposal.customer))
        assert made.origin == Origin(proposal.factor, proposal.practice, finding=proposal.finding.kind)
        assert made.needs == proposal.duties[proposal.customer]
        assert made.effort in (1, 2, 3)


def test_the_next_assessment_opens_with_what_is_open(workspace: Workspace, assessment: int, calendar: Calendar) -> None:
    kept, late, open_, asked = (explicit(workspace, assessment, what) for what in ("Kept", "Late", "Open", "Asked"))
    for entry in (kept, late, open_):
        workspace.plan.move(entry.id, to=State.PROMISED)
    workspace.plan.renegotiate(open_.id, due=date(2027, 1, 31))
    calendar.day = DUE
    workspace.plan.move(kept.id, to=State.DELIVERED)
    workspace.plan.move(kept.id, to=State.ACKNOWLEDGED)
    calendar.day = date(2026, 11, 4)
    following = workspace.relationships.open_assessment("R1", form=Form.EXPRESS, held_on=calendar.day).id
    plan = workspace.plan.of(following)
    assert plan.commitments == ()
    assert [entry.what for entry in plan.waiting] == ["Late", "Open", "Asked"]
    assert plan.last == PlanTally(kept=1, late=1, open=1, unpromised=1)
    assert workspace.plan.follow_through(following) == FollowThrough(
        due=2, kept=1, missed=1, renegotiated=1, accepted=1
    )
    assert (workspace.plan.of(assessment).last, workspace.plan.follow_through(assessment)) == (None, None)

    before = [workspace.plan.get(entry.id) for entry in (late, open_)]
    workspace.plan.carry(following, [late.id, open_.id])
    workspace.plan.carry(following, [late.id])
    plan = workspace.plan.of(following)
    assert [entry.what for entry in plan.commitments] == ["Late", "Open"]
    assert [entry.what for entry in plan.waiting] == ["Asked"]
    assert plan.commitments[0].carried_into == (following,)
    assert plan.commitments[0].days_late(calendar.day) == 127
    assert len(workspace.plan.of(assessment).commitments) == 4
    workspace.plan.restore(before)
    assert workspace.plan.of(following).commitments == ()
    assert asked.state is State.REQUESTED


def test_what_is_told_of_a_closed_assessment_does_not_change_afterwards(
    workspace: Workspace, assessment: int, calendar: Calendar
) -> None:
    made = promised(workspace, assessment)
    calendar.day = DUE + timedelta(days=10)
    following = workspace.relationships.open_assessment("R1", form=Form.EXPRESS, held_on=calendar.day).id
    workspace.answering.close_assessment(following)
    told = workspace.plan.of(following).last
    assert told == PlanTally(late=1)
    calendar.day += timedelta(days=30)
    workspace.plan.renegotiate(made.id, due=date(2027, 1, 1))
    workspace.plan.move(made.id, to=State.WITHDRAWN)
    assert workspace.plan.of(following).last == told


def test_a_report_gets_names_numbers_and_what_is_still_to_agree(
    workspace: Workspace, assessment: int, calendar: Calendar
) -> None:
    first = promised(workspace, assessment)
    bare = workspace.plan.add(assessment_id=assessment, what="Listen in", provider=Side.SUPPLIER)
    workspace.plan.update(replace(bare, needs_first=(first.id,)))
    gone = explicit(workspace, assessment, "Gone")
    workspace.plan.move(gone.id, to=State.WITHDRAWN)
    ada, _, cy = workspace.people.of("R1")
    workspace.reviews.add(
        relationship_id="R1",
        rhythm=Rhythm.MONTHLY,
        name=" Board \n call ",
        first_on=date(2026, 5, 31),
        attendees=(cy.id, ada.id),
        others={Side.CLIENT: "Finance"},
    )
    workspace.plan.renegotiate(first.id, due=date(2026, 7, 31))
    calendar.day = date(2026, 8, 9)
    told = workspace.plan.for_report(assessment)
    promise, draft, withdrawn = told.commitments
    assert (promise.number, promise.provider, promise.customer, promise.days_late) == (1, "Ada", "Cy", 9)
    assert (promise.earlier_dues, promise.is_draft, promise.carried_from) == ((DUE,), False, None)
    assert (draft.provider, draft.needs_first) == ("somebody of Birch", (1,))
    assert draft.draft == (
        PromiseFact.PROVIDER_NAMED,
        PromiseFact.DUE_NAMED,
        PromiseFact.DONE_WHEN_NAMED,
        PromiseFact.CUSTOMER_NAMED,
    )
    assert not withdrawn.is_draft
    assert told.standing == (promise, draft)
    assert told.led_by == {Side.CLIENT: 1, Side.SUPPLIER: 1}
    (review,) = told.reviews
    assert (review.name, review.attendees) == ("Board call", {Side.CLIENT: ("Ada", "Finance"), Side.SUPPLIER: ("Cy",)})
    assert review.days == (date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31))
    assert workspace.plan.for_report(assessment, on=DAY).commitments[0].days_late == 0


def test_that_both_have_seen_the_plan_is_kept_and_taken_back(workspace: Workspace, assessment: int) -> None:
    first, second = promised(workspace, assessment), explicit(workspace, assessment, "Another")
    workspace.plan.update(replace(second, seen_by_both=True))
    before = workspace.plan.note_seen(assessment)
    assert before == (first,)
    assert all(entry.seen_by_both for entry in workspace.plan.of(assessment).commitments)
    workspace.plan.restore(before)
    assert workspace.plan.get(first.id) == first


def test_one_side_alone_is_noticed(workspace: Workspace, assessment: int) -> None:
    assert workspace.plan.of(assessment).idle_side is None
    made = promised(workspace, assessment)
    assert workspace.plan.of(assessment).idle_side is Side.SUPPLIER
    workspace.plan.add(assessment_id=assessment, what="Listen in", provider=Side.SUPPLIER)
    assert workspace.plan.of(assessment).idle_side is None
    workspace.plan.move(made.id, to=State.WITHDRAWN)
    assert workspace.plan.of(assessment).idle_side is Side.CLIENT


def test_a_meeting_needs_a_name_and_a_length_that_can_be(workspace: Workspace) -> None:
    with pytest.raises(UserFacingError, match="no name"):
        workspace.reviews.add(relationship_id="R1", rhythm=Rhythm.WEEKLY, name=" ")
    with pytest.raises(UserFacingError, match="between a minute and a day"):
        workspace.reviews.add(relationship_id="R1", rhythm=Rhythm.WEEKLY, name="Call", minutes=0)
    made = workspace.reviews.add(relationship_id="R1", rhythm=Rhythm.WEEKLY, name="Call", minutes=30)
    taken = workspace.reviews.delete(made.id)
    assert workspace.reviews.of("R1") == ()
    workspace.reviews.save(taken)
    assert workspace.reviews.of("R1") == (made,)
