"""Results › Map: what matters against how well it goes, what to work on first, and how the factors hang together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.charts.importance_words import MapForm
from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.priority import Stability
from healthcheck.domain.relationship import Side
from healthcheck.domain.title_place import MAP
from ui.results.beside import Beside
from ui.results.commitment_dialog import commitment_dialog
from ui.results.map_drawing import INFLUENCE, MESH, MapDrawing, drawing_of, influence_of
from ui.results.side_panel import SidePanel
from ui.results.stories.map_story import map_story, priority_story
from ui.results.stories.mesh_story import document_story, influence_story
from ui.results.view import View
from ui.results.view_head import ViewHead
from ui.theme import Type
from ui.widgets.chart_card import DrawnCard
from ui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from healthcheck.charts.table import ProfileTable
    from healthcheck.domain.disclosed_priority import DisclosedPriority
    from ui.results.material import Material
    from ui.results.stories.chapter import Story
    from ui.theme import Theme

LEAST = 440
SHARES = (13, 7)
ROOMY = 960
"""Logical px from which two squares and the lists have room beside each other; names need more than other charts."""


class MapLook(View):
    """One of several drawings; beside it the practices to work on first and what both sides could promise."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._material: Material | None = None
        self._complete: CompleteResults | None = None
        self._drawing: MapDrawing | None = None
        self._card: DrawnCard | None = None
        self._beside: Beside | None = None
        self._panel = SidePanel(self.tr("What to work on first"))
        self._is_tight = False
        self._forms = Choice(self.tr("Show"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._forms.chosen.connect(self._redraw)
        self._panel.followed.connect(self._follow)

    def errand(self, material: Material) -> tuple[str, Callable[[], object]] | None:
        """Importance, priorities and mesh, which take a second scoring."""
        return "complete", partial(material.results.complete, material.assessment_id, material.profile.audience)

    def show_material(self, material: Material, answer: object) -> None:
        """Draw what was drawn before, of this assessment."""
        assert isinstance(answer, CompleteResults)
        is_other = self._material is None or self._material.assessment_id != material.assessment_id
        self._material, self._complete = material, answer
        self._forms.set_choices(self._choices(answer))
        importance = answer.annex.importance
        if is_other and not (importance.joint or any(importance.sides.values())):
            self._forms.select(MESH)  # rather than empty squares; why they are is said where one asks for them
        self._draw()
        self._fill(material, answer)

    @property
    def chart(self) -> DrawnCard | None:
        """The drawing that is chosen."""
        return self._card

    @property
    def twin(self) -> ProfileTable | None:
        """The numbers of the drawing that is chosen."""
        return None if self._drawing is None else self._drawing.table

    def heading(self, material: Material) -> ViewHead:
        """What to begin with, where enough people answered for an order of practices."""
        complete = self._complete
        if complete is None or not complete.commitments or not complete.annex.priorities.proposed:
            return super().heading(material)
        title = self.tr("Begin with “{0}”").format(complete.commitments[0].title)
        return ViewHead(title, material.generated.answer, MAP)

    def story(self, key: str) -> Story | None:
        """How the place of a factor, the list's order, or the links of the mesh came about."""
        held, complete = self._material, self._complete
        if held is None or complete is None:
            return None
        practice = next((entry for entry in complete.annex.priorities.practices if entry.practice == key), None)
        if practice is not None:
            return priority_story(self.tr, held, complete, practice)
        if self._forms.current == MESH:
            return document_story(self.tr, held, complete.annex.mesh.document, key)
        influence = influence_of(self._forms.current, complete.annex.mesh)
        if influence is not None:
            return influence_story(self.tr, held, influence, key)
        return map_story(self.tr, held, complete, key, MapForm(self._forms.current))

    def fit(self, *, is_tight: bool) -> None:
        """The lists below the drawing where the page is narrow."""
        self._is_tight = is_tight
        self._fit()

    def fit_room(self, room: int) -> None:
        """The drawing no taller than can be seen at once."""
        if self._beside is not None:
            self._beside.set_room(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names on the map the room they need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._beside is not None:
            self._beside.set_tight(is_tight=self._is_tight or self.width() < self._theme.px(ROOMY))

    def _choices(self, answer: CompleteResults) -> tuple[tuple[str, str], ...]:
        mesh = answer.annex.mesh
        whose = {INFLUENCE: self.tr("What moves what")}
        whose |= {
            f"{INFLUENCE}.{side.value}": self.tr("What moves what: {0}").format(answer.profile.organisation(side))
            for side in Side
        }
        influence = ((key, text) for key, text in whose.items() if influence_of(key, mesh) is not None)
        return (
            (MapForm.BY_SIDE, self.tr("A square for each side")),
            (MapForm.JOINED, self.tr("Both sides in one square")),
            (MapForm.JOINT, self.tr("The two views together")),
            (MESH, self.tr("How the factors hang together")),
            *influence,
        )

    def _redraw(self, _key: str) -> None:
        self._draw()
        self.redrawn.emit()

    def _draw(self) -> None:
        held, complete = self._material, self._complete
        assert held is not None
        assert complete is not None
        drawing = self._drawing = drawing_of(self._forms.current, complete, held.words)
        if self._card is not None:
            self._card.show_drawing(drawing.draw, caption=drawing.caption)
            return
        self._card = DrawnCard(drawing.draw, caption=drawing.caption, title=self.tr("Map"), theme=self._theme)
        self._card.heading.addWidget(self._forms)
        self._card.view.activated.connect(self.explained)
        self._card.view.pointed.connect(self.pointed)
        self._beside = Beside(self._card, self._panel, shares=SHARES, least=LEAST, theme=self._theme)
        self._column.addWidget(self._beside)

    def _fill(self, held: Material, complete: CompleteResults) -> None:
        panel = self._panel
        panel.clear()
        panel.add_title(self.tr("What to work on first"))
        self._add_priorities(held, complete)
        if complete.commitments:
            panel.add_heading(self.tr("What both sides could promise each other"))
            panel.add_text(self.tr("Proposals; nothing is agreed."), step=Type.CAPTION)
        for number, entry in enumerate(complete.commitments):
            leads = held.profile.organisation(entry.provider)
            panel.add_link(self.tr("{0} leads: {1}").format(leads, entry.title), str(number))
        panel.finish()

    def _add_priorities(self, held: Material, complete: CompleteResults) -> None:
        found = complete.annex.priorities
        known = {entry.practice: entry for entry in found.practices}
        for practice in found.proposed:
            entry = known[practice]
            (title,) = held.practice_titles((practice,)) or (practice,)
            self._panel.add_link(title, practice)
            self._panel.add_text(self._priority_line(held, entry), step=Type.CAPTION)
        for reason in dict.fromkeys(entry.reason for entry in found.withheld):
            self._panel.add_text(reason)
        if not found.proposed and not found.withheld:
            self._panel.add_text(self.tr("Too few people answered single practices for a list of them."))

    def _priority_line(self, held: Material, entry: DisclosedPriority) -> str:
        """Factor, what comes first, and how firm its place on the list is."""
        wording = held.instrument.findings
        parts = [held.words.name(entry.factor), wording.text("action_types", entry.action.value).lower()]
        if entry.stability is not None:
            word = wording.text("stability", entry.stability.value)
            is_unsure = entry.stability is Stability.UNSURE
            parts.append((self.tr("place on the list {0}") if is_unsure else self.tr("{0} on the list")).format(word))
        return " · ".join(parts)

    def _follow(self, key: str) -> None:
        if self._material is None or self._complete is None:
            return
        if not key.isdigit():
            self.explained.emit(key)
            return
        proposal = self._complete.commitments[int(key)]
        commit = partial(self.proposed.emit, proposal) if self._material.may_commit else None
        commitment_dialog(proposal, self._material, on_commit=commit, theme=self._theme, parent=self).open()
