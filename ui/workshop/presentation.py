"""Presents a workshop: what the room sees, the presenter's console, and everything that is noted on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from healthcheck.charts.words import ChartWords
from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.workshop import ItemKind
from healthcheck.errors import UserFacingError
from ui.workshop.agenda_slides import AgendaSlides
from ui.workshop.asked import Asked
from ui.workshop.bell import Bell
from ui.workshop.pace import Pace
from ui.workshop.room_desk import RoomDesk
from ui.workshop.talk import Talk
from ui.workshop.two_windows import TwoWindows
from ui.workshop.wakefulness import Wakefulness

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QScreen

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.workshop import Workshop
    from ui.session import Session
    from ui.workshop.audience_window import AudienceWindow
    from ui.workshop.console import PresenterConsole


MINUTE = 60_000


class Presentation(QObject):
    """``start`` opens both windows; ``ended`` when the presenter is done, and the workshop is kept as ended.

    ``screen``: the display that the room sees; None for a plain window. Every step is kept when it is reached.
    ``refused`` carries, at the end, why the end could not be kept. Nothing here depends on what else the main window
    looks at meanwhile.
    """

    ended = Signal()
    refused = Signal(object)

    def __init__(
        self, session: Session, workshop: Workshop, *, relationship: Relationship, assessment: Assessment,
        screen: QScreen | None = None, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._id = session, workshop.id
        instrument = session.workspace.instruments.of(assessment)
        self._slides = AgendaSlides(session.workspace, instrument, relationship=relationship, assessment=assessment)
        self._wakefulness = Wakefulness()
        self._pace = Pace(workshop.seconds)
        self._is_over = False
        self._made = len(session.workspace.workshops.captured(workshop.id))
        self._kept: tuple[int, int] | None = None
        self.talk = self._begin(workshop)
        self._desk = RoomDesk(
            session, self.talk, instrument, workshop_id=workshop.id, relationship=relationship, assessment=assessment,
            tr=self.tr,
        )  # fmt: skip
        self._windows = TwoWindows(
            self.talk, ChartWords.of(instrument), pace=self._pace, preferences=session.preferences, screen=screen,
            parent=self,
        )  # fmt: skip
        self._bell = Bell(self.talk, self._pace, preferences=session.preferences, ring=QApplication.beep)
        self._minute = QTimer(self, interval=MINUTE)
        self._connect()

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is kept."""
        return self._session.workspace.workshops.get(self._id)

    @property
    def audience(self) -> AudienceWindow:
        """What the room sees."""
        return self._windows.audience

    @property
    def console(self) -> PresenterConsole:
        """What the presenter sees."""
        return self._windows.console

    def _begin(self, workshop: Workshop) -> Talk:
        """At the place where it was left."""
        place = workshop.place
        items = [item.id for item in workshop.agenda]
        at = items.index(place.item_id) if place and place.item_id in items else 0
        return Talk(self._slides.items(workshop), item=at, step=place.step if place else 0)

    def _connect(self) -> None:
        self._minute.timeout.connect(self._keep_minute)
        self.talk.changed.connect(self._keep_place)
        self.talk.asked.connect(self._answer)
        self.talk.ended.connect(self._finish)
        self._windows.closed.connect(self._finish)
        self.console.ticked.connect(self._bell.listen)
        self._session.changed.connect(self._rebuild)
        self._session.edits.refused.connect(self.console.say_trouble)

    def start(self) -> None:
        """Open both windows and let the machine stay awake."""
        self._wakefulness.hold()
        self._minute.start()
        self._windows.show()
        self._keep_place()
        self._say_captured()

    def raise_up(self) -> None:
        """Come to the front: somebody asked for it who was elsewhere in the program."""
        self._windows.raise_up()

    def break_off(self) -> None:
        """Go without an end: it resumes at this step."""
        if not self._is_over:
            self.console.keep_panel()
            self._attempt(self._keep_time)
            self._close()

    def _attempt(self, command: Callable[[], object]) -> bool:
        """Keep something; where that is refused, say so in the console."""
        try:
            command()
        except UserFacingError as error:
            self.console.say_trouble(error)
            return False
        return True

    def _keep_place(self) -> None:
        """Place and time; what is refused is tried again with the next step."""
        here = (self.talk.item, self.talk.step)
        if here != self._kept and not self._is_over and self._attempt(self._save_place):
            self._kept = here

    def _save_place(self) -> None:
        workshops, talk = self._session.workspace.workshops, self.talk
        if self._kept is not None:
            item = talk.items[min(self._kept[0], len(talk.items) - 1)].id
            workshops.spend(self._id, item, self._pace.of(item))
        workshops.go_to(self._id, talk.current.id, step=talk.step)

    def _keep_minute(self) -> None:
        """A crash takes no more than a minute out of the count."""
        self._attempt(self._keep_time)

    def _keep_time(self) -> None:
        item = self.talk.current.id
        self._session.workspace.workshops.spend(self._id, item, self._pace.of(item))

    def _rebuild(self) -> None:
        """Something was noted, or taken back; or the workshop itself was deleted meanwhile."""
        if self._is_over:
            return
        was_last = self.talk.step + 1 == len(self.talk.current.steps)
        try:
            workshop = self.workshop
            if self._slides.read_anew():
                self._withdraw_results()
            self.talk.rebuild(self._slides.items(workshop))
            made = len(self._session.workspace.workshops.captured(self._id))
        except NotFoundError as error:
            self._close()
            self.refused.emit(error)
            return
        except UserFacingError as error:
            self.console.say_trouble(error)
            return
        item = workshop.item(self.talk.current.id)
        is_asked = {ItemKind.COMMITMENTS: True, ItemKind.FACTOR: was_last}
        if made > self._made and item and is_asked.get(item.kind):
            self.talk.show_last()  # the room reads what was just promised
        self._made = made
        self._say_captured()

    def _withdraw_results(self) -> None:
        """What a frozen room saw is not true any more, or may not be seen any more."""
        self.talk.thaw()
        gone = self.tr("The assessment was opened again: its results are off the slides until it is closed.")
        self.console.say_withdrawn("" if self._slides.has_results else gone)

    def _say_captured(self) -> None:
        workshop = self.workshop
        made = len(self._session.workspace.workshops.captured(self._id))
        self.console.say_captured(
            self.tr("Captured: commitments {0}, parked {1}, decisions {2}, votes {3}").format(
                made, len(workshop.parked), len(workshop.decisions), len(workshop.ballots)
            )
        )

    def _answer(self, wish: Asked) -> None:
        acts: dict[Asked, Callable[[], None]] = {
            Asked.TIMER: self._pace.toggle,
            Asked.RESET: self._pace.reset,
            Asked.SWAP: self._windows.swap,
            Asked.GROUND: self._windows.turn_ground,
            Asked.CONSOLE: self._windows.turn_over,
            Asked.UNDO: self._undo,
            Asked.REDO: self._redo,
        }
        if wish in acts:
            acts[wish]()
            self.console.show_times()
        else:
            self._attempt(lambda: self._open(wish))

    def _undo(self) -> None:
        name = self._session.edits.undo_name
        self._session.edits.undo()
        if name:
            self.console.say_captured(self.tr("Taken back: {0}").format(name))

    def _redo(self) -> None:
        name = self._session.edits.redo_name
        self._session.edits.redo()
        if name:
            self.console.say_captured(self.tr("Made again: {0}").format(name))

    def _open(self, wish: Asked) -> None:
        if self.console.is_entering:
            self._windows.come_forward()  # what is being typed there comes first
            return
        panel = self._desk.panel(wish, is_open=self._windows.shares_display)
        if panel is not None:
            panel.closed.connect(self.console.close_panel)
            panel.closed.connect(self._windows.go_back)
            self._windows.come_forward()
            self.console.open_panel(panel)

    def _finish(self) -> None:
        """Both windows go whatever the disk says; what it refused is told elsewhere, and it resumes at this step."""
        if self._is_over:
            return
        self.console.keep_panel()
        trouble: UserFacingError | None = None
        try:
            self._keep_time()
            self._is_over = True  # what is announced now changes nothing here any more
            self._session.do(self._session.workspace.workshops.end, self._id)
        except UserFacingError as error:
            trouble = error
        self._close()
        if trouble is not None:
            self.refused.emit(trouble)

    def _close(self) -> None:
        self._is_over = True
        self._minute.stop()
        self._wakefulness.release()
        self._windows.close()
        self.ended.emit()
        self.deleteLater()
