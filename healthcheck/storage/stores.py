"""The stores of one open workspace, handed around together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from healthcheck.storage.assessment_store import AssessmentStore
from healthcheck.storage.import_store import ImportStore
from healthcheck.storage.relationship_store import RelationshipStore
from healthcheck.storage.respondent_store import RespondentStore
from healthcheck.storage.response_store import ResponseStore

if TYPE_CHECKING:
    from healthcheck.storage.database import Database


@dataclass(frozen=True, slots=True)
class Stores:
    """One store for each aggregate, and the one that writes an import."""

    relationships: RelationshipStore
    respondents: RespondentStore
    assessments: AssessmentStore
    responses: ResponseStore
    imports: ImportStore

    @classmethod
    def of(cls, database: Database) -> Self:
        """The stores of ``database``."""
        return cls(
            RelationshipStore(database),
            RespondentStore(database),
            AssessmentStore(database),
            ResponseStore(database),
            ImportStore(database),
        )
