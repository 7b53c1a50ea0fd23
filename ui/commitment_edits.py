"""Commitments that are begun where something is understood, each remembered so that it can be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from healthcheck.domain.commitment import Origin
from healthcheck.domain.instrument import Effort, Owner
from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.commitment import Commitment
    from healthcheck.domain.names import Names
    from healthcheck.domain.proposed_commitment import ProposedCommitment
    from ui.practices.practice_line import PracticeLine
    from ui.session import Session
    from ui.words import Translate

OWNERS = {Owner.CLIENT: Side.CLIENT, Owner.SUPPLIER: Side.SUPPLIER}
EFFORTS = {effort: grade for grade, effort in enumerate(Effort, 1)}


class CommitmentEdits:
    """Every method raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session, tr: Translate) -> None:
        self._session = session
        self._tr = tr

    def propose(self, assessment_id: int, proposal: ProposedCommitment) -> Commitment:
        """A commitment in the words of a proposal; its people and its date are still to be named."""
        propose = self._session.workspace.plan.propose
        return self._added(partial(propose, assessment_id, proposal, noted_by=self._facilitator))

    def of_practice(self, assessment_id: int, line: PracticeLine, names: Names) -> Commitment:
        """A commitment to a practice, in the words of the instrument: of whoever has to act, else of the lower side."""
        practice, provider = line.practice, OWNERS.get(line.owner) or lower_side(line)
        advice = practice.recommendation
        duties = {Side.CLIENT: advice.client, Side.SUPPLIER: advice.supplier}
        add = self._session.workspace.plan.add
        return self._added(
            partial(
                add,
                assessment_id=assessment_id,
                what=names.fill(advice.action),
                provider=provider,
                done_when=names.fill(advice.evidence),
                why=names.fill(practice.description),
                needs=names.fill(duties[provider.other]),
                effort=EFFORTS[advice.effort],
                origin=Origin(factor=practice.factor, practice=practice.id),
                noted_by=self._facilitator,
            )
        )

    @property
    def _facilitator(self) -> str:
        return self._session.preferences.value.facilitator

    def _added(self, add: Callable[[], Commitment]) -> Commitment:
        added = self._session.do(add)
        plan = self._session.workspace.plan
        self._session.edits.add(
            self._tr("adding a commitment"),
            undo=partial(plan.delete, added.id),
            redo=partial(plan.restore, (added,)),
        )
        return added


def lower_side(line: PracticeLine) -> Side:
    """The side that sees less of a practice in place, where both show a number; else the client."""
    scores = {side: line.score(side) for side in Side}
    client, supplier = scores[Side.CLIENT], scores[Side.SUPPLIER]
    return Side.SUPPLIER if client is not None and supplier is not None and supplier < client else Side.CLIENT
