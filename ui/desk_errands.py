"""What menus, and pages among each other, ask to be done on a page of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.pages.action_plan import ActionPlanPage
from ui.pages.people import PeoplePage
from ui.pages.practices import PracticesPage
from ui.pages.questionnaires import QuestionnairesPage
from ui.pages.results import ResultsPage

if TYPE_CHECKING:
    from pathlib import Path

    from healthcheck.domain.commitment_start import CommitmentStart
    from ui.page_turner import PageTurner
    from ui.session import Session


class DeskErrands:
    """Turns ``desk`` to the page where it is done, and begins it there; charts are those of the page that is seen."""

    def __init__(self, desk: PageTurner, session: Session) -> None:
        self._desk = desk
        self._session = session

    @property
    def has_table(self) -> bool:
        """Whether what is seen can be shown as a table."""
        return self._desk.page is not None and self._desk.page.has_table

    def toggle_table(self) -> None:
        """Show what is seen as a table, or as charts again."""
        if self._desk.page is not None:
            self._desk.page.toggle_table()

    @property
    def has_chart(self) -> bool:
        """Whether a chart is seen that can be copied and saved."""
        return self._desk.page is not None and self._desk.page.has_chart

    def copy_chart(self) -> None:
        """Put the chart that is seen on the clipboard."""
        if self._desk.page is not None:
            self._desk.page.copy_chart()

    def save_chart(self) -> None:
        """Write the chart that is seen into a file."""
        if self._desk.page is not None:
            self._desk.page.save_chart()

    @property
    def takes_lists(self) -> bool:
        """Whether the page takes a list of people."""
        return isinstance(self._desk.page, PeoplePage) and self._desk.page.takes_lists

    def take_list(self, path: Path) -> None:
        """Show what a list of people in a file would add."""
        if isinstance(self._desk.page, PeoplePage):
            self._desk.page.take_list(path)

    def look_at(self, look: str) -> None:
        """Go to one of the views of the results."""
        page = self._desk.page_of("results")
        assert isinstance(page, ResultsPage)
        page.turn_to(look)
        self._desk.go_to("results")

    def open_practice(self, practice: str) -> None:
        """Go to the practices, to one of them."""
        self._desk.go_to("practices")
        if isinstance(self._desk.page, PracticesPage):
            self._desk.page.open_practice(practice)

    def ask_close_or_reopen(self) -> None:
        """Go where the assessment is closed and opened, and ask."""
        self._desk.go_to("questionnaires")
        if isinstance(self._desk.page, QuestionnairesPage):
            self._desk.page.ask_close_or_reopen()

    def export_report(self) -> None:
        """Go where reports are made, and write the one that is chosen there."""
        from ui.pages.reports import ReportsPage

        self._desk.go_to("reports")
        if isinstance(self._desk.page, ReportsPage):
            self._desk.page.export()

    def enter_paper(self, respondent_id: str) -> None:
        """Go where paper forms are typed, to somebody's where they are named."""
        from ui.fast_entry.page import FastEntryPage

        self._desk.go_to("fast-entry")
        if isinstance(self._desk.page, FastEntryPage):
            self._desk.page.begin(respondent_id)

    def take_back(self) -> None:
        """The laptop is back: show the interview that it was handed over from, or who has answered and who is next."""
        is_interview = self._desk.current == "interview"
        self._desk.go_to("interview" if is_interview else "questionnaires")
        if isinstance(self._desk.page, QuestionnairesPage):
            self._desk.page.choose_next()

    def run_interview(self, respondent_id: str) -> None:
        """Begin somebody's interview, or go on with it."""
        self._show_interview(respondent_id, reads_only=False)

    def read_interview(self, respondent_id: str) -> None:
        """Show somebody's interview without counting its time."""
        self._show_interview(respondent_id, reads_only=True)

    def _show_interview(self, respondent_id: str, *, reads_only: bool) -> None:
        from ui.interview.page import InterviewPage

        relationship, runner = self._session.relationship, self._desk.page_of("interview")
        assert isinstance(runner, InterviewPage)
        assert relationship is not None
        people = self._session.workspace.people.of(relationship.id)
        person = next((entry for entry in people if entry.id == respondent_id), None)
        if person is not None and runner.begin(person, reads_only=reads_only):
            self._desk.go_to("interview")
            runner.take_focus()

    def begin_commitment(self, start: CommitmentStart) -> None:
        """Go to the action plan and begin a commitment with what is known already."""
        self._desk.go_to("action-plan")
        if isinstance(self._desk.page, ActionPlanPage):
            self._desk.page.begin_from(start)

    def review_promises(self) -> None:
        """Go to the action plan, through what is still open of earlier ones."""
        self._desk.go_to("action-plan")
        if isinstance(self._desk.page, ActionPlanPage):
            self._desk.page.review_waiting()
