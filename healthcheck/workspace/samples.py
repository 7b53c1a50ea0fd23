"""The sample relationships: finished examples to look at, marked as samples."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Relationship
    from healthcheck.workspace.importing import ImportingService
    from healthcheck.workspace.relationships import RelationshipService


class SampleService:
    """Puts the bundled samples into the workspace."""

    def __init__(self, relationships: RelationshipService, importing: ImportingService) -> None:
        self._relationships = relationships
        self._importing = importing

    def install(self) -> tuple[Relationship, ...]:
        """Add the samples that are not there; one that is there is kept as it is. Returns the samples there are."""
        return self._importing.add_samples(_folder("samples"), stories=_folder("stories"))

    def reset(self, relationship_id: str) -> Relationship:
        """Throw away every change to a sample; the others stay as they are, also those that were deleted."""
        if not self._relationships.get(relationship_id).is_sample:
            raise UserFacingError(message("This relationship is not a sample."), safe=message("Nothing was changed."))
        self._relationships.delete(relationship_id)
        self._importing.add_samples(_folder("samples"), stories=_folder("stories"), only=relationship_id)
        return self._relationships.get(relationship_id)


def _folder(name: str) -> Path:
    return Path(str(files("resources") / name))
