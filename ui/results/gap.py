"""Results › Gap: the dumbbell in four orders, and beside it what one factor's two views say."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from healthcheck.charts.caption import gap_caption
from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.gap_order import GapOrder, ordered
from healthcheck.charts.reading import full_reading, gap_text
from healthcheck.charts.room_layer import with_layer
from healthcheck.charts.table import profile_table
from healthcheck.charts.withheld_words import withheld_reasons
from healthcheck.message import joined
from ui import words
from ui.results.beside import Beside
from ui.results.layer_choices import key_of, layer_choices, lens_of
from ui.results.lens import Lens
from ui.results.level_choice import LevelChoice
from ui.results.side_panel import SidePanel
from ui.results.stories.factor_story import factor_story
from ui.results.view import View
from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.chart_card import DrawnCard, reading_line
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.one_of import OneOfLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.table import ProfileTable
    from ui.results.material import Material
    from ui.results.stories.chapter import Story
    from ui.theme import Theme

LEAST = 420
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
        self._levels = LevelChoice()
        self._layers = Choice(self.tr("Compare"), has_label=False)
        self._layers.set_name(self.tr("Compare"))
        self._orders = Choice(
            self.tr("Order"),
            (
                (GapOrder.WIDEST, self.tr("Widest gap first")),
                (GapOrder.LOWEST, self.tr("Lowest rating first")),
                (GapOrder.MIXED, self.tr("Most mixed first")),
                (GapOrder.FRAMEWORK, self.tr("Order of the framework")),
            ),
            has_label=False,
        )
        self._empty = EmptyState(theme=theme, title="", reason="", button=self.tr("Show all levels"))
        self._stack = OneOfLayout(self)
        self._stack.addWidget(self._empty)
        self._orders.chosen.connect(self._sort)
        self._levels.chosen.connect(self._choose_level)
        self._layers.chosen.connect(self._choose_layer)
        self._panel.followed.connect(self.explained)
        self._empty.button.clicked.connect(self._choose_everybody)

    def show_material(self, material: Material, answer: object) -> None:
        """Draw the gaps; the factor that was looked at stays."""
        del answer
        if self._material is None or self._material.assessment_id != material.assessment_id:
            self._factor = ""
        self._material = material
        level = material.lens.seniority
        if level is not None and not material.seen.shown_sides:
            self._empty.title.setText(self.tr("{0} level: not shown").format(words.seniority(self.tr, level)))
            self._empty.reason.setText(said(joined(" ", withheld_reasons(material.seen, material.words))))
            self._stack.setCurrentWidget(self._empty)
            return
        self._levels.show_lens(material.lens)
        self._draw()
        self._choose(self._factor or ordered(material.seen, self._order)[0].factor)

    @property
    def chart(self) -> DrawnCard | None:
        """The dumbbell."""
        return self._card if self._stack.currentWidget() is self._beside else None

    @property
    def twin(self) -> ProfileTable | None:
        """One row a factor in the order of the chart."""
        held = self._material
        if held is None or self.chart is None:
            return None
        found = profile_table(held.seen, words=held.words, with_people=True)
        if held.layer is not None:
            found = with_layer(found, held.layer, held.words)
        row_of = dict(zip(found.keys, found.rows, strict=True))
        keys = tuple(entry.factor for entry in ordered(held.seen, self._order))
        return replace(found, rows=tuple(row_of[key] for key in keys), keys=keys)

    def story(self, key: str) -> Story | None:
        """How the numbers of a factor came about."""
        return None if self._material is None else factor_story(self.tr, self._material, key)

    def fit(self, *, is_tight: bool) -> None:
        """The words below the chart where the page is narrow."""
        if self._beside is not None:
            self._beside.set_tight(is_tight=is_tight)

    def fit_room(self, room: int) -> None:
        """The chart no taller than can be seen at once."""
        if self._beside is not None:
            self._beside.set_room(room)

    def _draw(self) -> None:
        held = self._material
        assert held is not None
        draw = partial(dumbbell, held.seen, order=self._order, with_people=True, layer=held.layer, words=held.words)
        caption = reading_line(gap_caption(held.seen, held.words, self._order, with_people=True), held.seen)
        if held.layer is not None:
            caption = f"{said(held.layer.post_caption)} {caption}"
        if self._card is None or self._beside is None:
            self._card = DrawnCard(draw, caption=caption, title=self.tr("Gaps"), theme=self._theme)
            for choice in (self._layers, self._levels, self._orders):
                self._card.heading.addWidget(choice)
            self._card.view.walked.connect(self._choose)
            self._card.view.clicked.connect(self._choose)
            self._card.view.pointed.connect(self.pointed)
            self._card.view.confirmed.connect(self.explained)
            self._beside = Beside(self._card, self._panel, shares=SHARES, least=LEAST, theme=self._theme)
            self._stack.addWidget(self._beside)
        else:
            self._card.show_drawing(draw, caption=caption)
        layers = layer_choices(self.tr, held.layers)
        self._layers.setVisible(bool(layers))
        self._layers.set_choices([("", self.tr("Survey alone")), *layers])
        self._layers.select(key_of(held.lens) if held.lens.layer else "")
        self._stack.setCurrentWidget(self._beside)

    def _sort(self, key: str) -> None:
        self._order = GapOrder(key)
        if self._material is not None:
            self._draw()
            self._choose(ordered(self._material.seen, self._order)[0].factor)
            self.redrawn.emit()

    def _choose_level(self, _key: str) -> None:
        self.refocused.emit(self._levels.lens)

    def _choose_layer(self, key: str) -> None:
        self.refocused.emit(lens_of(key))

    def _choose_everybody(self) -> None:
        self.refocused.emit(Lens())

    def _choose(self, factor: str) -> None:
        held = self._material
        if held is None or not factor:
            return
        self._factor = factor
        shown, panel = held.seen.factor(factor), self._panel
        panel.clear()
        panel.add_title(held.words.name(factor))
        panel.add_text(
            " · ".join(said(part) for part in (gap_text(shown), full_reading(shown)) if part), step=Type.CAPTION
        )
        panel.add_link(self.tr("How this number came about"), factor)
        if held.lens.seniority is None:
            self._add_finding(held, factor)
        else:
            panel.add_text(
                self.tr("One level alone: a start for questions, not a finding. Findings rest on everybody.")
            )
        panel.finish()

    def _add_finding(self, held: Material, factor: str) -> None:
        finding, panel = held.finding(factor), self._panel
        if finding is None:
            return
        panel.add_text(finding.text, tone=Tone.TEXT)
        if finding.meaning:
            panel.add_heading(self.tr("What it may mean"))
            panel.add_text(finding.meaning)
        if finding.advice:
            panel.add_heading(self.tr("What to do first"))
            panel.add_text(finding.advice)
        self._add_practices(held, finding.practice_text, finding.practices)

    def _add_practices(self, held: Material, text: str, practices: tuple[str, ...]) -> None:
        titles = held.practice_titles(practices)
        if not (text or titles):
            return
        self._panel.add_heading(self.tr("Practices behind it"))
        self._panel.add_text(text)
        for title in titles:
            self._panel.add_text(self.tr("– {0}").format(title))
