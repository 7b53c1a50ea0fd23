"""One open workspace in the window: Home and the desk, and who of them, or which respondent, has the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from healthcheck.errors import UserFacingError
from ui import words
from ui.last_place import Place
from ui.menus import IN_ROOM
from ui.results.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

    from healthcheck.domain.due import Due
    from healthcheck.domain.relationship import Relationship
    from ui.desk import Desk
    from ui.dialogs.file_choice import FileChoice
    from ui.handover import Handover
    from ui.last_place import LastPlaces
    from ui.menus import Menus
    from ui.pages.home import HomePage
    from ui.relationship_errands import RelationshipErrands
    from ui.session import Session
    from ui.widgets.toast import Toast
    from ui.workspace_errands import WorkspaceErrands


AFTER_LIST = 150
"""Milliseconds that the list of relationships is given to be painted and clicked before the desk is loaded."""


PAGES_OF_DUE = {
    "late": "action-plan",
    "to_deliver": "action-plan",
    "to_close": "questionnaires",
    "to_answer": "questionnaires",
    "to_begin": "people",
}
"""Where each kind of ``healthcheck.domain.due`` is done; its words, because the list waits for no import."""

BEFORE_NOTING = 300
"""Milliseconds that a page is looked at before it is noted as the place to come back to after a crash."""


class Workplace(QObject):
    """Shows the list first; desk, errands and handover are made right after it, or when they are needed.

    ``barred`` carries why a respondent who has the laptop cannot go on.
    """

    barred = Signal(object)

    def __init__(
        self,
        session: Session,
        *,
        shell: QMainWindow,
        stack: QStackedWidget,
        home: HomePage,
        menus: Menus,
        toast: Toast,
        files: FileChoice,
        places: LastPlaces,
    ) -> None:
        super().__init__(shell)
        self.session = session
        self._shell = shell
        self._stack = stack
        self._home = home
        self._menus = menus
        self._toast = toast
        self._files = files
        self._places = places
        self._desk: Desk | None = None
        self._errands: WorkspaceErrands | None = None
        self._relationship_errands: RelationshipErrands | None = None
        self._handover: Handover | None = None
        self._respondent: QWidget | None = None
        self._looked_at = ""
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._show_due)
        self._noting = QTimer(self, singleShot=True, interval=BEFORE_NOTING)
        self._noting.timeout.connect(self._note_place)
        self._links = [
            session.changed.connect(self._refresh),
            session.moved.connect(self._follow),
            session.edits.changed.connect(self._name_steps),
            toast.undo_asked.connect(session.edits.undo),
            session.edits.changed.connect(toast.withdraw),
            session.edits.refused.connect(self._show_refusal),
            menus.assessment_chosen.connect(session.choose),
            home.new_asked.connect(self._ask_new),
            home.sample_asked.connect(self._explore_sample),
            home.delete_asked.connect(self._ask_delete),
            home.opened.connect(self._open),
            home.import_asked.connect(self._ask_import),
            home.details_asked.connect(self._ask_details_of),
            home.due_opened.connect(self._open_due),
        ]

    def start(self) -> None:
        """Show the relationships, or whoever had the laptop, or what was looked at when the program was ended."""
        if self.session.preferences.value.handed_to is not None:
            self.handover.resume()
            return
        self._home.begin(self.session, menu=self._menus.workspace)
        place = self._places.of(self.session.workspace.path)
        if place is None or not self._return_to(place):
            self._show_home()
            QTimer.singleShot(AFTER_LIST, self, self._prepare)

    def _return_to(self, place: Place) -> bool:
        """Show the page again; False where its relationship is gone."""
        try:
            self.session.open(place.relationship)
        except UserFacingError:
            return False
        if place.assessment in {entry.id for entry in self.session.assessments}:
            self.session.choose(place.assessment)
        self.desk.go_to(place.page)
        self._toast.say(self.tr("Back where you were"))
        return True

    def stop(self, *, is_coming_back: bool = False) -> None:
        """Let go of everything that shows the workspace; ``is_coming_back`` keeps in mind what is looked at."""
        if is_coming_back:
            self._note_place()
        elif self._respondent is None:
            self._places.forget(self.session.workspace.path)
        if self._seen_desk is not None:
            self._seen_desk.leave()  # keeps what is being typed
        if self._desk is not None:
            self._desk.workshop.break_off()
        for link in self._links:
            QObject.disconnect(link)
        self._let_go()
        for timer in (self._noting, self._looking):
            timer.stop()  # last, since keeping what was typed announces a change
        for part in (self._desk, self._errands, self._relationship_errands, self._handover):
            if part is not None:
                part.deleteLater()
        self._desk = None
        self._home.notice.hide()
        self._menus.set_steps(undo="", redo="")
        self._menus.set_state(has_workspace=False, has_relationship=False, is_closed=None, has_table=False)

    @property
    def _seen_desk(self) -> Desk | None:
        """The desk where it is what is seen."""
        return self._desk if self._stack.currentWidget() is self._desk else None

    @property
    def desk(self) -> Desk:
        """The pages of one relationship."""
        if self._desk is None:
            from ui.desk import Desk

            self._desk = Desk(self.session, files=self._files)
            self._stack.addWidget(self._desk)
            self._desk.left.connect(self.session.leave)
            self._desk.hand_over.connect(self.handover.ask)
            self._desk.said.connect(self._toast.say)
            self._desk.offered.connect(self._toast.offer)
            self._desk.turned.connect(self._refresh_menus)
            self._desk.turned.connect(self._note_soon)
            self._desk.turned.connect(self._toast.make_way)
        return self._desk

    @property
    def errands(self) -> WorkspaceErrands:
        """What Home and the File menu ask for."""
        if self._errands is None:
            from ui.workspace_errands import WorkspaceErrands

            self._errands = WorkspaceErrands(self.session, self._shell, files=self._files)
            self._errands.said.connect(self._toast.say)
            self._errands.refused.connect(self._show_refusal)
        return self._errands

    @property
    def relationship_errands(self) -> RelationshipErrands:
        """What the menus ask for the relationship that is looked at."""
        if self._relationship_errands is None:
            from ui.relationship_errands import RelationshipErrands

            self._relationship_errands = RelationshipErrands(self.session, self._shell)
            self._relationship_errands.said.connect(self._toast.say)
            self._relationship_errands.refused.connect(self._show_refusal)
            self._relationship_errands.promises_wait.connect(self.desk.errands.review_promises)
        return self._relationship_errands

    @property
    def handover(self) -> Handover:
        """The way of the laptop to a respondent and back."""
        if self._handover is None:
            from ui.handover import Handover

            self._handover = Handover(self.session, self._shell)
            self._handover.refused.connect(self._show_refusal)
            self._handover.barred.connect(self.barred)
            self._handover.begun.connect(self._lend)
            self._handover.ended.connect(self._take_back)
        return self._handover

    def ask(self, name: str) -> None:
        """Do what a menu entry says; nothing while a respondent has the laptop."""
        if self._respondent is not None:
            return
        command = self._commands().get(name)
        if command is None:
            self.desk.go_to(name)
        else:
            command()

    def _commands(self) -> dict[str, Callable[[], None]]:
        """What the menu entries do that are not pages."""
        errands, relationship, desk = self.errands, self.relationship_errands, self.desk
        return {
            "new": errands.ask_new,
            "sample": errands.explore_sample,
            "import": errands.importing.ask,
            "back-up": errands.back_up,
            "check": errands.check,
            "leave": self.session.leave,
            "start": desk.workshop.start,
            "start-here": partial(desk.workshop.start, is_here=True),
            **{name: partial(self._ask_room, name) for name in IN_ROOM},
            "undo": self.session.edits.undo,
            "redo": self.session.edits.redo,
            "find": self._find,
            "relationship-details": relationship.ask_details,
            "new-assessment": relationship.ask_assessment,
            "delete-assessment": relationship.ask_delete_assessment,
            "export-report": desk.errands.export_report,
            "export": partial(relationship.ask_export, self._files),
            "close-assessment": desk.errands.ask_close_or_reopen,
            "reopen-assessment": desk.errands.ask_close_or_reopen,
            "sidebar": desk.toggle_sidebar,
            "table": desk.errands.toggle_table,
            "copy-chart": desk.errands.copy_chart,
            "save-chart": desk.errands.save_chart,
            **{f"look-{look}": partial(desk.errands.look_at, look) for look in Look},
        }

    def _ask_room(self, name: str) -> None:
        """Do in the room what a menu entry says."""
        from ui.workshop.asked import Asked

        self.desk.workshop.ask(Asked(name))

    def _find(self) -> None:
        """Search what is seen, or say that it cannot be searched."""
        from ui.widgets.search_line import SearchLine

        page = self._seen_desk.page if self._seen_desk is not None else self._home
        search = getattr(page, "focus_search", None)
        if search is not None:
            search()
        if not isinstance(self._shell.focusWidget(), SearchLine):
            self._toast.say(self.tr("Nothing to search on this page"))

    def _ask_import(self) -> None:
        self.errands.importing.ask()

    @property
    def takes_lists(self) -> bool:
        """Whether the page that is seen takes a list of people."""
        return self._seen_desk is not None and self._seen_desk.errands.takes_lists

    def import_folder(self, folder: Path) -> None:
        """Look into a folder that was dropped."""
        self.errands.importing.look_into(folder)

    def _ask_details_of(self, relationship: Relationship) -> None:
        self.relationship_errands.ask_details_of(relationship)

    def _open_due(self, due: Due) -> None:
        """Go where it is done."""
        self.session.open(due.relationship.id)
        wanted = next((entry for entry in self.session.assessments if entry.number == due.assessment), None)
        if wanted is not None:
            self.session.choose(wanted.id)
        self.desk.go_to(PAGES_OF_DUE[due.kind] if self.desk.has_page(PAGES_OF_DUE[due.kind]) else "overview")

    def _prepare(self) -> None:
        """Have the desk ready before the first relationship is opened."""
        self.desk.ensurePolished()

    def _ask_new(self) -> None:
        self.errands.ask_new()

    def _explore_sample(self) -> None:
        self.errands.explore_sample()

    def _ask_delete(self, relationship: Relationship) -> None:
        self.errands.ask_delete(relationship)

    def _open(self, relationship: Relationship) -> None:
        self.session.open(relationship.id)

    def _follow(self) -> None:
        """Another relationship is looked at, or none."""
        relationship = self.session.relationship
        before, self._looked_at = self._looked_at, relationship.id if relationship else ""
        if relationship is None:
            self.desk.leave()
            self._show_home()
            return
        is_new_here = self._stack.currentWidget() is not self.desk or relationship.id != before
        if is_new_here and self._respondent is None:
            self._stack.setCurrentWidget(self.desk)
            self.desk.go_to("overview")
            self.desk.focus_title()
        self._shell.setWindowTitle(self.tr("{0} – Relationship Healthcheck").format(relationship.name))
        self._refresh_menus()

    def _note_soon(self, _page: str = "") -> None:
        self._noting.start()

    def _note_place(self) -> None:
        """Keep in mind what is looked at, until somebody leaves by themselves."""
        path, session = self.session.workspace.path, self.session
        if session.relationship is None or self._desk is None:
            self._places.forget(path)
            return
        assessment = session.assessment.id if session.assessment else None
        self._places.note(path, Place(session.relationship.id, assessment, self._desk.place))

    def _show_home(self) -> None:
        self._note_soon()
        self._stack.setCurrentWidget(self._home)
        self._shell.setWindowTitle(self.tr("Relationship Healthcheck"))
        self._refresh()
        self._home.focus_list()

    def _refresh(self) -> None:
        if self._stack.currentWidget() is self._home:
            self._home.show_relationships(self.session.workspace.relationships.summaries())
            self._looking.start()
        self._refresh_menus()

    def _show_due(self) -> None:
        """What is due follows the list, which does not wait for it."""
        if self._stack.currentWidget() is self._home:
            try:
                self._home.show_due(self.session.workspace.due.all())
            except UserFacingError as error:
                self._show_refusal(error)

    def _refresh_menus(self) -> None:
        if self._respondent is not None:
            return
        assessment = self.session.assessment
        self._menus.set_assessments(
            [(entry.id, words.assessment(self.tr, entry)) for entry in self.session.assessments],
            current=assessment.id if assessment else None,
        )
        self._menus.set_state(
            has_workspace=True,
            has_relationship=self.session.relationship is not None,
            is_closed=assessment.is_closed if assessment else None,
            has_table=self._desk is not None and self._desk.errands.has_table,
            has_chart=self._desk is not None and self._desk.errands.has_chart,
            is_read_only=self.session.is_read_only,
            can_start=self._seen_desk is not None and self._seen_desk.workshop.can_start,
            is_presenting=self._desk is not None and self._desk.workshop.is_presenting,
        )

    def _name_steps(self) -> None:
        edits = self.session.edits
        self._menus.set_steps(undo=edits.undo_name, redo=edits.redo_name)

    def _show_refusal(self, error: UserFacingError) -> None:
        page = self._seen_desk.page if self._seen_desk is not None else None
        (self._home.notice if page is None else page.notice).show_error(error)

    def _lend(self, view: QWidget) -> None:
        """The respondent sees nothing else of the program."""
        self._respondent = view
        self._toast.hide()
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._menus.set_lent(is_lent=True)
        self._shell.menuBar().hide()
        view.setFocus()

    def _let_go(self) -> None:
        """Take the respondent's view out, without a look at the workspace, which may be what is in trouble."""
        if self._respondent is None:
            return
        view, self._respondent = self._respondent, None
        self._shell.menuBar().show()
        self._menus.set_lent(is_lent=False)
        self._stack.setCurrentWidget(self._home)
        self._stack.removeWidget(view)
        view.deleteLater()

    def _take_back(self) -> None:
        self._let_go()
        self._stack.setCurrentWidget(self.desk)
        self.desk.errands.take_back()
        self._refresh_menus()
