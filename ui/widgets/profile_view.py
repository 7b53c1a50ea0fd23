"""Radar at the left, gaps and what stands out at the right, what is not shown above them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from healthcheck.charts.caption import gap_caption
from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.radar import radar
from healthcheck.charts.withheld_words import withheld_reasons
from healthcheck.charts.words import ChartWords
from healthcheck.domain.result import Kind
from healthcheck.message import joined
from ui.translation import said
from ui.widgets.card import Scrolled
from ui.widgets.chart_card import ChartCard, ChartKind, reading_line
from ui.widgets.finding_list import FindingList
from ui.widgets.notice import Notice

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from healthcheck.charts.reference import Beside
    from healthcheck.charts.room_layer import RoomLayer
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.finding import Findings
    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme

SHOWN = 3
SMALLEST_RADAR, SMALLEST_DUMBBELL = 420, 345
LOW_RADAR = 335
TIGHT_RADAR, TIGHT_DUMBBELL = 460, 400
"""Logical px of a card, beside the other and above it; in a low window its chart can be seen at once."""

RADAR_SHARE, REST_SHARE = 11, 9


class ProfileView(QWidget):
    """Pointing at a factor in one chart, or at a finding, marks it in the others.

    ``asked`` carries a factor to be told more about, ``pointed`` the one that is pointed at, empty for none.
    """

    asked = Signal(str)
    pointed = Signal(str)

    def __init__(self, *, instrument: Instrument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._theme = theme
        self._is_tight = False
        self._room = 0
        self._radar: ChartCard | None = None
        self._dumbbell: ChartCard | None = None
        self._withheld = Notice()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        self._right = QVBoxLayout()
        self._right.setSpacing(16)
        self._findings = FindingList()
        self._scrolled = scrolled = Scrolled()
        scrolled.column.addWidget(self._withheld)
        scrolled.column.addLayout(self._columns, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled)
        scrolled.viewport().installEventFilter(self)
        self._findings.asked.connect(self.asked)

    def show_profile(
        self,
        profile: DisclosedProfile,
        findings: Findings | None,
        *,
        reference: Beside | None = None,
        layer: RoomLayer | None = None,
    ) -> None:
        """Draw both charts and say what goes with them.

        ``reference``: what the survey is held beside in the radar; ``layer``: in the dumbbell.
        """
        if self._radar is None or self._dumbbell is None:
            self._radar, self._dumbbell = self._build(profile)
        else:
            self._radar.show_profile(profile)
            self._dumbbell.show_profile(profile)
        if reference is not None:
            self._show_reference(self._radar, profile, reference)
        if layer is not None:
            self._show_layer(self._dumbbell, profile, layer)
        has_gaps = any(factor.printed_gap is not None for factor in profile.factors)
        self._dumbbell.title.setText(self.tr("Gap, widest first") if has_gaps else self.tr("Factor by factor"))
        reasons = withheld_reasons(profile, ChartWords.of(self._instrument))
        self._withheld.setVisible(bool(reasons))
        self._withheld.show_text(self.tr("Not everything is shown"), detail=said(joined(" ", reasons)))
        self._fit()
        told = findings.findings if findings is not None else ()
        self._findings.show_findings([entry for entry in told if entry.kind is not Kind.TOO_LITTLE_DATA][:SHOWN])

    @property
    def radar(self) -> ChartCard | None:
        """The chart of both profiles; None before one was shown."""
        return self._radar

    @property
    def dumbbell(self) -> ChartCard | None:
        """The chart of the gaps; None before one was shown."""
        return self._dumbbell

    def set_tight(self, *, is_tight: bool) -> None:
        """One below the other, or side by side."""
        self._is_tight = is_tight
        self._fit()

    def set_room(self, room: int) -> None:
        """``room`` px of a page that scrolls all of this are seen at once; 0 where this scrolls by itself."""
        self._room = room
        self._scrolled.unroll(is_unrolled=bool(room))
        self._fit()

    def point_at(self, factor: str) -> None:
        """Mark a factor in both charts."""
        for card in (self._radar, self._dumbbell):
            if card is not None:
                card.view.point_at(factor)

    def _show_reference(self, card: ChartCard, profile: DisclosedProfile, reference: Beside) -> None:
        draw = partial(radar, profile, reference=reference, words=ChartWords.of(self._instrument))
        card.show_drawing(draw, caption=reading_line(reference.caption(profile), profile))

    def _show_layer(self, card: ChartCard, profile: DisclosedProfile, layer: RoomLayer) -> None:
        words = ChartWords.of(self._instrument)
        caption = f"{said(layer.post_caption)} {reading_line(gap_caption(profile, words), profile)}"
        card.show_drawing(partial(dumbbell, profile, layer=layer, words=words), caption=caption)

    def _build(self, profile: DisclosedProfile) -> tuple[ChartCard, ChartCard]:
        radar_card = self._chart(ChartKind.RADAR, profile, self.tr("Profile"))
        dumbbell = self._chart(ChartKind.DUMBBELL, profile, self.tr("Factor by factor"))
        self._columns.addWidget(radar_card, RADAR_SHARE, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(self._right, REST_SHARE)
        self._right.addWidget(dumbbell, 1)
        self._right.addWidget(self._findings)
        radar_card.view.pointed.connect(dumbbell.view.point_at)
        dumbbell.view.pointed.connect(radar_card.view.point_at)
        self._findings.pointed.connect(self.point_at)
        for card in (radar_card, dumbbell):
            card.view.activated.connect(self.asked)
            card.view.pointed.connect(self.pointed)
        return radar_card, dumbbell

    def _fit(self) -> None:
        """The radar is seen whole wherever the page is tall enough for its smallest size."""
        if self._radar is None or self._dumbbell is None:
            return
        px, room = self._theme.px, self._room or self._scrolled.viewport().height()
        if not self._room and not self._withheld.isHidden():
            width = self._scrolled.viewport().width()
            room -= self._withheld.heightForWidth(width) + self._scrolled.column.spacing()
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if self._is_tight else directions.LeftToRight)
        least = LOW_RADAR if self._room else TIGHT_RADAR if self._is_tight else SMALLEST_RADAR
        self._radar.setFixedHeight(max(px(least), room))
        self._dumbbell.setMinimumHeight(px(TIGHT_DUMBBELL if self._is_tight else SMALLEST_DUMBBELL))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the charts the new height, which what scrolls has later than this view."""
        if watched is self._scrolled.viewport() and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _chart(self, kind: ChartKind, profile: DisclosedProfile, title: str) -> ChartCard:
        return ChartCard(kind, profile, title=title, instrument=self._instrument, theme=self._theme)
