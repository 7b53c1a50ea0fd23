"""Filters and views over the commitments, and beside them the drawer of the one that is edited."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from healthcheck.domain.relationship import Side
from ui.action_plan.editor import CommitmentEditor
from ui.action_plan.filter_bar import PlanFilterBar
from ui.action_plan.plan_filter import PlanFilter
from ui.action_plan.plan_line import PlanLine, by_person, plan_lines
from ui.action_plan.plan_list import PlanList
from ui.widgets.drawer_beside import DrawerBeside
from ui.widgets.filter_bar import NothingFits
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment
    from healthcheck.domain.instrument import Instrument
    from ui.action_plan.timeline_card import TimelineCard
    from ui.theme import Theme

LEAST_BESIDE_DAYS = 700
"""Logical px that the ninety days keep beside the drawer."""


class View(StrEnum):
    """Three ways to look at the same commitments."""

    LIST = "list"
    PERSON = "person"
    DAYS = "days"


class PlanBoard(DrawerBeside):
    """``list`` and ``editor`` tell what is wanted of a commitment.

    ``shown``: others are listed than before.
    """

    shown = Signal()

    def __init__(
        self, instrument: Instrument, *, theme: Theme, is_read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self._instrument = instrument
        self._plan: ActionPlan | None = None
        self._lines: tuple[PlanLine, ...] = ()
        self._bar = PlanFilterBar(instrument, theme=theme)
        views = [
            (View.LIST, self.tr("List")),
            (View.PERSON, self.tr("By person")),
            (View.DAYS, self.tr("90 days")),
        ]
        self._views = Segments(views, name=self.tr("View of the plan"))
        self._views.select(View.LIST)
        self._bar.end_with(self._views)
        self.list = PlanList(name=self.tr("Commitments"), theme=theme, is_read_only=is_read_only)
        self.editor = CommitmentEditor(instrument, theme=theme, is_read_only=is_read_only)
        self._days: TimelineCard | None = None
        self._nothing = NothingFits(self.tr("No commitment fits these filters."))
        self._stack = QStackedWidget()
        for widget in (self.list, self._nothing):
            self._stack.addWidget(widget)
        self.hold(self._bar, self._stack, self.editor)
        self._connect()

    def _connect(self) -> None:
        self._bar.changed.connect(self._turn)
        self._views.chosen.connect(self._turn)
        self._nothing.cleared.connect(self._clear_filters)
        self.list.moved.connect(self._follow)
        self.editor.closed.connect(self.close_drawer)

    @property
    def count(self) -> int:
        """How many commitments fit the filters."""
        return len(self._wanted)

    def show_plan(self, plan: ActionPlan) -> None:
        """Show the plan; the drawer keeps its commitment, and shuts where that is gone."""
        self._plan, self._lines = plan, plan_lines(self.tr, plan, self._instrument)
        self._bar.show_names({side: plan.relationship.organisation(side) for side in Side})
        self._turn()
        held = self.editor.commitment
        if not self.is_open or held is None or not held.id:
            return
        found = next((entry for entry in (*plan.commitments, *plan.waiting) if entry.id == held.id), None)
        if found is None:
            self.close_drawer()
        else:
            self.editor.show_commitment(found, plan)

    def edit(self, commitment: Commitment, *, is_draft: bool = False) -> None:
        """Open the drawer on a commitment, on one that is not kept yet too, with the keyboard in it.

        Of a draft that the program made, whatever is typed takes the place.
        """
        assert self._plan is not None
        self.editor.settle()
        self.editor.show_commitment(commitment, self._plan)
        self.open_drawer()
        self.editor.begin(is_draft=is_draft)
        self.list.select(commitment.id)

    def close_drawer(self) -> None:
        """Keep what is being typed, and shut the drawer."""
        self.editor.settle()
        super().close_drawer()

    def look_at(self, view: View) -> None:
        """Turn to another view."""
        self._views.select(view)
        self._turn()

    def ask_for(self, wanted: PlanFilter) -> None:
        """Set the filters."""
        self._bar.ask_for(wanted)

    def take_focus(self) -> None:
        """Put the keyboard on what is seen of the commitments."""
        seen = self._days.view if self._days is not None and self._stack.currentWidget() is self._days else self.list
        seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def least_beside(self) -> int:
        """The ninety days need more than a list."""
        return LEAST_BESIDE_DAYS if self._views.current == View.DAYS else super().least_beside()

    @property
    def _wanted(self) -> list[PlanLine]:
        wanted = self._bar.wanted
        return [line for line in self._lines if wanted.fits(line)]

    def _turn(self) -> None:
        """Show what the filters ask for in the chosen view."""
        if self._plan is None:
            return
        lines, view = self._wanted, View(self._views.current)
        if not lines and self._lines:
            self._stack.setCurrentWidget(self._nothing)
        elif view is View.DAYS:
            self._stack.setCurrentWidget(self._drawn_days(lines, self._plan))
        else:
            rows = by_person(self.tr, lines, self._plan) if view is View.PERSON else tuple(lines)
            self.list.show_rows(rows, can_move=view is View.LIST)
            self._stack.setCurrentWidget(self.list)
        self._fit()
        self.shown.emit()

    def _drawn_days(self, lines: list[PlanLine], plan: ActionPlan) -> TimelineCard:
        # pyqtgraph takes a third of a second to import: only where the ninety days are seen.
        from ui.action_plan.timeline_card import TimelineCard

        if self._days is None:
            self._days = TimelineCard(theme=self._theme)
            self._days.asked.connect(self._edit_by_id)
            self._stack.addWidget(self._days)
        self._days.show_plan(lines, plan)
        return self._days

    def _edit_by_id(self, commitment_id: str) -> None:
        found = next((line for line in self._lines if line.commitment.id == commitment_id), None)
        if found is not None:
            self.edit(found.commitment)

    def _follow(self, line: PlanLine | None) -> None:
        """An open drawer goes along with the keyboard."""
        is_walking = self.list.hasFocus() and self.is_open and self._plan is not None
        if line is not None and is_walking and self._plan is not None:
            self.editor.show_commitment(line.commitment, self._plan)

    def _clear_filters(self) -> None:
        self.ask_for(PlanFilter())
        self.take_focus()
