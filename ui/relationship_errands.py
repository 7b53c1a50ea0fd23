"""What a menu or the Overview asks for one relationship: its details, and its next assessment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.errors import UserFacingError
from ui import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.form import Form
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.site import Site
    from ui.dialogs.delete_assessment import DeleteAssessment
    from ui.dialogs.export_sheet import ExportSheet
    from ui.dialogs.file_choice import FileChoice
    from ui.dialogs.open_assessment import OpenAssessment
    from ui.dialogs.relationship import RelationshipDialog
    from ui.dialogs.sheet import Sheet
    from ui.session import Session


class RelationshipErrands(QObject):
    """Runs each errand over the window it is given.

    ``said`` carries a short word for the foot of the window, ``refused`` the error of what could not be done.
    ``promises_wait``: an assessment was opened while commitments of earlier ones are still open.
    """

    said = Signal(str)
    refused = Signal(object)
    promises_wait = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._details: RelationshipDialog | None = None
        self._opening: OpenAssessment | None = None
        self._deleting: DeleteAssessment | None = None
        self._exporting: ExportSheet | None = None

    def ask_details(self) -> None:
        """Show what the relationship that is looked at is called, covers and promises, to be changed."""
        self.ask_details_of(self._relationship)

    def ask_details_of(self, relationship: Relationship) -> None:
        """The same of any relationship."""
        from ui.dialogs.relationship import RelationshipDialog

        session, relationships = self._session, self._session.workspace.relationships
        self._details = RelationshipDialog(
            relationship,
            relationships.assessments(relationship.id),
            session.instrument,
            sites=relationships.sites(relationship.id),
            theme=session.theme,
            facilitator=session.preferences.value.facilitator,
            is_read_only=session.is_read_only,
            parent=self._window,
        )
        self._details.changed.connect(self._change)
        self._details.open()

    def ask_assessment(self) -> None:
        """Open the first assessment, or the next one after the last."""
        # The dialog is loaded where it is needed: most relationships come with their first assessment.
        from ui.dialogs.open_assessment import OpenAssessment

        session, relationship = self._session, self._relationship
        people, last = session.workspace.people, session.assessments[-1] if session.assessments else None
        standing: Mapping[str, ResponseStatus] = people.standing(last.id) if last else {}
        self._opening = OpenAssessment(
            relationship,
            session.instrument,
            people=people.of(relationship.id),
            last=last,
            standing=standing,
            open_promises=session.workspace.plan.open_in(relationship.id),
            theme=session.theme,
            parent=self._window,
        )
        self._opening.proposed.connect(self._open)
        self._opening.open()

    @property
    def _relationship(self) -> Relationship:
        relationship = self._session.relationship
        assert relationship is not None
        return relationship

    def ask_export(self, files: FileChoice) -> None:
        """Hand the assessment that is looked at out in another form than a report."""
        from ui.dialogs.export_sheet import ExportSheet

        session, assessment = self._session, self._session.assessment
        assert assessment is not None
        people = session.workspace.people
        standing = people.standing(assessment.id)
        self._exporting = ExportSheet(
            assessment,
            self._relationship,
            session.workspace.exporting,
            people=[
                person
                for person in people.of(assessment.relationship_id)
                if standing.get(person.id) == ResponseStatus.SUBMITTED
            ],
            files=files,
            theme=session.theme,
            parent=self._window,
        )
        self._exporting.said.connect(self.said)
        self._exporting.open()

    def ask_delete_assessment(self) -> None:
        """Delete the assessment that is looked at, after its name was typed."""
        from ui.dialogs.delete_assessment import DeleteAssessment

        session, assessment = self._session, self._session.assessment
        assert assessment is not None
        standing = session.workspace.people.standing(assessment.id)
        self._deleting = DeleteAssessment(
            assessment,
            relationship=self._relationship,
            answered=sum(status is not ResponseStatus.INVITED for status in standing.values()),
            promises=len(session.workspace.plan.born_in(assessment.id)),
            holding=session.workspace.safekeeping.backups_holding(assessment=assessment.id),
            theme=session.theme,
            parent=self._window,
        )
        self._deleting.accepted.connect(self._delete_assessment)
        self._deleting.open()

    def _delete_assessment(self) -> None:
        assert self._deleting is not None
        doomed, workspace = self._deleting.assessment, self._session.workspace
        try:
            self._session.do(workspace.relationships.delete_assessment, doomed.id)
            if self._deleting.is_option_on:
                workspace.safekeeping.purge_backups(assessment=doomed.id)
        except UserFacingError as error:
            self.refused.emit(error)
            return
        self.said.emit(self.tr("Deleted assessment {0}").format(doomed.number))

    def _change(self, after: Relationship, sites: Sequence[Site]) -> None:
        """Keep the details; undoing puts back all of them at once."""
        assert self._details is not None
        details, before = self._details, (self._details.relationship, self._details.sites)
        if (after, tuple(sites)) == before:
            details.accept()
        elif self._is_done(details, partial(self._keep, after, sites)):
            kept = (
                self._session.workspace.relationships.get(after.id),
                self._session.workspace.relationships.sites(after.id),
            )
            self._session.edits.add(
                self.tr("editing the relationship"), undo=partial(self._keep, *before), redo=partial(self._keep, *kept)
            )

    def _keep(self, relationship: Relationship, sites: Sequence[Site]) -> None:
        workspace = self._session.workspace
        if tuple(sites) != workspace.relationships.sites(relationship.id):
            workspace.sites.arrange(relationship.id, sites)
        if relationship != workspace.relationships.get(relationship.id):
            workspace.relationships.update(relationship)

    def _open(self, form: Form, held_on: date) -> None:
        assert self._opening is not None
        command = self._session.workspace.relationships.open_assessment
        if self._is_done(self._opening, partial(command, self._relationship.id, form=form, held_on=held_on)):
            latest = self._session.assessments[-1]
            self._session.choose(latest.id)
            self._remember_opened(latest)
            asked = len(self._session.workspace.people.standing(latest.id))
            text = self.tr("Assessment {0} is open; {1} are asked to answer")
            self.said.emit(text.format(latest.number, words.people(self.tr, asked)))
            if self._session.workspace.plan.open_in(self._relationship.id):
                self.promises_wait.emit()

    def _remember_opened(self, opened: Assessment) -> None:
        """Each time it is opened again, it is another one."""
        relationships, held = self._session.workspace.relationships, [opened.id]

        def close() -> None:
            relationships.take_back_assessment(held[-1])

        def reopen() -> None:
            again = relationships.open_assessment(opened.relationship_id, form=opened.form, held_on=opened.held_on)
            held.append(again.id)

        name = self.tr("opening assessment {0}").format(opened.number)
        self._session.edits.add(name, undo=close, redo=reopen)

    def _is_done(self, dialog: Sheet, command: Callable[[], object]) -> bool:
        """Run the command and close the dialog; where it is refused, the dialog says so and stays."""
        try:
            self._session.do(command)
        except UserFacingError as error:
            dialog.show_error(error)
            return False
        dialog.accept()
        return True
