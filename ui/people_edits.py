"""Edits of the people of a relationship, each remembered so that it can be taken back and made again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.translation import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.person_draft import PersonDraft
    from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
    from ui.session import Session
    from ui.words import Translate


class PeopleEdits:
    """Every method raises the ``UserFacingError`` of what is refused, and remembers nothing then."""

    def __init__(self, session: Session, tr: Translate) -> None:
        self._session = session
        self._tr = tr

    def add(self, relationship: Relationship, side: Side, *, name: str, role: str, seniority: Seniority) -> Respondent:
        """Add one person with the next free code."""
        people = self._session.workspace.people
        added = self._session.do(
            people.add, relationship_id=relationship.id, side=side, name=name, role=role, seniority=seniority
        )
        self._session.edits.add(
            self._tr("adding {0}").format(added.display_name),
            undo=partial(people.take_back, added.id),
            redo=partial(people.put_back, added),
        )
        return added

    def add_many(self, relationship: Relationship, drafts: Sequence[PersonDraft]) -> tuple[Respondent, ...]:
        """Add the wanted people of a list, all at once."""
        people = self._session.workspace.people
        added = self._session.do(people.add_many, drafts, relationship_id=relationship.id)
        name = plural("adding {1}", "adding {0} people", len(added), *(person.display_name for person in added))
        self._session.edits.add(
            name,
            undo=partial(people.take_back_many, [person.id for person in added]),
            redo=partial(people.put_back_many, added),
        )
        return added

    def change(self, before: Respondent, after: Respondent) -> Respondent:
        """Let somebody be ``after``; nothing is done or remembered where that changes nothing."""
        if after == before:
            return before
        update = self._session.workspace.people.update
        changed = self._session.do(update, after)
        self._session.edits.add(
            self._tr("editing {0}").format(changed.display_name),
            undo=partial(update, before),
            redo=partial(update, changed),
        )
        return changed
