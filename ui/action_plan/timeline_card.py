"""The ninety days as a chart.

Imports pyqtgraph by way of ``scene_view``: import this module when the ninety days are about to be seen.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from healthcheck.charts.timeline import timeline
from healthcheck.charts.timeline_entry import TimelineEntry, TimelineMeeting
from healthcheck.charts.timeline_plan import LEAST_COLUMN
from healthcheck.domain.fortnight import fortnights_from
from healthcheck.domain.relationship import Side
from healthcheck.domain.rhythm import Rhythm
from ui.theme import SIZES, Tone, Type
from ui.translation import plural, said
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scene_painter import polygon_of
from ui.widgets.scene_view import QtTextMetrics, SceneView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.scene import Scene
    from healthcheck.domain.action_plan import ActionPlan
    from ui.action_plan.plan_line import PlanLine
    from ui.theme import Theme

CHART_TEXT = SIZES[Type.CAPTION] + 1
"""Chart labels at 100 %."""

COLUMN, LINES = LEAST_COLUMN + 0.8, 23
"""Ems that a fortnight takes with what parts it from the next; lines (ems) of heads, and of both lanes with a card."""


class TimelineCard(Card):
    """``asked`` carries the id of the commitment that was chosen."""

    asked = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, parent=parent)
        self._theme = theme
        self._entries: tuple[TimelineEntry, ...] = ()
        self._meetings: tuple[TimelineMeeting, ...] = ()
        self._names: Mapping[Side, str] = dict.fromkeys(Side, "")
        self._start: date | None = None
        self.view = SceneView(_blank, palette=theme.chart_palette)
        self._below = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scrolled.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._scrolled.setWidget(self.view)
        self.body.addWidget(self._scrolled, 1)
        self.body.addWidget(self._below)
        self.view.activated.connect(self.asked)
        self.view.walked.connect(self._bring_up)
        theme.changed.connect(self._restyle)

    def show_plan(self, lines: Sequence[PlanLine], plan: ActionPlan) -> None:
        """Draw what is open of ``lines`` over the ninety days from the plan's day on."""
        self._start = plan.today
        self._names = {side: plan.relationship.organisation(side) for side in Side}
        is_open = [line for line in lines if line.commitment.state.is_open]
        self._entries = tuple(self._entry(line) for line in is_open if line.commitment.due is not None)
        until = fortnights_from(plan.today)[-1].ends
        weekly = [meeting.name for meeting in plan.reviews if meeting.rhythm is Rhythm.WEEKLY]
        self._meetings = tuple(
            TimelineMeeting(meeting.name, meeting.days(since=plan.today, until=until))
            for meeting in plan.reviews
            if meeting.rhythm is not Rhythm.WEEKLY
        )
        undated = len(is_open) - len(self._entries)
        text = plural("{0} open commitment has no date yet.", "{0} open commitments have no date yet.", undated)
        told = [self.tr("Every week: {0}.").format(", ".join(weekly))] if weekly else []
        self._below.setText(" ".join([*told, text] if undated else told))
        self._below.setVisible(bool(undated or told))
        self._make_room()
        self.view.set_build(self._builder())

    def _make_room(self) -> None:
        """Text as large as anywhere else: what has no room then is scrolled."""
        assert self._start is not None
        fortnights = fortnights_from(self._start)
        dues = [entry.due for entry in self._entries]
        columns = len(fortnights) + sum(
            (any(due < fortnights[0].begins for due in dues), any(due > fortnights[-1].ends for due in dues))
        )
        em = self._theme.px(CHART_TEXT)
        self.view.setMinimumSize(round(columns * COLUMN * em), LINES * em)

    def _bring_up(self, commitment_id: str) -> None:
        """Scroll to the card where the keyboard is."""
        shown = self.view.shown
        for region in shown.regions if shown else ():
            if region.factor == commitment_id:
                middle = polygon_of(region.polygon).boundingRect().center().toPoint()
                self._scrolled.ensureVisible(middle.x(), middle.y(), self._theme.px(120), self._theme.px(90))
        self.view.look_again()

    def _entry(self, line: PlanLine) -> TimelineEntry:
        entry = line.commitment
        assert entry.due is not None
        who = self.tr("{0} for {1}").format(line.provider, line.customer)
        return TimelineEntry(
            entry.id, entry.what, entry.due, entry.provider.side, who=who, note=line.late or line.state
        )

    def _builder(self) -> Callable[[float, float], Scene]:
        return partial(self._build, text_size=float(self._theme.px(CHART_TEXT)))

    def _build(self, width: float, height: float, *, text_size: float) -> Scene:
        assert self._start is not None
        return timeline(
            self._entries,
            self._meetings,
            fortnights_from(self._start),
            names=self._names,
            width=width,
            height=height,
            metrics=QtTextMetrics(),
            text_size=text_size,
            say=said,
        )

    def _restyle(self) -> None:
        self.view.set_palette(self._theme.chart_palette)
        if self._start is not None:
            self._make_room()
            self.view.set_build(self._builder())


def _blank(width: float, height: float) -> Scene:
    from healthcheck.charts.scene import Scene

    return Scene(width, height, (), title="", description="")
