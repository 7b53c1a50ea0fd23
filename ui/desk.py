"""One relationship on the desk: the sidebar, and beside it the page that is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from healthcheck.domain.relationship import Side
from ui import words
from ui.focus import first_stop
from ui.page import NARROW_BELOW, Page
from ui.page_building import build_page
from ui.pages.action_plan import ActionPlanPage
from ui.pages.overview import OverviewPage
from ui.pages.people import PeoplePage
from ui.pages.practices import PracticesPage
from ui.pages.questionnaires import QuestionnairesPage
from ui.pages.results import ResultsPage
from ui.trail import Trail
from ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from healthcheck.domain.commitment_start import CommitmentStart
    from ui.dialogs.file_choice import FileChoice
    from ui.pages.workshop import WorkshopPage
    from ui.session import Session
    from ui.workshop.asked import Asked

PAGES = (
    "overview",
    "people",
    "questionnaires",
    "interviews",
    "results",
    "practices",
    "action-plan",
    "workshop",
    "reports",
)


class Desk(QWidget):
    """Builds each page when it is first asked for. ``hand_over`` carries the id of who takes the laptop."""

    left = Signal()
    hand_over = Signal(str)
    said = Signal(str)
    offered = Signal(str)
    turned = Signal(str)

    def __init__(self, session: Session, *, files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._files = files
        self._pages: dict[str, Page] = {}
        self._trail = Trail()
        self._stack = QStackedWidget()
        self._sidebar = Sidebar(theme=session.theme, sides=tuple(Side))
        self._sidebar.set_pages(self._groups())
        if session.is_read_only:
            self._sidebar.set_foot(self.tr("Read-only: nothing is changed"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(self._stack, 1)
        self._connect()
        self._refresh()

    def _groups(self) -> tuple[tuple[tuple[str, str, str], ...], ...]:
        tr = self.tr
        return (
            (("overview", tr("Overview"), "layout-dashboard"), ("people", tr("People"), "users")),
            (
                ("questionnaires", tr("Questionnaires"), "clipboard-list"),
                ("interviews", tr("Interviews"), "speech-bubble"),
            ),
            (("results", tr("Results"), "radar"), ("practices", tr("Practices"), "list-checks")),
            (
                ("action-plan", tr("Action plan"), "handshake"),
                ("workshop", tr("Workshop"), "play"),
                ("reports", tr("Reports"), "file-text"),
            ),
        )

    def _connect(self) -> None:
        self._sidebar.chosen.connect(self.go_to)
        self._sidebar.left.connect(self.left)
        self._sidebar.assessment_chosen.connect(self._session.choose)
        self._session.changed.connect(self._refresh)
        self._session.moved.connect(self._refresh)
        self._session.theme.changed.connect(self._fold)
        for keys, slot in (
            (QKeySequence("F6"), self._next_region),
            (QKeySequence("Shift+F6"), self._previous_region),
            (QKeySequence(QKeySequence.StandardKey.Back), self.go_back),
            (QKeySequence(QKeySequence.StandardKey.Forward), self._go_forward),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.activated.connect(slot)

    @property
    def page(self) -> Page | None:
        """The page that is looked at."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def has_page(self, name: str) -> bool:
        """Whether the sidebar leads to a page of that name."""
        return name in PAGES

    @property
    def place(self) -> str:
        """The page of the sidebar that is looked at, or that the page belongs to."""
        return self._trail.row(self._trail.current or PAGES[0])

    def go_to(self, name: str) -> None:
        """Turn to a page; Alt+Left leads back."""
        self._trail.go(name)
        self._turn(name)

    def go_back(self) -> None:
        """Turn to the page that was looked at before."""
        self._step(-1)

    def _go_forward(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if self._trail.step(by):
            self._turn(self._trail.current)

    def _turn(self, name: str) -> None:
        name = name if self._session.assessment else PAGES[0]  # without one, all others would stand empty
        before, page = self.page, self._page(name)
        if before is not None and before is not page:
            before.leave()
        self._stack.setCurrentWidget(page)
        self._sidebar.select(self._trail.row(name))
        page.enter()
        if not self._sidebar.is_walked:
            self.focus_title()
        self.turned.emit(name)

    def focus_title(self) -> None:
        """Put the keyboard at the head of the page, so that the tab key goes on into it."""
        if self.page is not None:
            self.page.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Let go of the page: the desk is no longer seen."""
        if self.page is not None:
            self.page.leave()

    def toggle_sidebar(self) -> None:
        """Fold the sidebar, or unfold it."""
        preferences = self._session.preferences
        preferences.update(is_sidebar_collapsed=not preferences.value.is_sidebar_collapsed)
        self._fold()

    @property
    def has_table(self) -> bool:
        """Whether what is seen can be shown as a table."""
        return self.page is not None and self.page.has_table

    def toggle_table(self) -> None:
        """Show what is seen as a table, or as charts again."""
        if self.page is not None:
            self.page.toggle_table()

    @property
    def has_chart(self) -> bool:
        """Whether a chart is seen that can be copied and saved."""
        return self.page is not None and self.page.has_chart

    def copy_chart(self) -> None:
        """Put the chart that is seen on the clipboard."""
        if self.page is not None:
            self.page.copy_chart()

    def save_chart(self) -> None:
        """Write the chart that is seen into a file."""
        if self.page is not None:
            self.page.save_chart()

    @property
    def takes_lists(self) -> bool:
        """Whether the page takes a list of people."""
        return isinstance(self.page, PeoplePage) and self.page.takes_lists

    def take_list(self, path: Path) -> None:
        """Show what a list of people in a file would add."""
        if isinstance(self.page, PeoplePage):
            self.page.take_list(path)

    def look_at(self, look: str) -> None:
        """Go to one of the views of the results."""
        page = self._page("results")
        assert isinstance(page, ResultsPage)
        page.turn_to(look)
        self.go_to("results")

    def open_practice(self, practice: str) -> None:
        """Go to the practices, to one of them."""
        self.go_to("practices")
        if isinstance(self.page, PracticesPage):
            self.page.open_practice(practice)

    def ask_close_or_reopen(self) -> None:
        """Go where the assessment is closed and opened, and ask."""
        self.go_to("questionnaires")
        if isinstance(self.page, QuestionnairesPage):
            self.page.ask_close_or_reopen()

    def export_report(self) -> None:
        """Go where reports are made, and write the one that is chosen there."""
        from ui.pages.reports import ReportsPage

        self.go_to("reports")
        if isinstance(self.page, ReportsPage):
            self.page.export()

    def enter_paper(self, respondent_id: str) -> None:
        """Go where paper forms are typed, to somebody's where they are named."""
        from ui.fast_entry.page import FastEntryPage

        self.go_to("fast-entry")
        if isinstance(self.page, FastEntryPage):
            self.page.begin(respondent_id)

    def take_back(self) -> None:
        """The laptop is back: show the interview that it was handed over from, or who has answered."""
        is_interview = self._trail.current == "interview"
        self.go_to("interview" if is_interview else "questionnaires")

    def run_interview(self, respondent_id: str) -> None:
        """Begin somebody's interview, or go on with it."""
        self._show_interview(respondent_id, reads_only=False)

    def read_interview(self, respondent_id: str) -> None:
        """Show somebody's interview without counting its time."""
        self._show_interview(respondent_id, reads_only=True)

    def _show_interview(self, respondent_id: str, *, reads_only: bool) -> None:
        from ui.interview.page import InterviewPage

        relationship, runner = self._session.relationship, self._page("interview")
        assert isinstance(runner, InterviewPage)
        assert relationship is not None
        people = self._session.workspace.people.of(relationship.id)
        person = next((entry for entry in people if entry.id == respondent_id), None)
        if person is not None and runner.begin(person, reads_only=reads_only):
            self.go_to("interview")
            runner.take_focus()

    def begin_commitment(self, start: CommitmentStart) -> None:
        """Go to the action plan and begin a commitment with what is known already."""
        self.go_to("action-plan")
        if isinstance(self.page, ActionPlanPage):
            self.page.begin_from(start)

    def review_promises(self) -> None:
        """Go to the action plan, through what is still open of earlier ones."""
        self.go_to("action-plan")
        if isinstance(self.page, ActionPlanPage):
            self.page.review_waiting()

    def say_unsaved(self, count: int) -> None:
        """Take back at the foot what is not true any more."""
        if not self._session.is_read_only:
            self._sidebar.set_foot(self.tr("{0} not saved").format(count) if count else self.tr("All changes saved"))

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            page = self._pages[name] = build_page(name, self, self._session, files=self._files)
            self._stack.addWidget(page)
        return self._pages[name]

    def say_turned(self) -> None:
        """What can be done with a page has changed; that matters where it is the one that is seen."""
        if isinstance(self.page, ResultsPage | PracticesPage):
            self.say_place()

    def say_place(self) -> None:
        """What can be done from the menus has changed, whichever page is looked at."""
        self.turned.emit(self._trail.current or PAGES[0])

    @property
    def _workshop(self) -> WorkshopPage | None:
        """The page of the workshop, where it was looked at since the workspace was opened."""
        page: Page | None = self._pages.get("workshop")
        return page  # type: ignore[return-value]  # it is the one that was built under that name

    @property
    def can_start(self) -> bool:
        """Whether a workshop is looked at that can be started."""
        held = self._workshop
        return held is not None and held is self.page and held.start_bar.can_start

    @property
    def is_presenting(self) -> bool:
        """Whether a workshop is in the room now."""
        return self._workshop is not None and self._workshop.start_bar.is_presenting

    def start_workshop(self, *, is_here: bool = False) -> None:
        """Begin the workshop that is looked at, at the chosen item where ``is_here``."""
        if self._workshop is not None:
            bar = self._workshop.start_bar
            (bar.start_here if is_here else bar.start)()

    def ask_room(self, wish: Asked) -> None:
        """Hand on to the room what a menu says."""
        if self._workshop is not None:
            self._workshop.start_bar.ask(wish)

    def break_off(self) -> None:
        """The workspace closes: what is presented goes, and resumes where it is."""
        if self._workshop is not None:
            self._workshop.start_bar.break_off()

    def _refresh(self) -> None:
        relationship, assessment = self._session.relationship, self._session.assessment
        if relationship is None:
            return
        self._sidebar.show_relationship(
            {side: relationship.organisation(side) for side in Side},
            assessments=[(entry.id, words.assessment(self.tr, entry)) for entry in self._session.assessments],
            current=assessment.id if assessment else None,
        )
        self._sidebar.set_open(PAGES if assessment else PAGES[:1])
        if assessment is None and self.page is not None and not isinstance(self.page, OverviewPage):
            self.go_to(PAGES[0])
        elif self.page is not None and self.isVisible():
            self.page.enter()
            self.say_place()

    def _fold(self) -> None:
        is_folded = self._session.preferences.value.is_sidebar_collapsed
        self._sidebar.set_narrow(is_narrow=is_folded or self.window().width() < self._session.theme.px(NARROW_BELOW))

    def _next_region(self) -> None:
        self._move_region(1)

    def _previous_region(self) -> None:
        self._move_region(-1)

    def _move_region(self, step: int) -> None:
        """Put the keyboard on the first stop of the next part that has one: sidebar, header, body, action bar."""
        if self.page is None:
            return
        regions = (self._sidebar, *self.page.regions)
        focused = self.focusWidget()
        here = next((n for n, region in enumerate(regions) if focused and region.isAncestorOf(focused)), 0)
        for distance in range(1, len(regions) + 1):
            stop = first_stop(regions[(here + step * distance) % len(regions)])
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where the window is narrow."""
        super().resizeEvent(event)
        self._fold()
