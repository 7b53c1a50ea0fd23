"""Use cases around a relationship: list, create, change, delete, and its assessments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.domain.text import shortened
from healthcheck.errors import UserFacingError
from healthcheck.message import listed, message

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.site import Site
    from healthcheck.domain.summary import RelationshipSummary
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.safekeeping import SafekeepingService

LISTED = 5
"""Relationships that are named where a text fits several."""


class RelationshipService:
    """What the window and the commands do with relationships."""

    def __init__(self, stores: Stores, instruments: Instruments, safekeeping: SafekeepingService) -> None:
        self._stores = stores
        self._instruments = instruments
        self._safekeeping = safekeeping

    def summaries(self) -> tuple[RelationshipSummary, ...]:
        """One line for each relationship, by name."""
        return self._stores.relationships.summaries()

    def get(self, relationship_id: str) -> Relationship:
        """The relationship with that id; NotFoundError where there is none."""
        return self._stores.relationships.get(relationship_id)

    def find(self, text: str) -> Relationship:
        """The relationship whose id is ``text``, else the only one with that id in another case or that in its name.

        UserFacingError where there is none, or more than one.
        """
        known, wanted = self._stores.relationships.all(), text.casefold()
        matching = (
            [entry for entry in known if entry.id == text]
            or [entry for entry in known if entry.id.casefold() == wanted]
            or [entry for entry in known if text and wanted in entry.name.casefold()]
        )
        if len(matching) == 1:
            return matching[0]
        named = f"“{shortened(text)}”"
        if matching:
            names = [f"{entry.id} ({entry.name})" for entry in matching[:LISTED]]
            if more := len(matching) - len(names):
                names.append(message("{0} more", more))
            raise UserFacingError(
                message("{0} fits more than one relationship: {1}.", named, listed(names)), do=message("Name its id.")
            )
        raise UserFacingError(
            message("There is no relationship {0} in this workspace.", named),
            do=message("`healthcheck list` names them."),
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
        services: tuple[str, ...] = (),
        started_on: date | None = None,
        ends_on: date | None = None,
    ) -> Relationship:
        """A new relationship with its first assessment open."""
        _refuse_backwards(started_on, ends_on)
        relationship = Relationship(
            id=self._next_id(),
            client=_required(client, Side.CLIENT),
            supplier=_required(supplier, Side.SUPPLIER),
            scope=scope.strip(),
            privacy=privacy,
            minimum_n=minimum_n,
            services=_different(services),
            started_on=started_on,
            ends_on=ends_on,
        )
        return self.put_back(relationship, form=form, held_on=held_on)

    def open_assessment(self, relationship_id: str, *, form: Form, held_on: date) -> Assessment:
        """Open the next assessment under the relationship's promise; whoever is known of it is asked to answer."""
        relationship, instrument = self.get(relationship_id), self._instruments.current
        assessment = self._stores.assessments.add(
            relationship_id=relationship.id,
            held_on=held_on,
            form=form,
            instrument_id=instrument.id,
            instrument_version=instrument.version,
            privacy=relationship.privacy,
            minimum_n=relationship.minimum_n,
        )
        for person in self._stores.respondents.of_relationship(relationship.id):
            self._stores.responses.invite(assessment.id, person.id)
        return assessment

    def update(self, relationship: Relationship) -> Relationship:
        """Keep changed names, scope, services, dates or defaults; what running assessments have promised stays."""
        _refuse_backwards(relationship.started_on, relationship.ends_on)
        self._stores.relationships.update(
            replace(
                relationship,
                client=_required(relationship.client, Side.CLIENT),
                supplier=_required(relationship.supplier, Side.SUPPLIER),
                scope=relationship.scope.strip(),
                services=_different(relationship.services),
            )
        )
        return self._stores.relationships.get(relationship.id)

    def delete(self, relationship_id: str) -> None:
        """Delete the relationship with everything in it, for good; a backup is made first."""
        self._safekeeping.keep("before deletion")
        self._stores.relationships.delete(relationship_id)

    def take_back(self, relationship_id: str) -> None:
        """Undo a creation; StateError where somebody is named in it or an assessment was opened after the first."""
        people, held = self._stores.respondents.of_relationship(relationship_id), self.assessments(relationship_id)
        if people or len(held) > 1:
            raise StateError(
                message("This relationship is in use, so that creating it cannot be undone."),
                safe=message("Nothing was changed."),
                do=message("Delete it on Home if all of it should go."),
            )
        self._stores.relationships.delete(relationship_id)

    def put_back(self, relationship: Relationship, *, form: Form, held_on: date) -> Relationship:
        """Create this very relationship again, with its first assessment open."""
        self._stores.relationships.add(relationship)
        self.open_assessment(relationship.id, form=form, held_on=held_on)
        return self.get(relationship.id)

    def take_back_assessment(self, assessment_id: int) -> None:
        """Undo an opening; StateError where somebody has begun to answer, or it was closed."""
        assessment = self._stores.assessments.get(assessment_id)
        standing = self._stores.respondents.standing(assessment_id).values()
        if assessment.is_closed or any(status is not ResponseStatus.INVITED for status in standing):
            raise StateError(
                message(
                    "Somebody has begun to answer in assessment {0}, so that opening it cannot be undone.",
                    assessment.number,
                ),
                safe=message("Nothing was changed."),
                do=message("Delete the assessment if the answers should go too."),
            )
        self._stores.assessments.delete(assessment_id)

    def delete_assessment(self, assessment_id: int) -> None:
        """Delete an assessment with everything that was answered and said in it, for good; a backup is made first."""
        self._safekeeping.keep("before deletion")
        self._stores.assessments.delete(assessment_id)

    def sites(self, relationship_id: str) -> tuple[Site, ...]:
        """Where its two sides work, client first, by name; `workspace.sites` changes them."""
        return self._stores.sites.of_relationship(relationship_id)

    def assessments(self, relationship_id: str) -> tuple[Assessment, ...]:
        """Its assessments, oldest first."""
        return self._stores.assessments.of_relationship(relationship_id)

    def assessment(self, relationship_id: str, number: int | None = None) -> Assessment:
        """The assessment with that number, or the latest one; NotFoundError where there is none."""
        known = self.assessments(relationship_id)
        chosen = [entry for entry in known if number in (None, entry.number)]
        if chosen:
            return chosen[-1]
        if not known:
            raise NotFoundError(
                message("This relationship has no assessment yet."),
                do=message("Open one in the window, or import answers for it."),
            )
        numbers = ", ".join(str(entry.number) for entry in known)
        raise NotFoundError(
            message("This relationship has no assessment {0}.", number), do=message("It has: {0}.", numbers)
        )

    def _next_id(self) -> str:
        """``R1``, ``R2``, …: short enough to type on a command line."""
        taken = {entry.id for entry in self._stores.relationships.all()}
        number = len(taken) + 1
        while f"R{number}" in taken:
            number += 1
        return f"R{number}"


def _different(services: tuple[str, ...]) -> tuple[str, ...]:
    """Each service once, on one line, without blank ones."""
    return tuple(name for name in dict.fromkeys(" ".join(service.split()) for service in services) if name)


def _refuse_backwards(started_on: date | None, ends_on: date | None) -> None:
    if started_on and ends_on and ends_on < started_on:
        raise UserFacingError(
            message("The contract ends before it starts."),
            safe=message("Nothing was changed."),
            do=message("Correct one of the two dates."),
        )


def _required(name: str, side: Side) -> str:
    if not name.strip() and side is Side.CLIENT:
        raise UserFacingError(message("The client's name is missing."), do=message("Enter the client's name."))
    if not name.strip():
        raise UserFacingError(message("The supplier's name is missing."), do=message("Enter the supplier's name."))
    return name.strip()
