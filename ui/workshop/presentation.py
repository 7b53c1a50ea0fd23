"""Presents a workshop: what the room sees, the presenter's console, and everything that is noted on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from healthcheck.charts.words import ChartWords
from healthcheck.domain.workshop import ItemKind
from ui.workshop.agenda_slides import AgendaSlides
from ui.workshop.asked import Asked
from ui.workshop.audience_window import AudienceWindow
from ui.workshop.capture_panels import CapturePanel, LinePanel
from ui.workshop.console import PresenterConsole
from ui.workshop.guess_panel import GuessPanel
from ui.workshop.lists import KeysPanel, OverviewPanel
from ui.workshop.mesh_panel import MeshDrafts, MeshPanel
from ui.workshop.pace import Pace
from ui.workshop.room_edits import RoomEdits
from ui.workshop.room_panels import ScorePanel, VotePanel
from ui.workshop.talk import Talk
from ui.workshop.wakefulness import Wakefulness

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QScreen

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.workshop import Workshop
    from ui.session import Session
    from ui.workshop.panel import Panel

PLAIN_SIZE = (1280, 720)


class Presentation(QObject):
    """``start`` opens both windows; ``ended`` when the presenter is done, and the workshop is kept as ended.

    ``screen``: the display that the room sees; None for a plain window. Every step is kept when it is reached.
    """

    ended = Signal()

    def __init__(
        self, session: Session, workshop: Workshop, *, relationship: Relationship, assessment: Assessment,
        screen: QScreen | None = None, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._id, self._screen = session, workshop.id, screen
        self._relationship, self._assessment = relationship, assessment
        self._instrument = session.workspace.instruments.of(assessment)
        self._slides = AgendaSlides(
            session.workspace, self._instrument, relationship=relationship, assessment=assessment
        )
        self._edits = RoomEdits(session, workshop.id)
        self._wakefulness = Wakefulness()
        self._pace, self._drafts = Pace(workshop.seconds), MeshDrafts()
        self._is_over = False
        self._made = len(session.workspace.workshops.captured(workshop.id))
        self.talk = self._begin(workshop)
        words = ChartWords.of(self._instrument)
        self.audience = AudienceWindow(self.talk, words)
        self.console = PresenterConsole(self.talk, words, pace=self._pace)
        self._kept: tuple[int, int] | None = None
        self._connect()

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is kept."""
        return self._session.workspace.workshops.get(self._id)

    def _begin(self, workshop: Workshop) -> Talk:
        """At the place where it was left."""
        place = workshop.place
        items = [item.id for item in workshop.agenda]
        at = items.index(place.item_id) if place and place.item_id in items else 0
        return Talk(self._slides.items(workshop), item=at, step=place.step if place else 0)

    def _connect(self) -> None:
        self.talk.changed.connect(self._keep_place)
        self.talk.asked.connect(self._answer)
        self.talk.ended.connect(self._finish)
        self._session.changed.connect(self._rebuild)
        self.console.reconnect.clicked.connect(self._reconnect)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._lose)

    def start(self) -> None:
        """Open both windows and let the machine stay awake."""
        self._wakefulness.hold()
        self._keep_place()
        self._say_captured()
        self._show_audience()
        self.console.resize(*PLAIN_SIZE)
        self.console.show()
        self.console.activateWindow()

    def _show_audience(self) -> None:
        if self._screen is not None:
            self.audience.fill(self._screen)
        else:
            self.audience.resize(*PLAIN_SIZE)
            self.audience.show()

    def _keep_place(self) -> None:
        here = (self.talk.item, self.talk.step)
        if here == self._kept or self._is_over:
            return
        if self._kept is not None:
            self._keep_time(self.talk.items[min(self._kept[0], len(self.talk.items) - 1)].id)
        self._kept = here
        self._session.workspace.workshops.go_to(self._id, self.talk.current.id, step=self.talk.step)

    def _keep_time(self, item_id: str) -> None:
        self._session.workspace.workshops.spend(self._id, item_id, self._pace.of(item_id))

    def _rebuild(self) -> None:
        """Something was noted, or taken back."""
        if not self._is_over:
            workshop = self.workshop
            self.talk.rebuild(self._slides.items(workshop))
            made = len(self._session.workspace.workshops.captured(self._id))
            item = workshop.item(self.talk.current.id)
            if made > self._made and item and item.kind is ItemKind.COMMITMENTS:
                self.talk.show_last()  # the room reads what was just promised
            self._made = made
            self._say_captured()

    def _say_captured(self) -> None:
        workshop = self.workshop
        made = len(self._session.workspace.workshops.captured(self._id))
        self.console.say_captured(
            self.tr("Captured: commitments {0}, parked {1}, decisions {2}, votes {3}").format(
                made, len(workshop.parked), len(workshop.decisions), len(workshop.ballots)
            )
        )

    def _answer(self, wish: Asked) -> None:
        panels: dict[Asked, Callable[[], Panel]] = {
            Asked.CAPTURE: self._capture, Asked.PARK: self._park, Asked.DECIDE: self._decide,
            Asked.RE_SCORE: self._re_score, Asked.VOTE: self._vote, Asked.GUESS: self._guess,
            Asked.MESH: self._mesh,
            Asked.OVERVIEW: lambda: OverviewPanel(self.talk), Asked.KEYS: KeysPanel,
        }  # fmt: skip
        acts: dict[Asked, Callable[[], None]] = {
            Asked.TIMER: self._pace.toggle, Asked.RESET: self._pace.reset, Asked.SWAP: self._swap,
            Asked.CONSOLE: self._turn_over, Asked.UNDO: self._session.edits.undo, Asked.REDO: self._session.edits.redo,
        }  # fmt: skip
        if wish in panels:
            panel = panels[wish]()
            panel.closed.connect(self.console.close_panel)
            self.console.raise_()
            self.console.activateWindow()
            self.console.open_panel(panel)
        else:
            acts[wish]()
            self.console.show_times()

    def _capture(self) -> Panel:
        workspace = self._session.workspace
        item = self.workshop.item(self.talk.current.id)
        return CapturePanel(
            self._edits, workspace.plan.of(self._assessment.id), theme=self._session.theme,
            factor=(item.factor or "") if item else "", today=workspace.plan.today,
        )  # fmt: skip

    def _park(self) -> Panel:
        return LinePanel(self.tr("Parking lot"), self.tr("What is parked"), self._edits.park)

    def _decide(self) -> Panel:
        return LinePanel(self.tr("Decision"), self.tr("What both sides decided"), self._edits.decide)

    def _vote(self) -> Panel:
        return VotePanel(self._edits, self._instrument, self._relationship)

    def _mesh(self) -> Panel:
        workspace = self._session.workspace
        people, present = workspace.people.of(self._relationship.id), self.workshop.present
        panel = MeshPanel(
            self._edits, self._instrument, self._relationship, assessment_id=self._assessment.id, drafts=self._drafts,
            people=sorted(people, key=lambda person: person.id not in present),
        )  # fmt: skip
        panel.show_round(self._edits.mesh_round(self._assessment.id))
        return panel

    def _guess(self) -> Panel:
        workshop = self.workshop
        return GuessPanel(
            self._edits, self._instrument, self._relationship, guessed=workshop.guesses,
            is_late=_has_seen_views(workshop, self.talk.current.id, self.talk.step),
        )  # fmt: skip

    def _re_score(self) -> Panel:
        present = self._session.workspace.workshops.people_present(self._id)
        return ScorePanel(self._edits, self._instrument, self._relationship, workshop=self.workshop, present=present)

    def _swap(self) -> None:
        """The room takes the next display."""
        screens = QGuiApplication.screens()
        at = screens.index(self._screen) if self._screen in screens else 0
        self._screen = screens[(at + 1) % len(screens)]
        if len(screens) > 1:
            self.console.move(screens[at].availableGeometry().topLeft())
        self.audience.fill(self._screen)
        self.console.raise_()

    def _turn_over(self) -> None:
        """On one display the console comes and goes over what the room sees."""
        front = self.audience if self.console.isActiveWindow() else self.console
        front.show()
        front.raise_()
        front.activateWindow()

    def _lose(self, screen: QScreen) -> None:
        if screen is self._screen and not self._is_over:
            self._screen = None
            self.audience.hide()
            self.console.notice.show_text(self.tr("Audience display lost."), kind=self.console.notice.kind)
            self.console.notice.show()

    def _reconnect(self) -> None:
        others = [screen for screen in QGuiApplication.screens() if screen is not self.console.screen()]
        self._screen = others[0] if others else None
        self.console.notice.hide()
        self._show_audience()
        self.console.setFocus()

    def _finish(self) -> None:
        if self._is_over:
            return
        self._keep_time(self.talk.current.id)
        self._is_over = True
        self._wakefulness.release()
        self._session.do(self._session.workspace.workshops.end, self._id)
        for window in (self.audience, self.console):
            window.deleteLater()
        self.ended.emit()
        self.deleteLater()


def _has_seen_views(workshop: Workshop, item_id: str, step: int) -> bool:
    """Whether the room stands behind the first two steps of the reveal: the blank chart and the guesses."""
    places = {item.id: place for place, item in enumerate(workshop.agenda)}
    reveals = [place for place, item in enumerate(workshop.agenda) if item.kind is ItemKind.PROFILE]
    here = places.get(item_id, 0)
    return any(here > place or (here == place and step >= 1 + bool(workshop.guesses)) for place in reveals[:1])
