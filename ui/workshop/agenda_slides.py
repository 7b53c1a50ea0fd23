"""The items of a workshop with what each reveals now, from what everybody in the room may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.slides.item_steps import item_steps
from healthcheck.charts.slides.room import Room
from healthcheck.domain.agenda_words import neutral_title_of, title_of
from healthcheck.domain.audience import Audience
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import ItemKind
from ui.translation import said
from ui.workshop.talk import TalkItem

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.disclosed_comment import DisclosedComment
    from healthcheck.domain.disclosed_mesh import DisclosedMesh
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.mesh_rating import MeshRound
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.workshop import Workshop
    from healthcheck.workspace.workspace import Workspace

OVER = (CommitmentState.ACKNOWLEDGED, CommitmentState.WITHDRAWN)


class AgendaSlides:
    """Builds the steps of one workshop. Results are read once, and again when ``read_anew`` is asked for."""

    def __init__(
        self, workspace: Workspace, instrument: Instrument, *, relationship: Relationship, assessment: Assessment
    ) -> None:
        self._workspace, self._instrument = workspace, instrument
        self._relationship, self._assessment = relationship, assessment
        self._profile, self._comments = _results(workspace, assessment)
        self._reasons = workspace.workshops.reasons(assessment.id)
        self._held: tuple[MeshRound, DisclosedMesh] | None = None

    @property
    def has_results(self) -> bool:
        """Whether there is anything to reveal: nothing of an assessment that was opened again."""
        return self._profile is not None

    def read_anew(self) -> bool:
        """Whether results may be seen now that could not be seen before, or not any more, or are others.

        NotFoundError where the relationship is gone.
        """
        before = self._profile, self._comments
        relationships = self._workspace.relationships
        self._relationship = relationships.get(self._relationship.id)
        held = relationships.assessments(self._relationship.id)
        self._assessment = next((entry for entry in held if entry.id == self._assessment.id), self._assessment)
        self._profile, self._comments = _results(self._workspace, self._assessment)
        is_changed = (self._profile, self._comments) != before
        if is_changed:
            self._held = None
            self._reasons = self._workspace.workshops.reasons(self._assessment.id)
        return is_changed

    def items(self, workshop: Workshop) -> tuple[TalkItem, ...]:
        """Every item of the agenda with its steps, at least one."""
        room = self._room(workshop)
        names = room.words.names
        return tuple(
            TalkItem(
                item.id,
                said(title_of(item, workshop.agenda, names)),
                item.minutes,
                item_steps(item, room),
                self._instrument.room.note(item),
                said(neutral_title_of(item, workshop.agenda)),
                self._instrument.room.why(self._reasons.get(item.factor or "", ())),
            )
            for item in workshop.agenda
        )

    def _room(self, workshop: Workshop) -> Room:
        workshops, rated = self._workspace.workshops, self._workspace.meshes.round(workshop.assessment_id)
        made = workshops.captured(workshop.id)
        new = {entry.id for entry in made}
        plan = self._workspace.plan.of(workshop.assessment_id).commitments
        return Room(
            self._instrument,
            {side: self._relationship.organisation(side) for side in Side},
            promise=self._instrument.room_promise(self._assessment.privacy, minimum_n=self._assessment.minimum_n),
            profile=self._profile,
            first_side=workshop.first_side,
            guesses=workshop.guesses,
            voters=sum(workshops.people_present(workshop.id).values()),
            tally=workshops.tally(workshop.id),
            ledger=workshops.ledger(workshop.assessment_id),
            comments=self._comments,
            promises=tuple(entry for entry in plan if entry.id not in new and entry.state not in OVER),
            commitments=made,
            parked=workshop.parked,
            mesh_raters=len(rated.personal),
            mesh=self._mesh(workshop.assessment_id, rated),
            is_mesh_revealed=rated.is_revealed,
            reasons=self._told_reasons(workshop),
        )

    def _told_reasons(self, workshop: Workshop) -> dict[str, str]:
        """Of the items that come after the reveal: before it a reason would tell what is still hidden."""
        kinds = [item.kind for item in workshop.agenda]
        after = kinds.index(ItemKind.PROFILE) if ItemKind.PROFILE in kinds else len(kinds)
        reasons = {item.id: self._reasons.get(item.factor or "", ()) for item in workshop.agenda[after:]}
        return {item_id: self._instrument.room.told_why(names) for item_id, names in reasons.items()}

    def _mesh(self, assessment_id: int, rated: MeshRound) -> DisclosedMesh | None:
        """Worked out anew when a rating or a reveal came or went; None while there is nothing that may be seen."""
        if self._profile is None or not (rated.rooms or rated.is_revealed):
            return None
        if self._held is None or self._held[0] != rated:
            self._held = rated, self._workspace.results.mesh(assessment_id, Audience.JOINT)
        return self._held[1]


def _results(
    workspace: Workspace, assessment: Assessment
) -> tuple[DisclosedProfile | None, tuple[DisclosedComment, ...]]:
    """What is disclosed; nothing while answers may still come."""
    if not assessment.is_closed:
        return None, ()
    comments = workspace.comments.shown(assessment.id, Audience.JOINT).comments
    return workspace.results.profile(assessment.id, Audience.JOINT), comments
