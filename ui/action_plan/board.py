"""Filters and views over the commitments, and beside them the drawer of the one that is edited."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from healthcheck.domain.relationship import Side
from ui.action_plan.editor import WIDTH, CommitmentEditor
from ui.action_plan.filter_bar import PlanFilterBar
from ui.action_plan.plan_filter import PlanFilter
from ui.action_plan.plan_line import PlanLine, by_person, plan_lines
from ui.action_plan.plan_list import PlanList
from ui.theme import Tone
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment
    from healthcheck.domain.instrument import Instrument
    from ui.action_plan.timeline_card import TimelineCard
    from ui.theme import Theme

LEAST_BESIDE = {"list": 400, "person": 400, "days": 700}
"""Logical px that a view keeps beside the drawer; where there are fewer, the drawer stands in its place."""


class View(StrEnum):
    """Three ways to look at the same commitments."""

    LIST = "list"
    PERSON = "person"
    DAYS = "days"


class PlanBoard(QWidget):
    """``list`` and ``editor`` tell what is wanted of a commitment.

    ``shown``: others are listed than before; ``closed``: the drawer is shut.
    """

    shown = Signal()
    closed = Signal()

    def __init__(
        self, instrument: Instrument, *, theme: Theme, is_read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._theme = theme
        self._plan: ActionPlan | None = None
        self._lines: tuple[PlanLine, ...] = ()
        self._filters = PlanFilterBar(instrument, theme=theme)
        views = [
            (View.LIST, self.tr("List")),
            (View.PERSON, self.tr("By person")),
            (View.DAYS, self.tr("90 days")),
        ]
        self._views = Segments(views, name=self.tr("View of the plan"))
        self.list = PlanList(name=self.tr("Commitments"), theme=theme, is_read_only=is_read_only)
        self.editor = CommitmentEditor(instrument, theme=theme, is_read_only=is_read_only)
        self.editor.hide()
        self._days: TimelineCard | None = None
        self._clear = Button(self.tr("Clear the filters"), kind=ButtonKind.LINK)
        self._nothing = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        nothing = QVBoxLayout(self._nothing)
        nothing.setContentsMargins(0, 8, 0, 0)
        nothing.addWidget(PlainLabel(self.tr("No commitment fits these filters."), tone=Tone.TEXT2))
        nothing.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        nothing.addStretch(1)
        for widget in (self.list, self._nothing):
            self._stack.addWidget(widget)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(16)
        bar.addWidget(self._filters, 1)
        bar.addWidget(self._views)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._stack, 1)
        row.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._bar)
        column.addLayout(row, 1)
        self._views.select(View.LIST)

    def _connect(self) -> None:
        self._filters.changed.connect(self._turn)
        self._filters.left.connect(self.take_focus)
        self._views.chosen.connect(self._turn)
        self._clear.clicked.connect(self._clear_filters)
        self.list.moved.connect(self._follow)
        self.editor.closed.connect(self.close_editor)
        self._theme.changed.connect(self._fit)

    @property
    def count(self) -> int:
        """How many commitments fit the filters."""
        return len(self._wanted)

    @property
    def is_editing(self) -> bool:
        """Whether the drawer is open."""
        return not self.editor.isHidden()

    def show_plan(self, plan: ActionPlan) -> None:
        """Show the plan; the drawer keeps its commitment, and shuts where that is gone."""
        self._plan, self._lines = plan, plan_lines(self.tr, plan, self._instrument)
        self._filters.show_names({side: plan.relationship.organisation(side) for side in Side})
        self._turn()
        held = self.editor.commitment
        if not self.is_editing or held is None or not held.id:
            return
        found = next((entry for entry in (*plan.commitments, *plan.waiting) if entry.id == held.id), None)
        if found is None:
            self.close_editor()
        else:
            self.editor.show_commitment(found, plan)

    def edit(self, commitment: Commitment) -> None:
        """Open the drawer on a commitment, on one that is not kept yet too, with the keyboard in it."""
        assert self._plan is not None
        self.editor.settle()
        self.editor.show_commitment(commitment, self._plan)
        self.editor.show()
        self._fit()
        self.editor.begin()
        self.list.select(commitment.id)

    def close_editor(self) -> None:
        """Shut the drawer; the keyboard goes back to the commitment it came from."""
        self.editor.settle()
        focused = self.focusWidget()
        had_keyboard = focused is not None and self.editor.isAncestorOf(focused)
        self.editor.hide()
        self._fit()
        if had_keyboard:
            self.take_focus()
        self.closed.emit()

    def look_at(self, view: View) -> None:
        """Turn to another view."""
        self._views.select(view)
        self._turn()

    def ask_for(self, wanted: PlanFilter) -> None:
        """Set the filters."""
        self._filters.ask_for(wanted)

    def take_focus(self) -> None:
        """Put the keyboard on what is seen of the commitments."""
        seen = self._days.view if self._days is not None and self._stack.currentWidget() is self._days else self.list
        seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the keyboard in the search field; the drawer makes room for it where it has to."""
        if self._bar.isHidden():
            self.close_editor()
        self._filters.focus_search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts the drawer."""
        if event.key() == Qt.Key.Key_Escape and self.is_editing:
            self.close_editor()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the drawer its place in the new width."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _wanted(self) -> list[PlanLine]:
        wanted = self._filters.wanted
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
        is_walking = self.list.hasFocus() and self.is_editing and self._plan is not None
        if line is not None and is_walking and self._plan is not None:
            self.editor.show_commitment(line.commitment, self._plan)

    def _clear_filters(self) -> None:
        self.ask_for(PlanFilter())
        self.take_focus()

    def _fit(self) -> None:
        """The drawer beside the view where both have room, else in the place of the view and of the filters."""
        least = LEAST_BESIDE[self._views.current]
        is_beside = self.width() >= self._theme.px(WIDTH + least)
        for part in (self._stack, self._bar):
            part.setVisible(is_beside or not self.is_editing)
        if is_beside:
            self.editor.setFixedWidth(self._theme.px(WIDTH))
        else:
            self.editor.setMinimumWidth(0)
            self.editor.setMaximumWidth(self.width())
