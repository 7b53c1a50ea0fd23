"""Use cases of promising: what the two sides ask of each other, and every step until the other side accepts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment, CommitmentChange, Origin, Party
    from healthcheck.domain.plan import CommitmentOutcome, CommitmentState, FollowThrough
    from healthcheck.domain.proposed_commitment import ProposedCommitment
    from healthcheck.domain.relationship import Side
    from healthcheck.domain.reported_plan import ReportedPlan
    from healthcheck.storage.stores import Stores


class PlanService:
    """The commitments of a relationship, by the assessment in whose plan they stand.

    Each method that changes something returns only when the change is on disk, and raises UserFacingError where it is
    not. Every change can be taken back exactly: ``restore`` the values of before. ``noted_by``: the facilitator's name.
    """

    def __init__(self, stores: Stores, *, now: Callable[[], datetime]) -> None:
        self._stores = stores
        self._now = now

    def of(self, assessment_id: int) -> ActionPlan:
        """All that the page of this plan shows."""
        from healthcheck.workspace.plan_reading import action_plan

        return action_plan(self._stores, assessment_id, today=self.today)

    def get(self, commitment_id: str) -> Commitment:
        """The commitment with that id; NotFoundError where there is none."""
        return self._stores.commitments.get(commitment_id)

    def open_in(self, relationship_id: str) -> int:
        """How many commitments of a relationship are still open, in whatever plan."""
        return sum(entry.state.is_open for entry in self._stores.commitments.of_relationship(relationship_id))

    def born_in(self, assessment_id: int) -> tuple[Commitment, ...]:
        """What would go with an assessment: born in it, and not carried on into another one."""
        held = self.of(assessment_id).commitments
        return tuple(entry for entry in held if entry.assessment_id == assessment_id and not entry.carried_into)

    def for_report(self, assessment_id: int, *, on: date | None = None) -> ReportedPlan:
        """What reports say of this plan as of the day ``on`` (the day of its page)."""
        from healthcheck.workspace.plan_reading import reported_plan

        return reported_plan(self._stores, assessment_id, today=self.today, on=on)

    def outcomes(self, assessment_id: int, *, on: date | None = None) -> tuple[CommitmentOutcome, ...]:
        """What counts by the day ``on`` (today) of each commitment in this plan that was there by then."""
        from healthcheck.workspace.plan_reading import outcomes_of

        return outcomes_of(self._stores, assessment_id, on=on or self.today)

    def follow_through(self, assessment_id: int) -> FollowThrough | None:
        """How the dates of the plan before this assessment were kept until it closed, or until today.

        None where there is no earlier assessment.
        """
        from healthcheck.workspace.plan_reading import follow_through_of

        return follow_through_of(self._stores, assessment_id, today=self.today)

    def add(
        self,
        *,
        assessment_id: int,
        what: str,
        provider: Side,
        provider_id: str | None = None,
        customer_id: str | None = None,
        due: date | None = None,
        done_when: str = "",
        why: str = "",
        needs: str = "",
        reviewed_in: str = "",
        impact: int | None = None,
        effort: int | None = None,
        origin: Origin | None = None,
        seen_by_both: bool = False,
        noted_by: str = "",
    ) -> Commitment:
        """A new commitment at the end of the plan, asked for today by the other side; only ``what`` has to be said."""
        from healthcheck.domain.commitment import Commitment, Origin, Party

        wanted = Commitment(
            id="",
            relationship_id=self._stores.assessments.get(assessment_id).relationship_id,
            assessment_id=assessment_id,
            what=what,
            provider=Party(provider, provider_id),
            customer=Party(provider.other, customer_id),
            history=(),
            due=due,
            done_when=done_when,
            why=why,
            needs=needs,
            reviewed_in=reviewed_in,
            impact=impact,
            effort=effort,
            origin=origin or Origin(),
            seen_by_both=seen_by_both,
        )
        return self.make(wanted, noted_by=noted_by)

    def make(self, wanted: Commitment, *, noted_by: str = "") -> Commitment:
        """A new commitment that says what ``wanted`` says, whose id, steps and place count for nothing."""
        from healthcheck.workspace.commitment_rules import edited

        asked = replace(
            wanted, id=uuid4().hex, history=(self._asked(wanted.customer, noted_by),), needed_by=(), carried_into=()
        )
        held = self._stores.commitments.of_relationship(wanted.relationship_id)
        unanswered = replace(asked, answer=None)
        made = edited(unanswered, asked, among=held, note=self._noting(noted_by))
        return self._stores.commitments.add(made)

    def propose(self, assessment_id: int, proposal: ProposedCommitment, *, noted_by: str = "") -> Commitment:
        """A new commitment in the words of a proposal, its people and its date still to be named."""
        from healthcheck.domain.commitment_start import from_proposal

        start = from_proposal(proposal)
        return self.add(
            assessment_id=assessment_id,
            what=start.what,
            provider=proposal.provider,
            done_when=start.done_when,
            why=start.why,
            needs=start.needs,
            effort=start.effort,
            origin=start.origin,
            noted_by=noted_by,
        )

    def update(self, commitment: Commitment, *, noted_by: str = "") -> Commitment:
        """Keep changed words, people, grades, ticks, links and, until it is promised, another date.

        StateError where that would take something from a promise that was given; ``renegotiate`` moves its date. A new
        provider has not answered yet; an answer to what is asked for is a step.
        """
        from healthcheck.workspace.commitment_rules import edited

        held = self._stores.commitments.of_relationship(commitment.relationship_id)
        note = self._noting(noted_by)
        return self._saved(edited(self.get(commitment.id), commitment, among=held, note=note))

    def move(
        self,
        commitment_id: str,
        *,
        to: CommitmentState,
        on: date | None = None,
        by: Party | None = None,
        remark: str = "",
        noted_by: str = "",
    ) -> Commitment:
        """Take the next step on the day ``on`` (today); ``by`` whose step it is, unless told the one it falls to.

        StateError where it cannot go there from where it stands, or where it cannot be promised yet.
        """
        from healthcheck.workspace.commitment_rules import moved

        step = self._step(to, on=on, by=by, remark=remark, noted_by=noted_by)
        return self._saved(moved(self.get(commitment_id), step, today=self.today))

    def renegotiate(
        self, commitment_id: str, *, due: date, on: date | None = None, remark: str = "", noted_by: str = ""
    ) -> Commitment:
        """Give a promise that is running another date, as both agreed on the day ``on`` (today); the old one is kept.

        StateError where it is not running.
        """
        from healthcheck.workspace.commitment_rules import renegotiated

        before = self.get(commitment_id)
        step = self._step(before.state, on=on, by=before.provider, remark=remark, noted_by=noted_by)
        return self._saved(renegotiated(before, replace(step, old_due=before.due, new_due=due), today=self.today))

    def take_back(self, commitment_id: str) -> Commitment:
        """Correct a step that was noted by mistake: the last one goes, with its date; StateError for the first."""
        from healthcheck.workspace.commitment_rules import without_last_step

        return self._saved(without_last_step(self.get(commitment_id)))

    def reorder(self, commitment_ids: Sequence[str]) -> None:
        """Let these commitments stand in this order, in the places that they have among the others."""
        self._stores.commitments.reorder(commitment_ids)

    def duplicate(self, commitment_id: str, *, noted_by: str = "") -> Commitment:
        """The same asked for anew, right behind it: its words, people and links, no date, answer, tick or step."""
        from healthcheck.workspace.commitment_rules import asked_anew

        source = self.get(commitment_id)
        copy = asked_anew(source, id_=uuid4().hex, step=self._asked(source.customer, noted_by))
        return self._stores.commitments.add(copy, after=source.id)

    def delete(self, commitment_id: str) -> Commitment:
        """Take it out; what it was, for ``restore``."""
        return self._stores.commitments.delete(commitment_id)

    def restore(self, commitments: Sequence[Commitment]) -> tuple[Commitment, ...]:
        """Let these be exactly what they were, taken out meanwhile or not: all of them or none."""
        return self._stores.commitments.save(commitments)

    def carry(self, assessment_id: int, commitment_ids: Sequence[str]) -> tuple[Commitment, ...]:
        """Go on with these in the plan of a later assessment too: all of them or none."""
        held = [self.get(entry) for entry in commitment_ids]
        return self._stores.commitments.save(
            [
                entry
                if entry.is_in_plan(assessment_id)
                else replace(entry, carried_into=(*entry.carried_into, assessment_id))
                for entry in held
            ]
        )

    def note_seen(self, assessment_id: int) -> tuple[Commitment, ...]:
        """Keep that both sides have seen the whole plan, as in a workshop or in a report that went to both.

        Returns what those were before that had not been seen, for ``restore``.
        """
        unseen = tuple(entry for entry in self.of(assessment_id).commitments if not entry.seen_by_both)
        self._stores.commitments.save([replace(entry, seen_by_both=True) for entry in unseen])
        return unseen

    @property
    def today(self) -> date:
        """The day on which something happens that is noted now."""
        return self._now().astimezone().date()

    def _asked(self, customer: Party, noted_by: str) -> CommitmentChange:
        from healthcheck.domain.plan import CommitmentState

        return self._step(CommitmentState.REQUESTED, on=None, by=customer, remark="", noted_by=noted_by)

    def _noting(self, noted_by: str) -> Callable[[CommitmentState], CommitmentChange]:
        return partial(self._step, on=None, by=None, remark="", noted_by=noted_by)

    def _step(
        self, state: CommitmentState, *, on: date | None, by: Party | None, remark: str, noted_by: str
    ) -> CommitmentChange:
        from healthcheck.domain.commitment import CommitmentChange

        return CommitmentChange(state, on or self.today, self._now(), by, noted_by.strip(), remark.strip())

    def _saved(self, commitment: Commitment) -> Commitment:
        (kept,) = self._stores.commitments.save((commitment,))
        return kept
