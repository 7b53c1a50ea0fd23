"""Use cases around a relationship: list, create, change, delete, and its assessments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Relationship
from healthcheck.errors import UserFacingError

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.summary import RelationshipSummary
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.safekeeping import SafekeepingService


class RelationshipService:
    """What the window and the commands do with relationships."""

    def __init__(self, stores: Stores, instruments: Instruments, safekeeping: SafekeepingService) -> None:
        self._stores = stores
        self._instruments = instruments
        self._safekeeping = safekeeping

    def summaries(self) -> tuple[RelationshipSummary, ...]:
        """One line for each relationship, last changed first."""
        return self._stores.relationships.summaries()

    def get(self, relationship_id: str) -> Relationship:
        """The relationship with that id; NotFoundError where there is none."""
        return self._stores.relationships.get(relationship_id)

    def find(self, text: str) -> Relationship:
        """The relationship whose id is ``text``, or the only one whose name contains it, whatever the case."""
        known = self._stores.relationships.all()
        exact = [entry for entry in known if entry.id == text]
        matching = exact or [entry for entry in known if text and text.casefold() in entry.name.casefold()]
        if len(matching) == 1:
            return matching[0]
        if matching:
            names = ", ".join(f"{entry.id} ({entry.name})" for entry in matching[:5])
            raise UserFacingError(f"{text!r} fits more than one relationship: {names}.", do="Name its id.")
        raise UserFacingError(
            f"There is no relationship {text!r} in this workspace.", do="`healthcheck list` names them."
        )

    def create(
        self,
        *,
        client: str,
        supplier: str,
        scope: str = "",
        privacy: Privacy = Privacy.CONFIDENTIAL,
        minimum_n: int = 3,
        form: Form = Form.STANDARD,
        held_on: date,
    ) -> Relationship:
        """A new relationship with its first assessment open."""
        relationship = Relationship(
            id=self._next_id(),
            client=_required(client, "client"),
            supplier=_required(supplier, "supplier"),
            scope=scope.strip(),
            privacy=privacy,
            minimum_n=minimum_n,
        )
        self._stores.relationships.add(relationship)
        self._open(relationship, form=form, held_on=held_on)
        return self._stores.relationships.get(relationship.id)

    def update(self, relationship: Relationship) -> Relationship:
        """Keep changed names, scope or defaults; what running assessments have promised stays."""
        _required(relationship.client, "client")
        _required(relationship.supplier, "supplier")
        self._stores.relationships.update(relationship)
        return self._stores.relationships.get(relationship.id)

    def delete(self, relationship_id: str) -> None:
        """Delete the relationship with everything in it, for good; a backup is made first."""
        self._safekeeping.keep("before deletion")
        self._stores.relationships.delete(relationship_id)

    def assessments(self, relationship_id: str) -> tuple[Assessment, ...]:
        """Its assessments, oldest first."""
        return self._stores.assessments.of_relationship(relationship_id)

    def assessment(self, relationship_id: str, number: int | None = None) -> Assessment:
        """The assessment with that number, or the latest one."""
        known = self.assessments(relationship_id)
        chosen = [entry for entry in known if number in (None, entry.number)]
        if chosen:
            return chosen[-1]
        wanted = "an assessment" if number is None else f"assessment {number}"
        numbers = ", ".join(str(entry.number) for entry in known) or "none"
        raise UserFacingError(f"This relationship has no {wanted.removeprefix('an ')}.", do=f"It has: {numbers}.")

    def _open(self, relationship: Relationship, *, form: Form, held_on: date) -> Assessment:
        return self._stores.assessments.add(
            relationship_id=relationship.id,
            held_on=held_on,
            form=form,
            instrument_id=self._instruments.current.id,
            instrument_version=self._instruments.current.version,
            privacy=relationship.privacy,
            minimum_n=relationship.minimum_n,
        )

    def _next_id(self) -> str:
        """``R1``, ``R2``, …: short enough to type on a command line."""
        taken = {entry.id for entry in self._stores.relationships.all()}
        number = len(taken) + 1
        while f"R{number}" in taken:
            number += 1
        return f"R{number}"


def _required(name: str, side: str) -> str:
    if not name.strip():
        raise UserFacingError(f"The {side}'s name is missing.", do=f"Enter the {side}'s name.")
    return name.strip()
