"""Lists of people from a spreadsheet, pasted or dropped: shown row by row before anybody is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from healthcheck.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from healthcheck.domain.person_draft import PastedPeople, PersonDraft
    from healthcheck.domain.relationship import Relationship
    from ui.dialogs.paste_people import PastePeople
    from ui.page import Page
    from ui.people_edits import PeopleEdits


class PeopleLists(QObject):
    """Opens the preview over its ``page``, which says what was refused. ``added`` carries the people."""

    added = Signal(object)

    def __init__(self, page: Page, edits: PeopleEdits) -> None:
        super().__init__(page)
        self._page = page
        self._edits = edits
        self._dialog: PastePeople | None = None

    def paste(self) -> None:
        """Show what the list on the clipboard would add."""
        people = self._page.session.workspace.people
        text = QGuiApplication.clipboard().text()
        self._show(self._page.attempt(people.read, text, relationship_id=self._relationship.id))

    def take_file(self, path: Path) -> None:
        """Show what the list in a file would add."""
        people = self._page.session.workspace.people
        self._show(self._page.attempt(people.read_file, path, relationship_id=self._relationship.id))

    @property
    def _relationship(self) -> Relationship:
        relationship = self._page.session.relationship
        assert relationship is not None
        return relationship

    def _show(self, pasted: PastedPeople | None) -> None:
        # The preview is loaded where it is needed: most people are typed.
        from ui.dialogs.paste_people import PastePeople

        if pasted is None:
            return
        relationship, page = self._relationship, self._page
        self._dialog = PastePeople(
            pasted,
            known=page.session.workspace.people.of(relationship.id),
            relationship=relationship,
            theme=page.theme,
            parent=page,
        )
        self._dialog.proposed.connect(self._add)
        self._dialog.open()

    def _add(self, drafts: Sequence[PersonDraft]) -> None:
        assert self._dialog is not None
        try:
            added = self._edits.add_many(self._relationship, drafts)
        except UserFacingError as error:
            self._dialog.show_error(error)
            return
        self._dialog.accept()
        self.added.emit(added)
