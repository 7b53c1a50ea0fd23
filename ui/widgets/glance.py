"""The small radar of the overview, or in its place why there is none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from healthcheck.domain.relationship import Privacy, Side
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.gap_list import GapList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_progress import SideProgress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.summary import Overview
    from ui.theme import Theme
    from ui.widgets.chart_card import ChartCard

CHART_HEIGHT = 312


class Glance(Card):
    """How many have answered on each side; the profile and its widest gaps once both sides may be shown."""

    asked = Signal()

    def __init__(self, *, theme: Theme, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._instrument = instrument
        self._chart: ChartCard | None = None
        self._is_shown = False
        self._heading = PlainLabel(self.tr("Who has answered"), step=Type.H2)
        self.body.addWidget(self._heading)
        self._counts = {side: SideProgress(side, theme=theme) for side in Side}
        for progress in self._counts.values():
            self.body.addWidget(progress)
        self._gaps = GapList(instrument=instrument)
        self._reason = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._results = Button(self.tr("See the results"), kind=ButtonKind.LINK)
        self.body.addWidget(self._gaps)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._results)
        self._results.clicked.connect(self.asked)

    def show_counts(self, overview: Overview) -> None:
        """Show who has answered, and say when results appear."""
        for side, progress in self._counts.items():
            progress.show_counts(
                overview.relationship.organisation(side), done=overview.submitted[side], total=overview.invited[side]
            )
        self._is_shown = overview.results_shown
        has_any = any(overview.submitted[side] >= overview.assessment.minimum_n for side in Side)
        self._results.setVisible(has_any or overview.assessment.is_closed)
        self._reason.setVisible(not overview.results_shown)
        self._reason.setText(self._reason_words(overview))
        if self._chart is not None:
            self._chart.setVisible(overview.results_shown)
        if not overview.results_shown:
            self._gaps.hide()

    def _reason_words(self, overview: Overview) -> str:
        assessment = overview.assessment
        if assessment.privacy is Privacy.ATTRIBUTED and set(overview.submitted.values()) == {1}:
            return self.tr("One person on each side: their answers stand next to each other, nothing is averaged.")
        if assessment.is_closed:
            return self.tr("A side is shown from {0} answers.").format(assessment.minimum_n)
        return self.tr("Results appear when {0} people on each side have answered.").format(assessment.minimum_n)

    @property
    def wants_profile(self) -> bool:
        """Whether both sides may be shown."""
        return self._is_shown

    def show_profile(self, profile: DisclosedProfile) -> None:
        """Draw the radar."""
        self._gaps.show_profile(profile)
        if self._chart is not None:
            self._chart.show_profile(profile)
            return
        # pyqtgraph takes a third of a second to import: only where a chart is seen.
        from ui.widgets.chart_card import ChartCard, ChartKind

        self._chart = ChartCard(
            ChartKind.RADAR, profile, title="", instrument=self._instrument, theme=self._theme, is_small=True
        )
        self._chart.setFixedHeight(self._theme.px(CHART_HEIGHT))
        self.body.insertWidget(self.body.indexOf(self._gaps), self._chart)
