"""The stores of one open workspace, handed around together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.storage.assessment_store import AssessmentStore
from healthcheck.storage.relationship_store import RelationshipStore
from healthcheck.storage.respondent_store import RespondentStore
from healthcheck.storage.response_store import ResponseStore

if TYPE_CHECKING:
    from healthcheck.storage.commitment_store import CommitmentStore
    from healthcheck.storage.database import Database
    from healthcheck.storage.due_store import DueStore
    from healthcheck.storage.import_store import ImportStore
    from healthcheck.storage.interview_note_store import InterviewNoteStore
    from healthcheck.storage.interview_store import InterviewStore
    from healthcheck.storage.mesh_store import MeshStore
    from healthcheck.storage.review_store import ReviewStore
    from healthcheck.storage.site_store import SiteStore
    from healthcheck.storage.title_store import TitleStore
    from healthcheck.storage.workshop_capture_store import WorkshopCaptureStore
    from healthcheck.storage.workshop_store import WorkshopStore


@dataclass(frozen=True, slots=True)
class Stores:
    """One store for each aggregate of ``database``, and the one that writes an import.

    They keep nothing of their own. Those that the list of relationships does not need are loaded when asked for.
    """

    database: Database

    @property
    def relationships(self) -> RelationshipStore:
        """Relationships and what their list says of them."""
        return RelationshipStore(self.database)

    @property
    def respondents(self) -> RespondentStore:
        """People of both sides."""
        return RespondentStore(self.database)

    @property
    def assessments(self) -> AssessmentStore:
        """Assessments with their closings."""
        return AssessmentStore(self.database)

    @property
    def responses(self) -> ResponseStore:
        """What people answer."""
        return ResponseStore(self.database)

    @property
    def imports(self) -> ImportStore:
        """What writes an import."""
        from healthcheck.storage.import_store import ImportStore

        return ImportStore(self.database)

    @property
    def sites(self) -> SiteStore:
        """Where the sides work."""
        from healthcheck.storage.site_store import SiteStore

        return SiteStore(self.database)

    @property
    def due(self) -> DueStore:
        """What waits for somebody."""
        from healthcheck.storage.due_store import DueStore

        return DueStore(self.database)

    @property
    def interviews(self) -> InterviewStore:
        """Interviews without their notes."""
        from healthcheck.storage.interview_store import InterviewStore

        return InterviewStore(self.database)

    @property
    def interview_notes(self) -> InterviewNoteStore:
        """What was noted in interviews."""
        from healthcheck.storage.interview_note_store import InterviewNoteStore

        return InterviewNoteStore(self.database)

    @property
    def titles(self) -> TitleStore:
        """Edited titles."""
        from healthcheck.storage.title_store import TitleStore

        return TitleStore(self.database)

    @property
    def commitments(self) -> CommitmentStore:
        """What the two sides promise each other."""
        from healthcheck.storage.commitment_store import CommitmentStore

        return CommitmentStore(self.database)

    @property
    def reviews(self) -> ReviewStore:
        """Where promises are looked at again."""
        from healthcheck.storage.review_store import ReviewStore

        return ReviewStore(self.database)

    @property
    def meshes(self) -> MeshStore:
        """How people rate the links between factors."""
        from healthcheck.storage.mesh_store import MeshStore

        return MeshStore(self.database)

    @property
    def workshops(self) -> WorkshopStore:
        """Agenda, state and place of workshops."""
        from healthcheck.storage.workshop_store import WorkshopStore

        return WorkshopStore(self.database)

    @property
    def workshop_captures(self) -> WorkshopCaptureStore:
        """What is said in workshops."""
        from healthcheck.storage.workshop_capture_store import WorkshopCaptureStore

        return WorkshopCaptureStore(self.database)
