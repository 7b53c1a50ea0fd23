"""Each page of a relationship as it stands on the desk: built when it is first asked for, and wired to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ui.pages.action_plan import ActionPlanPage
from ui.pages.overview import OverviewPage
from ui.pages.people import PeoplePage
from ui.pages.practices import PracticesPage
from ui.pages.questionnaires import QuestionnairesPage
from ui.pages.reports import ReportsPage
from ui.pages.results import ResultsPage

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from ui.desk_errands import DeskErrands
    from ui.dialogs.file_choice import FileChoice
    from ui.page import Page
    from ui.session import Session


class Surroundings(Protocol):
    """What pages ask of the desk that they stand on."""

    @property
    def hand_over(self) -> SignalInstance:
        """Somebody takes the laptop."""

    @property
    def said(self) -> SignalInstance:
        """A short word for the foot of the window."""

    @property
    def offered(self) -> SignalInstance:
        """A word with a way to undo what was just done."""

    def go_to(self, name: str) -> None:
        """Turn to a page."""

    def go_back(self) -> None:
        """Turn to the page that was looked at before."""

    def say_turned(self) -> None:
        """What can be done with this page has changed."""

    def say_place(self) -> None:
        """What can be done from the menus has changed."""

    def say_unsaved(self, count: int) -> None:
        """So many answers are not saved."""


def build_page(name: str, desk: Surroundings, errands: DeskErrands, session: Session, *, files: FileChoice) -> Page:
    """The page of that name; what it asks for is done by ``desk`` and ``errands``."""
    page: Page
    match name:
        case "people":
            page = PeoplePage(session)
        case "questionnaires" | "fast-entry" | "interviews" | "interview" | "comments":
            page = _build_listening(name, desk, errands, session, files=files)
        case "results":
            page = results = ResultsPage(session, files=files)
            results.refreshed.connect(desk.say_turned)
            results.commitment_wanted.connect(errands.begin_commitment)
            results.practice_wanted.connect(errands.open_practice)
        case "practices":
            page = practices = PracticesPage(session, files=files)
            practices.refreshed.connect(desk.say_turned)
        case "action-plan":
            page = ActionPlanPage(session)
        case "workshop":
            from ui.pages.workshop import WorkshopPage

            page = workshop = WorkshopPage(session, files=files)
            workshop.turned.connect(desk.say_place)
        case "reports":
            page = ReportsPage(session, files=files)
        case _:
            page = overview = OverviewPage(session)
            overview.promises_wait.connect(errands.review_promises)
    page.go_to.connect(desk.go_to)
    page.said.connect(desk.said)
    page.offered.connect(desk.offered)
    return page


def _build_listening(
    name: str, desk: Surroundings, errands: DeskErrands, session: Session, *, files: FileChoice
) -> Page:
    """The pages on which people are heard."""
    if name == "questionnaires":
        page = QuestionnairesPage(session)
        page.hand_over.connect(desk.hand_over)
        page.paper_wanted.connect(errands.enter_paper)
        return page
    if name == "fast-entry":
        from ui.fast_entry.page import FastEntryPage

        paper = FastEntryPage(session)
        paper.unsaved.connect(desk.say_unsaved)
        return paper
    if name == "interviews":
        from ui.pages.interviews import InterviewsPage

        interviews = InterviewsPage(session, files=files)
        interviews.interview_wanted.connect(errands.run_interview)
        interviews.reading_wanted.connect(errands.read_interview)
        return interviews
    if name == "comments":
        from ui.comments.page import CommentsPage

        comments = CommentsPage(session)
        comments.left.connect(desk.go_back)
        comments.commitment_wanted.connect(errands.begin_commitment)
        return comments
    from ui.interview.page import InterviewPage

    runner = InterviewPage(session)
    runner.hand_over.connect(desk.hand_over)
    runner.paper_wanted.connect(errands.enter_paper)
    runner.commitment_wanted.connect(errands.begin_commitment)
    return runner
