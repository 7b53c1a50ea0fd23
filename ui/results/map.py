"""Results › Map: what matters against how well it goes, what to work on first, and how the factors hang together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.charts.importance_words import MapForm
from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.priority import Stability
from ui.results.beside import Beside
from ui.results.choice import Choice
from ui.results.commitment_dialog import commitment_dialog
from ui.results.map_drawing import MapDrawing, drawing_of
from ui.results.side_panel import SidePanel
from ui.results.view import View
from ui.theme import Tone, Type
from ui.widgets.chart_card import DrawnCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.charts.table import ProfileTable
    from healthcheck.domain.disclosed_priority import DisclosedPriority
    from ui.results.material import Material
    from ui.theme import Theme

LEAST = 440
SHARES = (13, 7)
MESH = "mesh"
INFLUENCE = "influence"


class MapLook(View):
    """One of five drawings; beside it the practices to work on first and what both sides could promise each other."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._material: Material | None = None
        self._complete: CompleteResults | None = None
        self._drawing: MapDrawing | None = None
        self._card: DrawnCard | None = None
        self._beside: Beside | None = None
        self._panel = SidePanel(self.tr("What to work on first"))
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
        self._material, self._complete = material, answer
        self._forms.set_choices(self._choices(answer))
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

    def heading(self, material: Material) -> tuple[str, str]:
        """What to begin with, where there is something."""
        found = self._complete.commitments if self._complete is not None else ()
        if not found:
            return super().heading(material)
        return self.tr("Begin with “{0}”").format(found[0].title), material.findings.answer

    def fit(self, *, is_tight: bool) -> None:
        """The lists below the drawing where the page is narrow."""
        if self._beside is not None:
            self._beside.set_tight(is_tight=is_tight)

    def _choices(self, answer: CompleteResults) -> tuple[tuple[str, str], ...]:
        influence = ((INFLUENCE, self.tr("What moves what")),) if answer.annex.mesh.joint is not None else ()
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
        self._card.view.activated.connect(self.told)
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
            self._panel.add_text(title, tone=Tone.TEXT, step=Type.STRONG)
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
        commitment = self._complete.commitments[int(key)]
        commitment_dialog(commitment, self._material, theme=self._theme, parent=self).open()
