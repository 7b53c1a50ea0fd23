from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView

from healthcheck.domain.relationship import Side
from tests.ui.stage import Stage


def rows(stage: Stage) -> list[str]:
    model = stage.editor(QListView, "Relationships").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_clean_workspace_shows_how_to_begin_and_no_empty_table(stage: Stage) -> None:
    assert stage.has_button("New relationship")
    assert stage.has_button("Explore the sample")
    assert stage.says("Ask both sides")
    assert not [view for view in stage.window.findChildren(QListView) if view.isVisible()]


def test_one_click_on_the_sample_leads_to_its_overview_with_numbers_and_a_banner(stage: Stage) -> None:
    stage.press("Explore the sample")
    assert stage.says("Sample. Changes are yours to throw away.")
    assert stage.says("Halmere Health × Worthwell Workforce")
    assert stage.says("6 of 6")


def test_enter_opens_the_relationship_that_is_marked(stage: Stage) -> None:
    stage.relationship("Northwind", "Alcor")
    stage.relationship("Helios", "Brightline")
    view = stage.editor(QListView, "Relationships")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    wanted = view.currentIndex().data()
    QTest.keyClick(view, Qt.Key.Key_Return)
    stage.settle()
    assert stage.session.relationship is not None
    assert stage.session.relationship.name == wanted
    assert stage.says(f"{wanted}  ·  Assessment 1")


def test_a_double_click_opens_too(stage: Stage) -> None:
    stage.relationship("Northwind", "Alcor")
    view = stage.editor(QListView, "Relationships")
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    stage.settle()
    assert stage.session.relationship is not None


def test_search_finds_every_word_in_names_and_scope(stage: Stage) -> None:
    for client, supplier in (("Northwind", "Alcor"), ("Helios", "Brightline"), ("Orchard", "Vend")):
        stage.relationship(client, supplier)
    search = stage.editor(QLineEdit, "Search relationships")
    QTest.keyClicks(search, "vend payroll")
    assert rows(stage) == ["Orchard × Vend"]
    search.clear()
    QTest.keyClicks(search, "nobody")
    stage.settle()
    assert stage.says("Nothing fits “nobody”.")
    search.clear()
    stage.settle()
    assert len(rows(stage)) == 3


def test_deleting_asks_and_is_final(stage: Stage) -> None:
    doomed = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 1})
    view = stage.editor(QListView, "Relationships")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    stage.settle()
    assert stage.says("Delete Northwind × Alcor?")
    stage.press("Cancel")
    assert stage.workspace.relationships.get(doomed.id) == doomed
    QTest.keyClick(view, Qt.Key.Key_Delete)
    stage.settle()
    stage.press("Delete")
    assert not stage.workspace.relationships.summaries()
    assert stage.says("Ask both sides")


def test_deleting_names_the_backups_that_still_hold_it_and_removes_them_on_request(stage: Stage) -> None:
    stage.relationship("Northwind", "Alcor")
    stage.workspace.safekeeping.keep("start")
    view = stage.editor(QListView, "Relationships")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    stage.settle()
    option = next(box for box in stage.dialog.findChildren(QCheckBox) if box.isVisible())
    assert option.text() == "Also delete the backup that still holds it"
    QTest.keyClick(option, Qt.Key.Key_Space)
    stage.press("Delete")
    assert not stage.workspace.safekeeping.backups()
