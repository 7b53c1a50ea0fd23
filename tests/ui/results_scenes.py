"""Results and practices before a picture of them is taken: every view, what opens from it, and each lens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QTreeView

from healthcheck.domain.relationship import Relationship
from tests.ui.photographer import Photographer
from tests.ui.results.looking import choose, press, put_away, two_levels
from ui.widgets.scene_view import SceneView

KEY = Qt.Key
LOOKS = ("Profile", "Gap", "Mirror", "Trend", "Questions", "Map")


def shoot_results(camera: Photographer, relationship: Relationship) -> None:
    """Each way to look at the results, as charts and as a table; where a chart is, a factor of it and its numbers."""
    stage = camera.stage
    stage.show(relationship, "Results")
    for view in LOOKS:
        stage.menu(view)
        stage.finish()
        camera.shoot(f"results-{view.lower()}")
        if not stage.has_button("Show as table"):
            continue
        drawn = next(entry for entry in stage.window.findChildren(SceneView) if entry.isVisible())
        press(stage, drawn, KEY.Key_Home)
        camera.shoot(f"results-{view.lower()}-factor")
        press(stage, drawn, KEY.Key_Return)
        camera.shoot(f"results-{view.lower()}-numbers")
        put_away(stage)
        stage.press("Show as table")
        camera.shoot(f"results-{view.lower()}-table")
        stage.press("Show as charts")
    stage.session.leave()


def shoot_lenses(camera: Photographer, relationship: Relationship) -> None:
    """One side beside its former self, single people, a question in full, a title that is being written."""
    stage = camera.stage
    stage.show(relationship, "Results")
    stage.menu("Profile")
    choose(stage, "Compare", "Supplier: beside assessment 2")
    camera.shoot("results-compared")
    choose(stage, "Compare", "Both sides now")
    stage.menu("Gap")
    camera.shoot("results-gap-people")
    stage.press("Edit the title")
    camera.shoot("results-title")
    QTest.keyClick(stage.window.focusWidget() or stage.window, KEY.Key_Escape)
    stage.menu("Questions")
    stage.finish()
    table = stage.editor(QTableView, "Questions")
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, KEY.Key_Return)
    camera.shoot("results-question")
    stage.menu("Map")
    stage.finish()
    for form in ("Both sides in one square", "The two views together", "How the factors hang together"):
        choose(stage, "Show", form)
        camera.shoot(f"results-map-{form.split()[0].lower()}")
    stage.session.leave()


def shoot_levels(camera: Photographer) -> None:
    """A level that is shown, and one that is too small to be."""
    stage = camera.stage
    stage.show(two_levels(stage), "Results")
    stage.menu("Profile")
    for level in ("Operational", "Executive"):
        choose(stage, "Level", level)
        camera.shoot(f"results-level-{level.lower()}")
    stage.press("Show all levels")
    stage.session.leave()


def shoot_practices(camera: Photographer, relationship: Relationship) -> None:
    """The map of practices as chart and as table, and one practice in full."""
    stage = camera.stage
    stage.show(relationship, "Practices")
    for view in ("Heat map", "Heat map as table", "List"):
        stage.press(view)
        stage.finish()
        camera.shoot(f"practices-{view.lower().replace(' ', '-')}")
    tree = stage.editor(QTreeView, "Practices")
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))
    QTest.keyClick(tree, KEY.Key_Return)
    camera.shoot("practices-drawer")
    QTest.keyClick(stage.window.focusWidget() or stage.window, KEY.Key_Escape)
    stage.session.leave()


def shoot_comparison(camera: Photographer, relationship: Relationship) -> None:
    """Two people's answers, and those in which they differ."""
    stage = camera.stage
    stage.show(relationship, "Results")
    choose(stage, "Show", "Where the two differ")
    camera.shoot("results-two-people")
    stage.session.leave()
