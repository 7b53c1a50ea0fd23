"""Use cases around the people who answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.refusal import ClashError, StateError
from healthcheck.domain.relationship import Respondent, Seniority, Side
from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from healthcheck.domain.assessment import Response
    from healthcheck.domain.person_draft import PastedPeople, PersonDraft, SettledDraft
    from healthcheck.domain.taken_out import TakenOut
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.safekeeping import SafekeepingService


class PeopleService:
    """Who answers for each side, and how far they are."""

    def __init__(self, stores: Stores, safekeeping: SafekeepingService) -> None:
        self._stores = stores
        self._safekeeping = safekeeping

    def of(self, relationship_id: str) -> tuple[Respondent, ...]:
        """The people of a relationship, client first, by code."""
        return self._stores.respondents.of_relationship(relationship_id)

    def add(
        self,
        *,
        relationship_id: str,
        side: Side,
        name: str = "",
        role: str = "",
        seniority: Seniority = Seniority.MANAGING,
        code: str = "",
    ) -> Respondent:
        """A new person with the next free code, invited to the assessments that are open."""
        respondent = Respondent(
            id=uuid4().hex,
            relationship_id=relationship_id,
            side=side,
            code=code or self._free_code(relationship_id, side),
            name=name.strip(),
            role=role.strip(),
            seniority=seniority,
        )
        return self.put_back(respondent)

    def put_back(self, respondent: Respondent) -> Respondent:
        """Add this very person, with the code and id given, and invite them to the assessments that are open."""
        (person,) = self.put_back_many((respondent,))
        return person

    def put_back_many(self, people: Sequence[Respondent]) -> tuple[Respondent, ...]:
        """Add these very people of one relationship and invite them to its open assessments: all of them or none."""
        self._stores.respondents.add_many(people)
        kept = {person.id: person for entry in people[:1] for person in self.of(entry.relationship_id)}
        return tuple(kept[person.id] for person in people)

    def take_back(self, respondent_id: str) -> None:
        """Undo an addition; StateError where the person has begun to answer, since answers are never undone away."""
        self.take_back_many((respondent_id,))

    def take_back_many(self, respondent_ids: Sequence[str]) -> None:
        """Undo the addition of these people: all of them, or none where somebody has begun to answer (StateError)."""
        for person in map(self._stores.respondents.get, respondent_ids):
            if self._has_begun(person):
                raise StateError(
                    message("{0} has begun to answer, so adding them cannot be undone.", person.display_name),
                    safe=message("Nothing was changed."),
                    do=message("Delete the person on the People page if the answers should go too."),
                )
        self._stores.respondents.delete_many(respondent_ids)

    def read(self, text: str, *, relationship_id: str) -> PastedPeople:
        """The people that a list on the clipboard names; UserFacingError where it names none. Nothing is added."""
        from healthcheck.exchange.pasted_people import read_people

        return read_people(text, self._stores.relationships.get(relationship_id))

    def read_file(self, path: Path, *, relationship_id: str) -> PastedPeople:
        """The people that a text file names; UserFacingError as for ``read``. Nothing is added."""
        from healthcheck.exchange.pasted_people import read_people_file

        return read_people_file(path, self._stores.relationships.get(relationship_id))

    def add_many(self, drafts: Sequence[PersonDraft], *, relationship_id: str) -> tuple[Respondent, ...]:
        """Add the wanted ones of ``drafts`` with the codes they were shown with: all of them or none.

        UserFacingError where a row still waits for its side or another code, or where nobody is left to add.
        """
        from healthcheck.domain.person_draft import found_by, plain, settled

        rows = [row for row in settled(drafts, self.of(relationship_id)) if row.is_wanted]
        waiting = sum(row.trouble is not None for row in rows)
        if waiting or not rows:
            what = message("Rows that cannot be added yet: {0}.", waiting)
            if not waiting:
                what = message("There is nobody to add.")
            raise UserFacingError(
                what, safe=message("Nobody was added."), do=message("Look at the remarks in the list.")
            )
        people = [_added(row, relationship_id) for row in rows]
        known = found_by((*self.of(relationship_id), *people))
        faced = (
            replace(person, counterpart_id=known.get((person.side.other, plain(row.draft.counterpart))))
            for person, row in zip(people, rows, strict=True)
        )
        return self.put_back_many(tuple(faced))

    def update(self, respondent: Respondent) -> Respondent:
        """Keep a changed name, role, seniority or code; ClashError where the code is somebody else's."""
        before = self._stores.respondents.get(respondent.id)
        if respondent.code != before.code:
            self._refuse_code(before, respondent.code)
        self._stores.respondents.update(respondent)
        return self._stores.respondents.get(respondent.id)

    def delete(self, respondent_id: str) -> TakenOut:
        """Delete the person with all their answers; a backup is made first.

        The file keeps no trace. What it was is in memory only, for ``restore``, as long as the caller holds it.
        """
        self._safekeeping.keep("before deletion")
        return self._stores.respondents.delete(respondent_id)

    def restore(self, taken: TakenOut) -> None:
        """Undo a deletion, exactly; StateError where an assessment was closed without their answers since then."""
        self._stores.respondents.put_back(taken)

    def progress(self, assessment_id: int) -> tuple[Response, ...]:
        """The responses of an assessment, also those not begun, client first."""
        return self._stores.responses.of_assessment(assessment_id)

    def standing(self, assessment_id: int) -> Mapping[str, ResponseStatus]:
        """How far everybody is who was asked in an assessment, by the person's id; reads no answer."""
        return self._stores.respondents.standing(assessment_id)

    def _free_code(self, relationship_id: str, side: Side) -> str:
        from healthcheck.domain.person_draft import free_code

        return free_code(side, {entry.code.casefold() for entry in self.of(relationship_id)})

    def _has_begun(self, person: Respondent) -> bool:
        return any(
            self.standing(assessment.id).get(person.id, ResponseStatus.INVITED) is not ResponseStatus.INVITED
            for assessment in self._stores.assessments.of_relationship(person.relationship_id)
        )

    def _refuse_code(self, person: Respondent, code: str) -> None:
        """A code names one person of a relationship, whatever the case of its letters."""
        kept = message("The code stays {0}.", person.code)
        if not code.strip():
            raise UserFacingError(
                message("Everybody needs a code."), safe=kept, do=message("Results and notes name people by it.")
            )
        for other in self.of(person.relationship_id):
            if other.id != person.id and other.code.casefold() == code.casefold():
                what = message("Somebody else has the code {0} already.", other.code)
                if other.name:
                    what = message("{0} has the code {1} already.", other.name, other.code)
                raise ClashError(
                    what,
                    safe=kept,
                    do=message("Choose another code."),
                )


def _added(row: SettledDraft, relationship_id: str) -> Respondent:
    """The person that a row becomes, facing nobody yet."""
    draft = row.draft
    assert draft.side is not None
    return Respondent(
        id=uuid4().hex,
        relationship_id=relationship_id,
        side=draft.side,
        code=row.code,
        name=draft.name,
        role=draft.role,
        seniority=draft.seniority,
        months=draft.months,
        factors_seen=draft.factors_seen,
    )
