"""A consultant at the action plan: keys, clicks, and what is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QWidget

from healthcheck.domain.commitment import Commitment
from healthcheck.domain.relationship import Relationship, Side
from tests.ui.hands import Hands
from tests.ui.stage import Stage
from ui.action_plan.editor import CommitmentEditor
from ui.action_plan.plan_list import PlanList

KEY = Qt.Key
NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Planner(Hands):
    """Sits at the window of ``stage``; ``relationship`` is set by ``sit_down`` or ``sample``."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.relationship: Relationship | None = None

    def sit_down(self, client: str = "Northwind", supplier: str = "Alcor", *, people: int = 2) -> None:
        """Open the action plan of a new relationship."""
        self.relationship = self.stage.relationship(client, supplier, people=dict.fromkeys(Side, people))
        self.stage.show(self.relationship, "Action plan")

    def sample(self, name: str = "A") -> None:
        """Open the action plan of a sample."""
        have = {entry.id: entry for entry in self.stage.session.do(self.stage.workspace.samples.install)}
        self.relationship = have[name]
        self.stage.show(self.relationship, "Action plan")

    @property
    def kept(self) -> tuple[Commitment, ...]:
        """The commitments of the plan, as they are on disk."""
        assert self.stage.session.assessment is not None
        return self.stage.workspace.plan.of(self.stage.session.assessment.id).commitments

    @property
    def whats(self) -> list[str]:
        """What is promised, in the order of the plan, as it is on disk."""
        return [entry.what for entry in self.kept]

    @property
    def states(self) -> list[str]:
        """Where the commitments stand, in the order of the plan, as it is on disk."""
        return [entry.state.value for entry in self.kept]

    @property
    def listed(self) -> list[str]:
        """What is promised in each row that is seen."""
        return [line.commitment.what for line in self.list.lines]

    @property
    def list(self) -> PlanList:
        """The list."""
        return self.stage.editor(PlanList, "Commitments")

    @property
    def drawer(self) -> CommitmentEditor | None:
        """The drawer, where it is open."""
        found = self.stage.window.findChildren(CommitmentEditor)
        return next((entry for entry in found if entry.isVisible()), None)

    def go_to(self, what: str) -> None:
        """Put the keyboard on the row of a commitment."""
        self.list.setFocus()
        self.press(KEY.Key_Home)
        for _ in self.listed:
            if self.list.current is not None and self.list.current.commitment.what == what:
                return
            self.press(KEY.Key_Down)
        raise AssertionError(f"{what!r} is not listed")

    def add(self, what: str) -> Commitment:
        """Begin a commitment and say what will be done; the drawer stays open."""
        self.stage.press("New commitment")
        self.press(what, KEY.Key_Return)
        return next(entry for entry in self.kept if entry.what == what)

    def write(self, field: str, text: str) -> None:
        """Type into a field of the drawer in place of what is there, and leave it."""
        editor = self.stage.editor(QWidget, field)
        editor.setFocus()
        self.press(KEY.Key_A, held=CTRL)
        self.press(text or KEY.Key_Delete)
        self.press(KEY.Key_Tab)

    def text(self, field: str) -> str:
        """What stands in a field of several lines."""
        return self.stage.editor(QPlainTextEdit, field).toPlainText()

    def choose(self, field: str, text: str) -> None:
        """Choose an entry of a list by typing its beginning."""
        box = self.stage.editor(QComboBox, field)
        place = box.findText(text, Qt.MatchFlag.MatchStartsWith)
        assert place >= 0, f"{field!r} does not offer {text!r}"
        box.setFocus()
        box.setCurrentIndex(place)
        box.activated.emit(place)
        self.stage.settle()

    def make_explicit(self, *, due: str = "30 Sep 2030") -> None:
        """Fill in the drawer what a promise needs."""
        self.choose("Who makes it", "C. Person 1")
        self.choose("For whom, who says when it is done", "S. Person 1")
        self.write("Due", due)
        self.write("Done when", "It is in the minutes")

    def step(self, key: Qt.Key) -> None:
        """Choose from the menu of states by its key."""
        self.press(KEY.Key_S)
        self.press_in_menu(key)

    def step_in_drawer(self, key: Qt.Key) -> None:
        """The same, from the drawer."""
        self.stage.press("State…")
        self.press_in_menu(key)

    def undo(self) -> None:
        """Take the last edit back."""
        self.press(KEY.Key_Z, held=CTRL)

    def redo(self) -> None:
        """Make it again."""
        self.press(KEY.Key_Z, held=CTRL | SHIFT)

    @property
    def sentences(self) -> str:
        """Everything that labels show, of the drawer and of the page."""
        labels = self.stage.top.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())


def move_mouse_to(widget: QWidget, place: QPoint) -> None:
    """Let the mouse stand over a place."""
    local = place.toPointF()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        local,
        widget.mapToGlobal(local),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
