"""A workshop that is held: steered as its presenter does it, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from healthcheck.domain.relationship import Relationship, Side
from tests.ui.stage import Stage
from ui.workshop.presentation import Presentation

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from healthcheck.domain.workshop import ItemKind, WorkshopState

TAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


def closed(stage: Stage, client: str = "Northwind", supplier: str = "Alcor") -> Relationship:
    """A relationship whose six people have answered, its assessment closed."""
    made = stage.relationship(client, supplier, people={Side.CLIENT: 3, Side.SUPPLIER: 3})
    for person in stage.people(made):
        stage.answer(person)
    stage.close_assessment(made)
    return made


def present(stage: Stage, *, screen: QScreen | None = None) -> Presentation:
    """Begin the workshop of what is looked at, or go on with it."""
    session = stage.session
    assert session.relationship
    assert session.assessment
    workshops = session.workspace.workshops
    held = workshops.of(session.assessment.id) or workshops.plan(session.assessment.id, length=120)
    if not held.can_resume:
        held = workshops.start(held.id)
    presentation = Presentation(
        session, held, relationship=session.relationship, assessment=session.assessment, screen=screen
    )
    presentation.start()
    stage.settle()
    return presentation


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget
    return widget


def press(shown: Presentation, key: Qt.Key) -> None:
    """Press a key in the console."""
    QTest.keyClick(shown.console, key)


def leave(console: QWidget) -> None:
    """End the workshop: Esc, and Esc again where the console asks."""
    for _ in range(2):
        QTest.keyClick(console, ESC)


def to(shown: Presentation, kind: ItemKind) -> None:
    """Jump to the first item of a kind, by its number in the overview."""
    agenda = shown.workshop.agenda
    place = next(place for place, item in enumerate(agenda) if item.kind is kind)
    press(shown, Qt.Key.Key_O)
    QTest.keyClicks(focused(), str(place + 1))
    QTest.keyClick(focused(), ENTER)
    assert shown.talk.current.id == agenda[place].id


def state(shown: Presentation) -> WorkshopState:
    """Where the workshop stands in the workspace."""
    return shown.workshop.state


def heard(shown: Presentation) -> str:
    """What a screen reader says of what the room sees."""
    assert shown.audience.scene
    return shown.audience.scene.description


def capture(shown: Presentation, what: str) -> None:
    """Note a commitment."""
    press(shown, Qt.Key.Key_A)
    QTest.keyClicks(focused(), what)
    assert what not in heard(shown), "the room sees nothing before Enter"
    QTest.keyClick(focused(), ENTER)


def told(window: QWidget) -> str:
    """Every word that is seen in a window."""
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
