"""Edits of the action plan, each remembered by name so that it can be taken back and made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from healthcheck.domain.commitment import Commitment, Party
from healthcheck.domain.relationship import Side
from ui import words
from ui.action_plan.plan_words import named, short_day, state

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment_start import CommitmentStart
    from healthcheck.domain.review import ReviewMeeting
    from healthcheck.workspace.plan import PlanService
    from ui.action_plan.taken_step import TakenStep
    from ui.session import Session
    from ui.words import Translate


def begun(tr: Translate, plan: ActionPlan, start: CommitmentStart) -> Commitment:
    """A commitment of ``plan`` that says what ``start`` says and is not kept yet.

    What was found is dated: the plan goes on into assessments that find something else.
    """
    found = tr("{0}: {1}").format(words.assessment(tr, plan.assessment), start.found) if start.found else ""
    side = start.provider or min(Side, key=lambda entry: plan.led_by[entry])
    return Commitment(
        id="",
        relationship_id=plan.relationship.id,
        assessment_id=plan.assessment.id,
        what=start.what,
        provider=Party(side),
        customer=Party(side.other),
        history=(),
        done_when=start.done_when,
        why=" ".join(filter(None, (found, start.why))),
        needs=start.needs,
        effort=start.effort,
        origin=start.origin,
    )


class PlanEdits:
    """Every method raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session, tr: Translate) -> None:
        self._session = session
        self._tr = tr

    @property
    def _plan(self) -> PlanService:
        return self._session.workspace.plan

    @property
    def _facilitator(self) -> str:
        return self._session.preferences.value.facilitator

    def add(self, wanted: Commitment) -> Commitment:
        """Add one that is not kept yet, with everything that was said of it so far."""
        made = self._session.do(self._plan.make, wanted, noted_by=self._facilitator)
        self._remember_new(self._tr("adding {0}").format(named(made)), made)
        return made

    def begin(self, assessment_id: int, start: CommitmentStart) -> Commitment:
        """Add one that says what ``start`` says; where that names no side, of the one that leads fewer."""
        return self.add(begun(self._tr, self._plan.of(assessment_id), start))

    def duplicate(self, commitment: Commitment) -> Commitment:
        """Ask for the same once more."""
        made = self._session.do(self._plan.duplicate, commitment.id, noted_by=self._facilitator)
        self._remember_new(self._tr("duplicating {0}").format(named(made)), made)
        return made

    def change(self, before: Commitment, wanted: Commitment) -> Commitment:
        """Let one say what is wanted."""
        return self._replace(
            self._tr("editing {0}"), before, partial(self._plan.update, wanted, noted_by=self._facilitator)
        )

    def take(self, before: Commitment, step: TakenStep) -> Commitment:
        """Take a step."""
        if step.due is not None:
            name = self._tr("moving {0} to {1}").format("{0}", short_day(step.due))
            command = partial(self._plan.renegotiate, before.id, due=step.due)
        else:
            name = self._tr("“{1}” for {0}").format("{0}", state(self._tr, step.state))
            command = partial(self._plan.move, before.id, to=step.state, by=step.by)
        return self._replace(name, before, partial(command, on=step.on, remark=step.remark, noted_by=self._facilitator))

    def take_back(self, before: Commitment) -> Commitment:
        """Correct the last step."""
        return self._replace(self._tr("correcting {0}"), before, partial(self._plan.take_back, before.id))

    def delete(self, commitment: Commitment) -> None:
        """Take one out."""
        before = self._session.do(self._plan.delete, commitment.id)
        self._session.edits.add(
            self._tr("deleting {0}").format(named(before)),
            undo=partial(self._plan.restore, (before,)),
            redo=partial(self._plan.delete, before.id),
        )

    def order(self, before: Sequence[str], after: Sequence[str]) -> None:
        """Let commitments stand in another order."""
        self._session.do(self._plan.reorder, after)
        self._session.edits.add(
            self._tr("the order of commitments"),
            undo=partial(self._plan.reorder, tuple(before)),
            redo=partial(self._plan.reorder, tuple(after)),
        )

    def carry(self, assessment_id: int, commitments: Sequence[Commitment]) -> None:
        """Go on with commitments of an earlier plan."""
        after = self._session.do(self._plan.carry, assessment_id, [entry.id for entry in commitments])
        name = self._tr("going on with {0}").format(named(after[0]) if len(after) == 1 else len(after))
        self._session.edits.add(
            name, undo=partial(self._plan.restore, tuple(commitments)), redo=partial(self._plan.restore, after)
        )

    def save_meeting(self, before: ReviewMeeting | None, wanted: ReviewMeeting) -> ReviewMeeting:
        """Keep a meeting that is new (``before`` None) or changed."""
        reviews = self._session.workspace.reviews
        kept = self._session.do(reviews.save, wanted)
        undo = partial(reviews.save, before) if before else partial(reviews.delete, kept.id)
        self._session.edits.add(
            self._tr("the meeting “{0}”").format(kept.name), undo=undo, redo=partial(reviews.save, kept)
        )
        return kept

    def delete_meeting(self, meeting: ReviewMeeting) -> None:
        """Take a meeting out."""
        reviews = self._session.workspace.reviews
        before = self._session.do(reviews.delete, meeting.id)
        self._session.edits.add(
            self._tr("deleting the meeting “{0}”").format(before.name),
            undo=partial(reviews.save, before),
            redo=partial(reviews.delete, before.id),
        )

    def _replace(self, name: str, before: Commitment, command: Callable[[], Commitment]) -> Commitment:
        held = self._plan.get(before.id)
        after = self._session.do(command)
        if after != held:
            self._session.edits.add(
                name.format(named(after)),
                undo=partial(self._plan.restore, (held,)),
                redo=partial(self._plan.restore, (after,)),
            )
        return after

    def _remember_new(self, name: str, made: Commitment) -> None:
        self._session.edits.add(
            name, undo=partial(self._plan.delete, made.id), redo=partial(self._plan.restore, (made,))
        )
