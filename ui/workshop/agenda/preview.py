"""The first slide of an item, as the room will see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.words import ChartWords
from ui.projector import projector_ground
from ui.widgets.card import Card
from ui.workshop.slide_view import SlideView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.workshop import AgendaItem, Workshop
    from ui.session import Session
    from ui.workshop.agenda_slides import AgendaSlides

SHAPE = 9 / 16
"""Height of a projected picture to its width."""


class ItemPreview(Card):
    """It holds what both sides may see and no more."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._held: tuple[tuple[int, bool], AgendaSlides] | None = None
        self._slide = SlideView(ChartWords.of(session.instrument))
        self.body.addWidget(self._slide)

    def forget(self) -> None:
        """Read the results anew the next time: on other pages they may change."""
        self._held = None

    def show_item(self, workshop: Workshop, item: AgendaItem) -> None:
        """Show the slide with which ``item`` begins."""
        shown = next((entry for entry in self._slides().items(workshop) if entry.id == item.id), None)
        self._slide.use_ground(projector_ground(self._session.preferences))
        self._slide.show_step(shown.steps[0] if shown else None)

    def _slides(self) -> AgendaSlides:
        from ui.workshop.agenda_slides import AgendaSlides

        session = self._session
        assert session.assessment is not None
        assert session.relationship is not None
        key = session.assessment.id, session.assessment.is_closed
        if self._held is None or self._held[0] != key:
            instrument = session.workspace.instruments.of(session.assessment)
            made = AgendaSlides(
                session.workspace, instrument, relationship=session.relationship, assessment=session.assessment
            )
            self._held = key, made
        return self._held[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of a projected picture."""
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        self._slide.setFixedHeight(int((self.width() - margins.left() - margins.right()) * SHAPE))
