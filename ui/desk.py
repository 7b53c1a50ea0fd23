"""One relationship on the desk: the sidebar, beside it the page that is looked at, and the ways between pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from healthcheck.domain.relationship import Side
from ui import words
from ui.desk_errands import DeskErrands
from ui.focus import first_stop
from ui.page import NARROW_BELOW, Page
from ui.page_building import build_page
from ui.pages.overview import OverviewPage
from ui.pages.practices import PracticesPage
from ui.pages.results import ResultsPage
from ui.trail import Trail
from ui.widgets.sidebar import Sidebar
from ui.workshop_remote import WorkshopRemote

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.dialogs.file_choice import FileChoice
    from ui.session import Session

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
    """Builds each page when it is first asked for. ``hand_over`` carries the id of who takes the laptop.

    ``errands`` is what can be asked to be done on a page, ``workshop`` what a menu says to a workshop.
    """

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
        self.errands = DeskErrands(self, session)
        self.workshop = WorkshopRemote(self)
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

    def built(self, name: str) -> Page | None:
        """The page of that name, where it was looked at since the workspace was opened."""
        return self._pages.get(name)

    @property
    def current(self) -> str:
        """The name of the page that is looked at."""
        return self._trail.current or PAGES[0]

    @property
    def place(self) -> str:
        """The page of the sidebar that is looked at, or that the page belongs to."""
        return self._trail.row(self.current)

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
        before, page = self.page, self.page_of(name)
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

    def say_unsaved(self, count: int) -> None:
        """Take back at the foot what is not true any more."""
        if not self._session.is_read_only:
            self._sidebar.set_foot(self.tr("{0} not saved").format(count) if count else self.tr("All changes saved"))

    def page_of(self, name: str) -> Page:
        """The page of that name, built when it is first asked for."""
        if name not in self._pages:
            page = build_page(name, self, self.errands, self._session, files=self._files)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def say_turned(self) -> None:
        """What can be done with a page has changed; that matters where it is the one that is seen."""
        if isinstance(self.page, ResultsPage | PracticesPage):
            self.say_place()

    def say_place(self) -> None:
        """What can be done from the menus has changed, whichever page is looked at."""
        self.turned.emit(self.current)

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
