"""Where the room looks, and the button with which a workshop begins, or goes on where it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from healthcheck.domain.agenda_words import title_of
from healthcheck.domain.workshop import WorkshopState
from healthcheck.errors import UserFacingError
from ui.translation import said
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from healthcheck.domain.workshop import Workshop
    from ui.session import Session
    from ui.workshop.asked import Asked
    from ui.workshop.presentation import Presentation


class StartBar(QWidget):
    """F5 starts or resumes, Shift+F5 starts at ``item_id``; while something is presented, both lead back to that.

    ``refused`` carries why not; ``about_to_begin``: what is still being typed is to be kept; ``began`` and ``ended``
    come at the start and at the end. Only one workshop is presented at a time, whatever is looked at meanwhile.
    """

    refused = Signal(object)
    about_to_begin = Signal()
    began = Signal()
    ended = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._workshop: Workshop | None = None
        self.item_id = ""
        self._presentation: Presentation | None = None
        self._displays = ChoiceBox()
        self._displays.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._displays.setAccessibleName(self.tr("Audience on"))
        self._start = Button(self.tr("Start (F5)"), kind=ButtonKind.PRIMARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(self.tr("Audience on"), wraps=False))
        row.addWidget(self._displays)
        row.addWidget(self._start)
        self._start.clicked.connect(self.start)

    @property
    def can_start(self) -> bool:
        """Whether F5 does something."""
        return self._workshop is not None and self._start.isEnabled()

    @property
    def is_presenting(self) -> bool:
        """Whether a workshop is in the room now, this one or another."""
        return self._presentation is not None

    def show_workshop(self, workshop: Workshop) -> None:
        """Offer to start it, or to resume it where it was left."""
        self._workshop = workshop
        self._show_start()
        chosen = self._displays.currentIndex()
        self._displays.clear()
        for screen in self._screens():
            size = screen.size()
            self._displays.addItem(
                self.tr("{0} ({1} × {2})").format(screen.name() or self.tr("Display"), size.width(), size.height()),
                screen,
            )
        self._displays.addItem(self.tr("A plain window"), None)
        self._displays.setCurrentIndex(max(chosen, 0))

    def _show_start(self) -> None:
        self._start.setEnabled(not self._session.is_read_only)
        self._displays.setEnabled(not self.is_presenting)
        if self.is_presenting:
            self._start.setText(self.tr("Back to the room (F5)"))
        elif self._workshop is not None:
            is_over = self._workshop.state is WorkshopState.ENDED and not self._workshop.can_resume
            self._start.set_kind(ButtonKind.PLAIN if is_over else ButtonKind.PRIMARY)
            self._start.setText(self._words(self._workshop))

    def _screens(self) -> list[QScreen]:
        """The display where this window is not comes first."""
        return sorted(QGuiApplication.screens(), key=lambda screen: screen is self.screen())

    def _words(self, workshop: Workshop) -> str:
        item, place = workshop.placed_item, workshop.place
        if not workshop.can_resume or item is None or place is None:
            is_over = workshop.state is WorkshopState.ENDED
            return self.tr("Hold a follow-up session (F5)") if is_over else self.tr("Start (F5)")
        names = {factor.id: factor.name for factor in self._session.instrument.factors}
        title = said(title_of(item, workshop.agenda, names))
        return self.tr("Resume workshop at {0} ({1})").format(title, f"{place.at.astimezone():%H:%M}")

    def start(self) -> None:
        """Begin, or go on where it was left."""
        self._begin("")

    def start_here(self) -> None:
        """Begin at the item that is chosen."""
        self._begin(self.item_id)

    def ask(self, wish: Asked) -> None:
        """Hand on to the room what a menu says."""
        if self._presentation is not None:
            self._presentation.talk.ask(wish)

    def break_off(self) -> None:
        """The workspace closes: both windows go, and the workshop resumes where it is."""
        if self._presentation is not None:
            self._presentation.break_off()

    def _begin(self, item_id: str) -> None:
        if self._presentation is not None:
            self._presentation.raise_up()
            return
        self.about_to_begin.emit()
        relationship, assessment = self._session.relationship, self._session.assessment
        held = self._workshop
        if not (self._start.isEnabled() and held and relationship and assessment):
            return
        workshops = self._session.workspace.workshops
        try:
            held = workshops.resume(held.id) if held.can_resume and not item_id else workshops.start(
                held.id, item_id=item_id or None
            )  # fmt: skip
            # the console and its panels are wanted by nobody who only plans
            from ui.workshop.presentation import Presentation

            self._presentation = Presentation(
                self._session,
                held,
                relationship=relationship,
                assessment=assessment,
                screen=self._displays.currentData(),
                parent=self,
            )
        except UserFacingError as error:
            self.refused.emit(error)
            return
        self._presentation.refused.connect(self.refused)
        self._presentation.ended.connect(self._done)
        for window in (self._presentation.audience, self._presentation.console):
            self.destroyed.connect(window.deleteLater)  # they go with the workspace, whatever closes it
        self._presentation.start()
        self._show_start()
        self.began.emit()

    def _done(self) -> None:
        self._presentation = None
        self._show_start()
        self.ended.emit()
