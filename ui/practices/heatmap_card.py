"""The practices folded to seven by three: shares of matched practices, drawn for the card's size.

Imports pyqtgraph by way of ``scene_view``: import this module when the map is about to be seen.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from healthcheck.charts.heatmap import practice_heatmap
from healthcheck.charts.heatmap_words import heatmap_caption
from ui.theme import SIZES, Tone, Type
from ui.widgets.card import Card
from ui.widgets.chart_card import reading_line
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scene_view import QtTextMetrics, SceneView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.heatmap_words import Counts
    from healthcheck.charts.scene import Scene
    from healthcheck.charts.words import ChartWords
    from healthcheck.domain.disclosed import DisclosedProfile
    from ui.theme import Theme

CHART_TEXT = SIZES[Type.CAPTION] + 1
"""Chart labels at 100 %."""


class HeatmapCard(Card):
    """``asked`` carries the cell that was chosen: ``GOV.P``, or ``GOV`` for all kinds."""

    asked = Signal(str)

    def __init__(
        self,
        counts: Counts,
        profile: DisclosedProfile,
        *,
        words: ChartWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Matched practices, by factor and type"))
        self.body.addWidget(self.title)
        self._words = words
        self._theme = theme
        self._counts, self._profile = counts, profile
        self.view = SceneView(self._builder(), palette=theme.chart_palette)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._caption = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._caption)
        self.view.activated.connect(self.asked)
        theme.changed.connect(self._restyle)
        self.show_counts(counts, profile)

    def show_counts(self, counts: Counts, profile: DisclosedProfile) -> None:
        """Draw other practices; the facts at the end of the caption stand once on the page."""
        self._counts, self._profile = counts, profile
        self._caption.setText(reading_line(heatmap_caption(profile), profile))
        self.view.set_build(self._builder())

    def _builder(self) -> Callable[[float, float], Scene]:
        return partial(self._build, text_size=float(self._theme.px(CHART_TEXT)))

    def _build(self, width: float, height: float, *, text_size: float) -> Scene:
        return practice_heatmap(
            self._counts,
            self._profile,
            words=self._words,
            width=width,
            height=height,
            metrics=QtTextMetrics(),
            text_size=text_size,
        )

    def _restyle(self) -> None:
        self.view.set_palette(self._theme.chart_palette)
        self.view.set_build(self._builder())
