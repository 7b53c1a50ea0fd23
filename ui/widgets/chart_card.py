"""A chart of a profile on a card: drawn for the card's size, in the theme's colours, with its honest line below.

Imports pyqtgraph by way of ``scene_view``: import this module when a chart is about to be seen.
"""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QSizePolicy

from healthcheck.charts.caption import basis, gap_caption, radar_caption
from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.radar import radar
from healthcheck.charts.words import ChartWords
from ui.theme import SIZES, Tone, Type
from ui.translation import said
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scene_view import QtTextMetrics, SceneView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.scene import Scene, TextMetrics
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme

CHART_TEXT = SIZES[Type.CAPTION] + 1
"""Chart labels at 100 %."""

SMALL_TEXT = SIZES[Type.CAPTION]
HANDED_OUT = (920.0, 560.0)
"""Size of a chart that leaves the program before it has been seen."""


class Draw(Protocol):
    """A scene builder with everything but its room."""

    def __call__(self, *, width: float, height: float, metrics: TextMetrics, text_size: float) -> Scene:
        """The scene for that room."""
        ...


class DrawnCard(Card):
    """Title, chart, caption; ``view`` is the chart itself. ``is_small``: chart only, on no card of its own."""

    def __init__(
        self,
        draw: Draw,
        *,
        caption: str,
        title: str,
        theme: Theme,
        is_small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, kind="bare" if is_small else "", padding=0 if is_small else 16, parent=parent)
        self._draw = draw
        self._theme = theme
        self._text = SMALL_TEXT if is_small else CHART_TEXT
        self.view = SceneView(self._builder(), palette=theme.chart_palette)
        self._caption = PlainLabel(said(caption), step=Type.CAPTION, tone=Tone.TEXT2)
        # A scrolled page takes a chart's favourite height for its least one; the card decides how tall it is.
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._caption)
        self._caption.setVisible(not is_small)
        theme.changed.connect(self._restyle)

    def show_drawing(self, draw: Draw, *, caption: str) -> None:
        """Show another chart."""
        self._draw = draw
        self._caption.setText(said(caption))
        self.view.set_build(self._builder())

    def scene(self) -> Scene:
        """The chart as it is seen."""
        return self.view.shown or self._builder()(*HANDED_OUT)

    def _builder(self) -> Callable[[float, float], Scene]:
        return partial(_build, self._draw, float(self._theme.px(self._text)))

    def _restyle(self) -> None:
        self.view.set_palette(self._theme.chart_palette)
        self.view.set_build(self._builder())


class ChartKind(Enum):
    """What is drawn of a profile, and the line that goes with it."""

    RADAR = (radar, radar_caption)
    DUMBBELL = (dumbbell, gap_caption)


class ChartCard(DrawnCard):
    """One of the two charts of a profile."""

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
        self._kind = kind
        self._words = ChartWords.of(instrument)
        draw, caption = self._of(profile)
        super().__init__(draw, caption=caption, title=title, theme=theme, is_small=is_small, parent=parent)

    def show_profile(self, profile: DisclosedProfile) -> None:
        """Draw another profile."""
        draw, caption = self._of(profile)
        self.show_drawing(draw, caption=caption)

    def _of(self, profile: DisclosedProfile) -> tuple[Draw, str]:
        draw, caption_of = self._kind.value
        return partial(draw, profile, words=self._words), reading_line(caption_of(profile, self._words), profile)


def reading_line(caption: str, profile: DisclosedProfile) -> str:
    """How to read a chart, in the window's language; the facts at the end of its caption stand once on the page."""
    return said(caption).removesuffix(said(basis(profile))).strip()


def _build(draw: Draw, text_size: float, width: float, height: float) -> Scene:
    return draw(width=width, height=height, metrics=QtTextMetrics(), text_size=text_size)
