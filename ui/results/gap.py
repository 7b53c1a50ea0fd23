"""Results › Gap: the dumbbell in four orders, and beside it what one factor's two views say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.charts.caption import gap_caption
from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.gap_order import GapOrder, ordered
from healthcheck.charts.reading import full_reading, gap_text
from healthcheck.charts.table import ProfileTable, profile_table
from ui.results.beside import Beside
from ui.results.choice import Choice
from ui.results.side_panel import SidePanel
from ui.results.view import View
from ui.theme import Tone, Type
from ui.widgets.chart_card import DrawnCard, reading_line

if TYPE_CHECKING:
    from ui.results.material import Material
    from ui.theme import Theme

LEAST = 380
SHARES = (12, 8)


class GapLook(View):
    """A click, or an arrow key, chooses the factor beside the chart; Enter explains its numbers."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._material: Material | None = None
        self._order = GapOrder.WIDEST
        self._factor = ""
        self._card: DrawnCard | None = None
        self._beside: Beside | None = None
        self._panel = SidePanel(self.tr("What the two views say"))
        self._orders = Choice(
            self.tr("Order"),
            (
                (GapOrder.WIDEST, self.tr("Widest gap first")),
                (GapOrder.LOWEST, self.tr("Lowest rating first")),
                (GapOrder.MIXED, self.tr("Most mixed first")),
                (GapOrder.FRAMEWORK, self.tr("Order of the framework")),
            ),
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._orders.chosen.connect(self._sort)
        self._panel.followed.connect(self.explained)

    def show_material(self, material: Material, answer: object) -> None:
        """Draw the gaps; the factor that was looked at stays."""
        del answer
        if self._material is None or self._material.assessment_id != material.assessment_id:
            self._factor = ""
        self._material = material
        self._draw()
        self._choose(self._factor or ordered(material.profile, self._order)[0].factor)

    @property
    def chart(self) -> DrawnCard | None:
        """The dumbbell."""
        return self._card

    @property
    def twin(self) -> ProfileTable | None:
        """One row a factor in the order of the chart."""
        held = self._material
        if held is None:
            return None
        found = profile_table(held.profile, words=held.words)
        row_of = dict(zip((entry.factor for entry in held.profile.factors), found.rows, strict=True))
        rows = tuple(row_of[entry.factor] for entry in ordered(held.profile, self._order))
        return ProfileTable(found.header, rows)

    def fit(self, *, is_tight: bool) -> None:
        """The words below the chart where the page is narrow."""
        if self._beside is not None:
            self._beside.set_tight(is_tight=is_tight)

    def _draw(self) -> None:
        held = self._material
        assert held is not None
        draw = partial(dumbbell, held.profile, order=self._order, words=held.words)
        caption = reading_line(gap_caption(held.profile, held.words, self._order), held.profile)
        if self._card is not None:
            self._card.show_drawing(draw, caption=caption)
            return
        self._card = DrawnCard(draw, caption=caption, title=self.tr("Factor by factor"), theme=self._theme)
        self._card.heading.addWidget(self._orders)
        self._card.view.walked.connect(self._choose)
        self._card.view.clicked.connect(self._choose)
        self._card.view.confirmed.connect(self.explained)
        self._beside = Beside(self._card, self._panel, shares=SHARES, least=LEAST, theme=self._theme)
        self._column.addWidget(self._beside)

    def _sort(self, key: str) -> None:
        self._order = GapOrder(key)
        if self._material is not None:
            self._draw()
            self._choose(ordered(self._material.profile, self._order)[0].factor)
            self.redrawn.emit()

    def _choose(self, factor: str) -> None:
        held = self._material
        if held is None or not factor:
            return
        self._factor = factor
        finding, shown = held.finding(factor), held.factor(factor)
        panel = self._panel
        panel.clear()
        panel.add_title(held.words.name(factor))
        panel.add_text(" · ".join(part for part in (gap_text(shown), full_reading(shown)) if part), step=Type.CAPTION)
        panel.add_link(self.tr("How this number came about"), factor)
        if finding is not None:
            panel.add_text(finding.text, tone=Tone.TEXT)
            if finding.meaning:
                panel.add_heading(self.tr("What it may mean"))
                panel.add_text(finding.meaning)
            if finding.advice:
                panel.add_heading(self.tr("What to do first"))
                panel.add_text(finding.advice)
            self._add_practices(held, finding.practice_text, finding.practices)
        panel.finish()

    def _add_practices(self, held: Material, text: str, practices: tuple[str, ...]) -> None:
        titles = held.practice_titles(practices)
        if not (text or titles):
            return
        self._panel.add_heading(self.tr("Practices behind it"))
        self._panel.add_text(text)
        for title in titles:
            self._panel.add_text(self.tr("– {0}").format(title))
