"""One open workspace in the window: Home and the desk, and who of them, or which respondent, has the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

    from healthcheck.domain.relationship import Relationship
    from healthcheck.errors import UserFacingError
    from ui.desk import Desk
    from ui.dialogs.file_choice import FileChoice
    from ui.handover import Handover
    from ui.menus import Menus
    from ui.pages.home import HomePage
    from ui.session import Session
    from ui.widgets.toast import Toast
    from ui.workspace_errands import WorkspaceErrands


AFTER_LIST = 150
"""Milliseconds that the list of relationships is given to be painted and clicked before the desk is loaded."""


class Workplace(QObject):
    """Shows the list first; desk, errands and handover are made right after it, or when they are needed."""

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
    ) -> None:
        super().__init__(shell)
        self.session = session
        self._shell = shell
        self._stack = stack
        self._home = home
        self._menus = menus
        self._toast = toast
        self._files = files
        self._desk: Desk | None = None
        self._errands: WorkspaceErrands | None = None
        self._handover: Handover | None = None
        self._respondent: QWidget | None = None
        self._looked_at = ""
        self._links = [
            session.changed.connect(self._refresh),
            session.moved.connect(self._follow),
            home.new_asked.connect(self._ask_new),
            home.sample_asked.connect(self._explore_sample),
            home.delete_asked.connect(self._ask_delete),
            home.opened.connect(self._open),
        ]

    def start(self) -> None:
        """Show the relationships, or go back to whoever had the laptop."""
        if self.session.preferences.value.handed_to is None or not self.handover.resume():
            self._show_home()
            QTimer.singleShot(AFTER_LIST, self, self._prepare)

    def stop(self) -> None:
        """Let go of everything that shows the workspace."""
        for link in self._links:
            QObject.disconnect(link)
        if self._respondent is not None:
            self._take_back()
        for part in (self._desk, self._errands, self._handover):
            if part is not None:
                part.deleteLater()
        self._desk = None
        self._home.notice.hide()
        self._menus.set_state(has_workspace=False, has_relationship=False, is_closed=None, has_table=False)

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
            self._desk.turned.connect(self._refresh_menus)
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
    def handover(self) -> Handover:
        """The way of the laptop to a respondent and back."""
        if self._handover is None:
            from ui.handover import Handover

            self._handover = Handover(self.session, self._shell)
            self._handover.refused.connect(self._show_refusal)
            self._handover.begun.connect(self._lend)
            self._handover.ended.connect(self._take_back)
        return self._handover

    def ask(self, name: str) -> None:
        """Do what a menu entry says."""
        match name:
            case "new":
                self.errands.ask_new()
            case "sample":
                self.errands.explore_sample()
            case "back-up":
                self.errands.back_up()
            case "leave":
                self.session.leave()
            case "find":
                self._home.focus_search()
            case "sidebar":
                self.desk.toggle_sidebar()
            case "table":
                self.desk.toggle_table()
            case "close-assessment" | "reopen-assessment":
                self.desk.ask_close_or_reopen()
            case _:
                self.desk.go_to(name)

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

    def _show_home(self) -> None:
        self._stack.setCurrentWidget(self._home)
        self._shell.setWindowTitle(self.tr("Relationship Healthcheck"))
        self._refresh()
        self._home.focus_list()

    def _refresh(self) -> None:
        if self._stack.currentWidget() is self._home:
            self._home.show_relationships(self.session.workspace.relationships.summaries())
        self._refresh_menus()

    def _refresh_menus(self) -> None:
        if self._respondent is not None:
            return
        assessment = self.session.assessment
        self._menus.set_state(
            has_workspace=True,
            has_relationship=self.session.relationship is not None,
            is_closed=assessment.is_closed if assessment else None,
            has_table=self._desk is not None and self._desk.has_table,
            is_read_only=self.session.is_read_only,
        )

    def _show_refusal(self, error: UserFacingError) -> None:
        page = self._desk.page if self._desk is not None and self._stack.currentWidget() is self._desk else None
        (self._home.notice if page is None else page.notice).show_error(error)

    def _lend(self, view: QWidget) -> None:
        """The respondent sees nothing else of the program."""
        self._respondent = view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._menus.set_lent(is_lent=True)
        self._shell.menuBar().hide()
        view.setFocus()

    def _take_back(self) -> None:
        if self._respondent is None:
            return
        view, self._respondent = self._respondent, None
        self._shell.menuBar().show()
        self._menus.set_lent(is_lent=False)
        self._stack.setCurrentWidget(self.desk)
        self._stack.removeWidget(view)
        view.deleteLater()
        self.desk.go_to("questionnaires")
        self._refresh_menus()
