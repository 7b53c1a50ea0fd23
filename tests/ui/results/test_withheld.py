"""Two people of a confidential side: nothing of their answers is anywhere in Results."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsView, QTableView, QTreeView, QWidget

from healthcheck.domain.audience import Audience
from tests.ui.results.looking import choose, look, press, put_away, two_sides
from tests.ui.stage import Stage
from ui.widgets.scene_view import SceneView

SECRETS = ("87", "88", "62", "63")
"""The supplier's mean is 87.5, and 62.5 points above the client's."""

RULE = "From 62.5 points a practice counts as in place"
"""Of everybody's practices, not of these two people."""

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            yield from (str(model.index(row, column, parent).data(role) or "") for role in ROLES)
        yield from cells(model, model.index(row, 0, parent))


def everything(stage: Stage) -> Iterator[str]:
    """Every text that is seen, heard, pointed at or copied."""
    for widget in stage.top.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, SceneView) and widget.isVisible() and widget.shown is not None:
            yield from (text.text for text in widget.shown.texts)
            yield from (region.meaning for region in widget.shown.regions)
            yield widget.shown.caption
        if isinstance(widget, QTableView | QTreeView):
            yield from cells(widget.model(), QModelIndex())
    yield from stage.texts


def assert_nothing_told(stage: Stage) -> None:
    told = [text for text in everything(stage) if RULE not in text and any(secret in text for secret in SECRETS)]
    assert not told


def test_nothing_of_two_people_is_in_any_view_table_picture_or_explanation(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=2), "Results")
    for audience in ("Both sides", "Facilitator", "Client only", "Supplier only"):
        stage.press(audience)
        for view in ("Profile", "Gap", "Mirror", "Trend", "Questions", "Map"):
            look(stage, view)
            assert_nothing_told(stage)
            assert stage.says("Scores are shown from 3 people.") or view in {"Profile", "Trend"}
            if stage.has_button("Copy chart"):
                stage.menu("Copy chart as image")
                picture = QGuiApplication.clipboard().image()
                assert not any(secret in picture.text("Description") for secret in SECRETS)
            if stage.has_button("Show as table"):
                stage.menu("Show as table")
                assert_nothing_told(stage)
                stage.menu("Show as table")


def test_the_explanation_of_a_withheld_number_gives_its_reason_and_no_number(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=2), "Results")
    look(stage, "Gap")
    stage.press("How this number came about")
    assert stage.says("Alcor (supplier): withheld")
    assert stage.says("Northwind (client): 25")
    assert stage.says("Scores are shown from 3 people.")
    assert_nothing_told(stage)


def test_no_explanation_level_or_practice_tells_of_two_people(stage: Stage) -> None:
    stage.show(two_sides(stage, client=9, supplier=2), "Results")
    for view in ("Profile", "Gap", "Mirror", "Map"):
        look(stage, view)
        for drawn in [entry for entry in stage.window.findChildren(SceneView) if entry.isVisible()]:
            press(stage, drawn, Qt.Key.Key_Home, Qt.Key.Key_Return)
            assert_nothing_told(stage)
            while stage.top is not stage.window:
                put_away(stage)
    for view in ("Profile", "Gap"):
        for level in ("Executive", "Managing", "Operational", "All levels"):
            look(stage, view)
            if stage.has_button("Show all levels"):
                stage.press("Show all levels")
            choose(stage, "Level", level)
            assert_nothing_told(stage)
    stage.press("Practices")
    for view in ("Heat map", "Heat map as table", "List"):
        stage.press(view)
        assert_nothing_told(stage)
    tree = stage.editor(QTreeView, "Practices")
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    stage.settle()
    assert stage.says("Make this a commitment")
    assert_nothing_told(stage)


def test_a_question_that_two_people_answered_shows_only_how_many_they_are(stage: Stage) -> None:
    stage.show(two_sides(stage, client=9, supplier=2), "Results")
    look(stage, "Questions")
    choose(stage, "Order", "Lowest of the supplier first")
    table = stage.editor(QTableView, "Questions")
    table.setCurrentIndex(table.model().index(0, 0))
    table.opened.emit(table.currentIndex())  # type: ignore[attr-defined]  # of the window's own kind of table
    stage.settle()
    assert [view for view in stage.top.findChildren(QGraphicsView) if view.isVisible()]
    assert stage.says("Supplier: 2 people; how answers spread is shown from 8. Shown: n < 3.")
    assert stage.says("A question is shown from 3 people who answered this very one.")
    assert_nothing_told(stage)


def test_the_results_of_the_sides_say_the_same_to_the_file_and_to_the_window(stage: Stage) -> None:
    relationship = two_sides(stage, client=4, supplier=2)
    stage.show(relationship, "Results")
    assessment = stage.session.assessment
    assert assessment is not None
    complete = stage.workspace.results.complete(assessment.id, Audience.JOINT)
    assert all(factor.supplier.score is None for factor in complete.profile.factors)
