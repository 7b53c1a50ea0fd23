"""Ways through Results that its tests share."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QTableView

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.relationship import Privacy, Relationship, Seniority, Side
from tests.ui.stage import Stage
from ui.widgets.scene_view import SceneView


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


def two_levels(stage: Stage) -> Relationship:
    """A closed assessment of eight people a side: five operational say "starting", three executives "embedded"."""
    relationship = stage.relationship("Northwind", "Alcor", people=dict.fromkeys(Side, 8))
    for number, person in enumerate(stage.people(relationship)):
        level = Seniority.OPERATIONAL if number % 8 < 5 else Seniority.EXECUTIVE
        stage.workspace.people.update(replace(person, seniority=level))
        stage.answer(person, Reply.STARTING if level is Seniority.OPERATIONAL else Reply.EMBEDDED)
    stage.close_assessment(relationship)
    return relationship


def with_notes(stage: Stage, *, supplier: int) -> Relationship:
    """Five of the client and some of the supplier; the first of each wrote a note that was released, and a flag."""
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 5, Side.SUPPLIER: supplier})
    assessment = stage.workspace.relationships.assessment(relationship.id)
    item = stage.workspace.instrument.items_of(assessment.form)[0].id
    told: set[Side] = set()
    for person in stage.people(relationship):
        answering, is_first = stage.workspace.answering, person.side not in told
        told.add(person.side)
        stage.answer(person, Reply.AGREED)
        if not is_first:
            continue
        answering.unlock(assessment.id, person.id)
        note = f"Note of the {person.side.value}"
        answering.answer(assessment.id, person.id, Answer(item, Reply.AGREED, note=note, is_flagged=True))
        answering.release_note(assessment.id, person.id, item, is_released=True)
        answering.submit(assessment.id, person.id)
    stage.close_assessment(relationship)
    return relationship


def look(stage: Stage, view: str) -> None:
    """Turn to a view of the results, and wait until it is worked out."""
    stage.menu(view)
    stage.finish()


def chart(stage: Stage, title: str) -> SceneView:
    """The chart with these words in its name."""
    found = [view for view in stage.top.findChildren(SceneView) if view.isVisible() and title in view.accessibleName()]
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
    texts = [stage.tongue.read(box.itemText(place)).casefold() for place in range(box.count())]
    assert text.casefold() in texts, f"{label!r} has no {text!r}"
    at = texts.index(text.casefold())
    box.setCurrentIndex(at)
    box.activated.emit(at)
    stage.settle()


def press(stage: Stage, chart: SceneView, *keys: Qt.Key) -> None:
    """Put the keyboard on a chart and press these."""
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        QTest.keyClick(chart, key)
    stage.settle()


def put_away(stage: Stage) -> None:
    """Close the dialog."""
    stage.dialog.reject()
    stage.settle()
