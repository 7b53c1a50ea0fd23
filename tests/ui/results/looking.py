"""Ways through Results that its tests share."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QGraphicsView, QTableView

from healthcheck.domain.assessment import Reply
from healthcheck.domain.relationship import Privacy, Relationship, Side
from tests.ui.stage import Stage


def sample(stage: Stage, letter: str) -> Relationship:
    """One of the samples."""
    held = {entry.id: entry for entry in stage.session.do(stage.workspace.samples.install)}
    return held[letter]


def two_sides(stage: Stage, *, client: int, supplier: int) -> Relationship:
    """A closed assessment: the client's people say "starting", the supplier's "established" and "embedded"."""
    relationship = stage.relationship(
        "Northwind",
        "Alcor",
        people={Side.CLIENT: client, Side.SUPPLIER: supplier},
        privacy=Privacy.CONFIDENTIAL,
    )
    for number, person in enumerate(stage.people(relationship)):
        high = Reply.ESTABLISHED if number % 2 else Reply.EMBEDDED
        stage.answer(person, Reply.STARTING if person.side is Side.CLIENT else high)
    stage.close_assessment(relationship)
    return relationship


def look(stage: Stage, view: str) -> None:
    """Turn to a view of the results, and wait until it is worked out."""
    stage.menu(view)
    stage.finish()


def chart(stage: Stage, title: str) -> QGraphicsView:
    """The chart with these words in its name."""
    found = [
        view for view in stage.top.findChildren(QGraphicsView) if view.isVisible() and title in view.accessibleName()
    ]
    assert found, f"there is no chart {title!r}"
    return found[0]


def rows(stage: Stage, name: str) -> list[list[str]]:
    """The cells of a table."""
    model = stage.editor(QTableView, name).model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(stage: Stage, label: str, text: str) -> None:
    """Pick an entry of a list, as a click does."""
    box = stage.editor(QComboBox, label)
    at = box.findText(text)
    assert at >= 0, f"{label!r} has no {text!r}"
    box.setCurrentIndex(at)
    box.activated.emit(at)
    stage.settle()
