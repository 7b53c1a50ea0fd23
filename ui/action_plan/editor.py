"""The drawer of one commitment: where it stands, what it says, how well it is crafted, what happened to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.action_plan.state_line import StateLine
from ui.icons import icon
from ui.read_only import withhold
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.errors import UserFacingError
    from ui.action_plan.commitment_fields import CommitmentFields
    from ui.theme import Theme


class CommitmentEditor(QFrame):
    """``changed`` carries the commitment before and as it is wanted; one that is not kept yet has no id.

    ``step_asked``: its state is to change; ``closed``: the drawer is not wanted any more. Its fields are built for the
    first commitment that it shows: the plan is looked at before anything in it is edited.
    """

    changed = Signal(object, object)
    step_asked = Signal()
    closed = Signal()

    def __init__(
        self, instrument: Instrument, *, theme: Theme, is_read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._value: Commitment | None = None
        self._asked = ""
        self._title = PlainLabel(step=Type.H2, wraps=False)
        self._close = Button(kind=ButtonKind.ICON, icon=icon("x"), name=self.tr("Close the commitment"))
        self.state = StateLine(theme=theme)
        self._instrument, self._theme, self._is_read_only = instrument, theme, is_read_only
        self._made: CommitmentFields | None = None
        if is_read_only:
            withhold(self.tr, (self.state.button,))
        self._lay_out()
        self._close.clicked.connect(self.closed)
        self.state.pressed.connect(self.step_asked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.state)
        column.addWidget(Rule())

    @property
    def _fields(self) -> CommitmentFields:
        from ui.action_plan.commitment_fields import CommitmentFields

        if self._made is None:
            self._made = CommitmentFields(self._instrument, theme=self._theme, is_read_only=self._is_read_only)
            self._made.chosen.connect(self._change)
            self._column.addWidget(self._made, 1)
        return self._made

    @property
    def commitment(self) -> Commitment | None:
        """What the drawer is about; None before it was filled."""
        return self._value

    def show_commitment(self, commitment: Commitment, plan: ActionPlan) -> None:
        """Show a commitment as it is kept; what is being typed stays."""
        is_other = self._value is None or self._value.id != commitment.id
        is_made = self._value is not None and not self._value.id and bool(commitment.id)
        self._value = commitment
        self._show_head(commitment, plan)
        self._fields.show_commitment(commitment, plan)
        if is_other and not is_made:
            self._fields.verticalScrollBar().setValue(0)

    def begin(self, *, is_draft: bool = False) -> None:
        """Put the keyboard where what will be done is typed; whatever is typed takes the place of a draft."""
        self._fields.begin(is_draft=is_draft)

    def settle(self) -> None:
        """Keep what is being typed, before the drawer goes or shows something else."""
        if self._made is not None:
            self._made.settle()

    def refuse(self, error: UserFacingError) -> None:
        """Say under the field that was changed last why that cannot be."""
        self._fields.refuse(self._asked, error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts the drawer."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show_head(self, commitment: Commitment, plan: ActionPlan) -> None:
        numbers = [entry.id for entry in plan.commitments]
        if commitment.id in numbers:
            title = self.tr("Commitment {0}").format(numbers.index(commitment.id) + 1)
        else:
            title = self.tr("Commitment") if commitment.id else self.tr("New commitment")
        self._title.setText(title)
        self.setAccessibleName(title)
        self.state.setVisible(bool(commitment.id))
        if commitment.id:
            self.state.show_commitment(commitment, plan.today)

    def _change(self, field: str, values: dict[str, Any]) -> None:
        """Ask for the change of one field; one that is not kept yet waits until it says what will be done."""
        before = self._value
        if before is None:
            return
        wanted, self._asked = replace(before, **values), field
        if not before.id and not wanted.what.strip():
            self._value = wanted
            self._fields.show_promise(wanted)
            return
        self.changed.emit(before, wanted)
