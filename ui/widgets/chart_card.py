"""A chart of a profile on a card: drawn for the card's size, in the theme's colours, with its honest line below.

Imports pyqtgraph by way of ``scene_view``: import this module when a chart is about to be seen.
"""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from healthcheck.charts.caption import basis, gap_caption, radar_caption
from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.radar import radar
from healthcheck.charts.words import ChartWords
from ui.theme import SIZES, Tone, Type
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scene_view import QtTextMetrics, SceneView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.scene import Scene
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme

CHART_TEXT = SIZES[Type.CAPTION] + 1
"""Chart labels at 100 % (``experience.md`` 8.4)."""

SMALL_TEXT = SIZES[Type.CAPTION]


class ChartKind(Enum):
    """What is drawn, and the line that goes with it."""

    RADAR = (radar, radar_caption)
    DUMBBELL = (dumbbell, gap_caption)


class ChartCard(Card):
    """Title, chart, caption; ``view`` is the chart itself."""

    def __init__(
        self,
        kind: ChartKind,
        profile: DisclosedProfile,
        *,
        title: str,
        instrument: Instrument,
        theme: Theme,
        is_small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, kind="bare" if is_small else "", padding=0 if is_small else 16, parent=parent)
        self._draw, self._caption_of = kind.value
        self._profile = profile
        self._words = ChartWords.of(instrument)
        self._theme = theme
        self._text = SMALL_TEXT if is_small else CHART_TEXT
        self.view = SceneView(self._builder(), palette=theme.chart_palette)
        self._caption = PlainLabel(self._reading(profile), step=Type.CAPTION, tone=Tone.TEXT2)
        # A scrolled page takes a chart's favourite height for its least one; the card decides how tall it is.
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._caption)
        self._caption.setVisible(not is_small)
        theme.changed.connect(self._restyle)

    def show_profile(self, profile: DisclosedProfile) -> None:
        """Draw another profile."""
        self._profile = profile
        self._caption.setText(self._reading(profile))
        self.view.set_build(self._builder())

    def _reading(self, profile: DisclosedProfile) -> str:
        """How to read the chart; the facts at the end of its caption stand once on the page, for both charts."""
        return self._caption_of(profile, self._words).removesuffix(basis(profile)).strip()

    def _builder(self) -> Callable[[float, float], Scene]:
        return partial(self._build, self._profile, text_size=float(self._theme.px(self._text)))

    def _build(self, profile: DisclosedProfile, width: float, height: float, *, text_size: float) -> Scene:
        return self._draw(
            profile, words=self._words, width=width, height=height, metrics=QtTextMetrics(), text_size=text_size
        )

    def _restyle(self) -> None:
        self.view.set_palette(self._theme.chart_palette)
        self.view.set_build(self._builder())
