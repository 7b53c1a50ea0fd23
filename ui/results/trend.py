"""Results › Trend: every factor over the assessments, and whether the two views come closer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from healthcheck.charts.slope import slope
from healthcheck.charts.table import ProfileTable
from healthcheck.charts.trend import FEWEST, Trend, trend_of
from healthcheck.charts.trend_words import kept_notes, trend_caption, trend_table
from healthcheck.domain.convergence import Convergence
from healthcheck.domain.series import Series
from healthcheck.domain.title_place import TREND
from healthcheck.message import joined
from ui.results.stories.change_story import change_story
from ui.results.view import View
from ui.results.view_head import ViewHead
from ui.widgets.card import Scrolled
from ui.widgets.chart_card import Draw, DrawnCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.one_of import OneOfLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.disclosed_change import DisclosedConvergence
    from ui.results.material import Material
    from ui.results.stories.chapter import Story
    from ui.theme import Theme

LEAST = 520
TALLER_WHEN_TIGHT = 1.2


class TrendLook(View):
    """One panel a factor; the caption of the page says what can be said of gaps that close."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._material: Material | None = None
        self._trend: Trend | None = None
        self._card: DrawnCard | None = None
        self._is_tight = False
        self._room = 0
        self._closer = ""
        self._scrolled = Scrolled()
        self._empty = EmptyState(
            theme=theme,
            title=self.tr("The trend begins with the second assessment"),
            reason=self.tr(
                "It shows how both views of every factor move, beside what chance alone may move. Hold the next "
                "assessment with “New assessment…” in the Assessment menu, and close it when everybody has answered."
            ),
        )
        self._stack = OneOfLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scrolled)

    def errand(self, material: Material) -> tuple[str, Callable[[], object]] | None:
        """All assessments up to this one."""
        return "series", partial(material.results.series, material.assessment_id, material.profile.audience)

    def show_material(self, material: Material, answer: object) -> None:
        """Draw the series, or say when there will be one."""
        assert isinstance(answer, Series)
        self._material = material
        is_trend = len(answer.profiles) >= FEWEST and any(entry.shown_sides for entry in answer.profiles)
        self._trend = trend_of(answer.profiles, answer.changes, answer.kept) if is_trend else None
        if self._trend is None:
            self._stack.setCurrentWidget(self._empty)
            return
        draw = partial(slope, answer.profiles, answer.changes, words=material.words, kept=answer.kept)
        reading = trend_caption(replace(self._trend, kept=()), material.words)
        self._draw(draw, caption=joined("\n", (*kept_notes(self._trend), reading)))
        self._closer = self._convergence(material, answer.convergence)
        self._stack.setCurrentWidget(self._scrolled)
        self._fit()

    @property
    def chart(self) -> DrawnCard | None:
        """The panels, where there is a trend."""
        return self._card if self._trend is not None else None

    @property
    def twin(self) -> ProfileTable | None:
        """Two rows a factor."""
        if self._trend is None or self._material is None:
            return None
        return trend_table(self._trend, words=self._material.words)

    def heading(self, material: Material) -> ViewHead:
        """Since when."""
        if self._trend is None:
            return self.without_own(material, self.tr("Nothing to compare this assessment with yet"))
        before = self._trend.profiles[-2].assessment
        return ViewHead(self.tr("What has changed since assessment {0}").format(before), self._closer, TREND)

    def story(self, key: str) -> Story | None:
        """How the changes of a factor came about."""
        if self._trend is None or self._material is None:
            return None
        return change_story(self.tr, self._material, self._trend, key)

    def fit(self, *, is_tight: bool) -> None:
        """More height where the panels stand closer."""
        self._is_tight = is_tight
        self._fit()

    def fit_room(self, room: int) -> None:
        """All panels in a page that scrolls, or in what scrolls by itself."""
        self._room = room
        self._scrolled.unroll(is_unrolled=bool(room))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the page."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._card is not None:
            least = LEAST * (TALLER_WHEN_TIGHT if self._is_tight else 1.0)
            self._card.setFixedHeight(max(self._room or self.height(), self._theme.px(least)))

    def _draw(self, draw: Draw, *, caption: str) -> None:
        if self._card is not None:
            self._card.show_drawing(draw, caption=caption)
            return
        self._card = DrawnCard(draw, caption=caption, title="", theme=self._theme)
        self._card.view.activated.connect(self.explained)
        self._card.view.pointed.connect(self.pointed)
        self._scrolled.column.addWidget(self._card)

    def _convergence(self, material: Material, entries: tuple[DisclosedConvergence, ...]) -> str:
        """Which gaps close and which widen from the first assessment to this one, in a sentence or two."""
        sentences = []
        for reading, text in (
            (Convergence.CONVERGING, self.tr("The two views come closer on {0}.")),
            (Convergence.DIVERGING, self.tr("The two views move apart on {0}.")),
            (Convergence.UNCHANGED, self.tr("The gap stays as it was on {0}.")),
        ):
            names = [material.words.name(entry.factor) for entry in entries if entry.reading is reading]
            if names:
                sentences.append(text.format(", ".join(names)))
        told = " ".join(sentences)
        return told or self.tr("Whether the two views come closer cannot be told from chance yet.")
