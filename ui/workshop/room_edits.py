"""What is noted in the room, each remembered by name so that it can be taken back and made again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from healthcheck.domain.commitment import Commitment, Party
    from healthcheck.domain.mesh_rating import Links, MeshRating, MeshRound, Rater
    from healthcheck.domain.plan import ProviderAnswer
    from healthcheck.domain.room_score import ScoreLayer
    from healthcheck.domain.workshop import Parked
    from healthcheck.workspace.meshes import MeshService
    from healthcheck.workspace.workshops import WorkshopService
    from ui.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoomEdits", text)


class RoomEdits:
    """Every method raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session, workshop_id: str) -> None:
        self._session = session
        self._id = workshop_id

    @property
    def _service(self) -> WorkshopService:
        return self._session.workspace.workshops

    def capture(self, what: str, *, provider: Party, customer: Party, due: date | None, factor: str = "") -> Commitment:
        """A commitment into the plan; who, for whom and when may be left open."""
        plan, service = self._session.workspace.plan, self._service
        made = self._session.do(
            service.capture, self._id, what=what, provider=provider.side, provider_id=provider.respondent_id,
            customer_id=customer.respondent_id, due=due, factor=factor,
            noted_by=self._session.preferences.value.facilitator,
        )  # fmt: skip
        self._session.edits.add(
            _tr("capturing a commitment"), undo=partial(plan.delete, made.id), redo=partial(plan.restore, (made,))
        )
        return made

    def park(self, text: str, *, owner: str = "") -> None:
        """A line into the parking lot."""
        service = self._service
        line = self._session.do(service.park, self._id, text, owner=owner)
        self._session.edits.add(
            _tr("parking a line"),
            undo=partial(service.take_back_parked, self._id, line.id),
            redo=partial(service.save_parked, self._id, line),
        )

    def change_parked(self, before: Parked, after: Parked) -> None:
        """Give a line an owner, or settle it."""
        service = self._service
        self._session.do(service.save_parked, self._id, after)
        self._session.edits.add(
            _tr("changing a parked line"),
            undo=partial(service.save_parked, self._id, before),
            redo=partial(service.save_parked, self._id, after),
        )

    def answer(self, commitment: Commitment, answer: ProviderAnswer) -> None:
        """What the provider says to it, in person."""
        plan = self._session.workspace.plan
        before = plan.get(commitment.id)
        facilitator = self._session.preferences.value.facilitator
        after = self._session.do(plan.update, replace(before, answer=answer), noted_by=facilitator)
        self._session.edits.add(
            _tr("an answer to a commitment"),
            undo=partial(plan.restore, (before,)),
            redo=partial(plan.restore, (after,)),
        )

    def decide(self, text: str) -> None:
        """What both sides decided."""
        service = self._service
        decision = self._session.do(service.decide, self._id, text)
        self._session.edits.add(
            _tr("noting a decision"),
            undo=partial(service.take_back_decision, self._id, decision.id),
            redo=partial(service.save_decision, self._id, decision),
        )

    def guess(self, said: Mapping[Side, Mapping[str, float]]) -> None:
        """Let what each side expects of the other be exactly this; nothing where it was that already."""
        service, before = self._service, self._service.get(self._id).guesses
        if said == before:
            return
        self._session.do(service.save_guesses, self._id, said)
        self._session.edits.add(
            _tr("entering what is expected"),
            undo=partial(service.save_guesses, self._id, before),
            redo=partial(service.save_guesses, self._id, said),
        )

    def note_present(self, present: frozenset[str], others: Mapping[Side, int]) -> None:
        """Let exactly these be in the room; nothing where they were already."""
        service, before = self._service, self._service.get(self._id)
        held = {side: before.others.get(side, 0) for side in Side}
        if (present, dict(others)) == (before.present, held):
            return
        self._session.do(service.note_present, self._id, present, others=others)
        self._session.edits.add(
            _tr("who is present"),
            undo=partial(service.note_present, self._id, before.present, others=held),
            redo=partial(service.note_present, self._id, present, others=others),
        )

    def cast(self, side: Side, choices: Sequence[str]) -> None:
        """One person's top three."""
        service = self._service
        ballot = self._session.do(service.cast, self._id, side=side, choices=choices)
        self._session.edits.add(
            _tr("entering a vote"),
            undo=partial(service.take_back_ballot, self._id, ballot.id),
            redo=partial(service.put_back_ballot, self._id, ballot),
        )

    def reveal_votes(self) -> None:
        """Both sides at once. Nobody can unsee it, so that it cannot be taken back."""
        self._session.do(self._service.reveal_votes, self._id)

    def rate(self, assessment_id: int, links: Links, *, rater: Rater) -> None:
        """What somebody says of all links."""
        meshes = self._session.workspace.meshes
        before = _rated_before(meshes.round(assessment_id), rater)
        made = self._session.do(_rate, meshes, assessment_id, links, rater)
        self._session.edits.add(
            _tr("rating the links"),
            undo=partial(meshes.put_back, before) if before else partial(meshes.withdraw, made.id),
            redo=partial(meshes.put_back, made),
        )

    def mesh_round(self, assessment_id: int) -> MeshRound:
        """What has been rated so far."""
        return self._session.workspace.meshes.round(assessment_id)

    def mesh_drafts(self, assessment_id: int) -> dict[Rater, dict[tuple[str, str], int]]:
        """What was rated and not kept yet, who pressed a key last at the end."""
        return self._session.workspace.meshes.drafts(assessment_id)

    def note_link(self, assessment_id: int, link: tuple[str, str], strength: int, *, rater: Rater) -> None:
        """One key press of a rating. Nothing that anybody else sees is made of it: nothing is announced."""
        self._session.workspace.meshes.note_link(assessment_id, link, strength, rater=rater)

    def reveal_mesh(self, assessment_id: int) -> None:
        """The ratings of all together. Nobody can unsee it, so that it cannot be taken back."""
        self._session.do(self._session.workspace.meshes.reveal, assessment_id)

    def score(self, levels: Mapping[tuple[str, ScoreLayer, Side | None], float], *, reason: str) -> None:
        """All levels that were said together: one edit."""
        service = self._service
        said = service.score_together(self._id, levels, reason=reason)
        self._session.announce()

        def undo() -> None:
            service.take_back_scores(self._id, *(score.id for score in said))

        def redo() -> None:
            service.put_back_scores(self._id, *said)

        self._session.edits.add(_tr("scoring in the room"), undo=undo, redo=redo)


def _rate(meshes: MeshService, assessment_id: int, links: Links, rater: Rater) -> MeshRating:
    if rater is None:
        return meshes.rate_together(assessment_id, links)
    if isinstance(rater, Side):
        return meshes.rate_unlisted(assessment_id, links, side=rater)
    return meshes.rate(assessment_id, links, respondent_id=rater)


def _rated_before(held: MeshRound, rater: Rater) -> MeshRating | None:
    """The rating that a new one takes the place of; those of people who are not listed stand beside each other."""
    if rater is None:
        return next((rating for rating in held.ratings if rating.is_rooms), None)
    return next((rating for rating in held.ratings if rating.respondent_id == rater), None)
