"""Edits of a workshop before it begins, each remembered by name so that it can be taken back and made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from healthcheck.domain.refusal import OvertakenError
from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import WorkshopState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from healthcheck.domain.workshop import AgendaItem, Workshop
    from healthcheck.workspace.workshops import WorkshopService
    from ui.session import Session
    from ui.words import Translate


class AgendaEdits:
    """Every method raises the ``UserFacingError`` of what is refused, and remembers nothing then.

    Steps find the workshop by its assessment: planned anew after it was taken back, it has another id.
    """

    def __init__(self, session: Session, tr: Translate) -> None:
        self._session = session
        self._tr = tr

    @property
    def _workshops(self) -> WorkshopService:
        return self._session.workspace.workshops

    def plan(self, assessment_id: int, *, length: int) -> Workshop:
        """Build the first agenda from the results."""
        made = self._session.do(self._workshops.plan, assessment_id, length=length)
        self._session.edits.add(
            self._tr("planning the workshop"),
            undo=partial(self._withdraw, assessment_id),
            redo=partial(self._plan_again, assessment_id, made),
        )
        return made

    def rebuild(self, before: Workshop) -> Workshop:
        """Build the agenda anew from the results, for the length that is booked."""
        agenda = self._workshops.agenda(before.assessment_id, length=before.length)
        return self.arrange(before, agenda, name=self._tr("rebuilding the agenda"))

    def arrange(
        self, before: Workshop, agenda: Sequence[AgendaItem], *, name: str, length: int | None = None
    ) -> Workshop:
        """Let the agenda be exactly this."""
        booked = before.length if length is None else length
        after = tuple(agenda)
        if (after, booked) == (before.agenda, before.length):
            return before
        kept = self._session.do(self._arrange, before.assessment_id, after, booked)
        self._session.edits.add(
            name,
            undo=partial(self._arrange, before.assessment_id, before.agenda, before.length),
            redo=partial(self._arrange, before.assessment_id, after, booked),
        )
        return kept

    def show_first(self, before: Workshop, side: Side) -> None:
        """Let ``side`` be revealed first."""
        if side is before.first_side:
            return
        self._session.do(self._show_first, before.assessment_id, side)
        self._session.edits.add(
            self._tr("the side that is shown first"),
            undo=partial(self._show_first, before.assessment_id, before.first_side),
            redo=partial(self._show_first, before.assessment_id, side),
        )

    def note_present(self, before: Workshop, present: frozenset[str], others: Mapping[Side, int]) -> None:
        """Keep who is in the room."""
        held = {side: before.others.get(side, 0) for side in Side}
        wanted = {side: others.get(side, 0) for side in Side}
        if (present, wanted) == (before.present, held):
            return
        self._session.do(self._note_present, before.assessment_id, present, wanted)
        self._session.edits.add(
            self._tr("who is present"),
            undo=partial(self._note_present, before.assessment_id, before.present, held),
            redo=partial(self._note_present, before.assessment_id, present, wanted),
        )

    def _id(self, assessment_id: int) -> str:
        held = self._workshops.of(assessment_id)
        if held is None:
            raise OvertakenError(self._tr("There is no workshop any more."), safe=self._tr("Nothing was changed."))
        return held.id

    def _arrange(self, assessment_id: int, agenda: Sequence[AgendaItem], length: int) -> Workshop:
        return self._workshops.arrange(self._id(assessment_id), agenda, length=length)

    def _show_first(self, assessment_id: int, side: Side) -> Workshop:
        return self._workshops.show_first(self._id(assessment_id), side)

    def _note_present(self, assessment_id: int, present: frozenset[str], others: Mapping[Side, int]) -> Workshop:
        return self._workshops.note_present(self._id(assessment_id), present, others=others)

    def _plan_again(self, assessment_id: int, made: Workshop) -> Workshop:
        self._workshops.plan(assessment_id, length=made.length)
        return self._arrange(assessment_id, made.agenda, made.length)

    def _withdraw(self, assessment_id: int) -> None:
        """Take the plan away, unless it was begun: what was said in the room would go with it."""
        held = self._workshops.of(assessment_id)
        if held is not None and held.state is not WorkshopState.PLANNED:
            raise OvertakenError(
                self._tr("The workshop has begun and stays."), safe=self._tr("Everything said in it is kept.")
            )
        self._workshops.delete(self._id(assessment_id))
