from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListView

from healthcheck.domain.batch import ImportBatch, ImportPlan, RelationshipImport
from healthcheck.domain.import_report import ImportReport
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Relationship, Side
from tests.ui.stage import Stage
from ui.words import moment


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


def test_search_also_finds_services_and_the_arrow_leads_from_it_to_what_was_found(stage: Stage) -> None:
    for client in ("Northwind", "Helios", "Orchard"):
        made = stage.relationship(client, "Alcor")
    stage.session.do(stage.workspace.relationships.update, replace(made, services=("Help desk",)))
    search = stage.editor(QLineEdit, "Search relationships")
    search.setFocus()
    QTest.keyClicks(search, "help")
    assert rows(stage) == ["Orchard × Alcor"]
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(stage.editor(QListView, "Relationships"), Qt.Key.Key_Return)
    stage.settle()
    assert stage.session.relationship is not None
    assert stage.session.relationship.client == "Orchard"


def test_the_list_begins_with_what_changed_last_and_samples_come_at_its_end_in_either_order(stage: Stage) -> None:
    for client in ("Aster", "Birch"):
        stage.relationship(client, "Supplier")
    stage.session.do(stage.workspace.samples.install)
    stage.settle()
    assert rows(stage)[:2] == ["Birch × Supplier", "Aster × Supplier"]
    stage.press("By name")
    assert rows(stage)[:3] == ["Aster × Supplier", "Birch × Supplier", "Halmere Health × Worthwell Workforce"]
    assert stage.preferences.value.relationship_order == "name"
    assert stage.says("6 relationships")


def test_only_some_kinds_are_listed_on_request(stage: Stage) -> None:
    closed = stage.relationship("Closed", "Supplier", people={Side.CLIENT: 1})
    stage.relationship("Open", "Supplier", people={Side.CLIENT: 1})
    stage.close_assessment(closed)
    stage.session.do(stage.workspace.samples.install)
    stage.settle()
    show = stage.editor(QComboBox, "Show")
    for kind, expected in (("Assessment open", 1), ("Something due", 1), ("Samples", 4), ("All relationships", 6)):
        show.setCurrentText(kind)
        stage.settle()
        assert len(rows(stage)) == expected
        assert stage.says(f"{expected} of 6 relationships" if expected < 6 else "6 relationships")


def test_what_is_due_is_listed_and_leads_to_where_it_is_done(stage: Stage) -> None:
    waiting = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 2, Side.SUPPLIER: 1})
    stage.relationship("Helios", "Brightline")
    done = stage.relationship("Orchard", "Vend", people={Side.CLIENT: 1})
    stage.answer(stage.people(done)[0])
    stage.answer(stage.people(waiting)[0])
    stage.session.announce()
    stage.settle()
    assert stage.says("Everyone has answered: close it")
    assert stage.says("Northwind × Alcor · assessment 1 of 4 May 2026")
    stage.press("2 people still to answer: Northwind × Alcor · assessment 1 of 4 May 2026")
    assert stage.title == "1 of 3 have answered"
    stage.menu("Close relationship")
    stage.press("Nobody invited yet: Helios × Brightline · assessment 1 of 4 May 2026")
    assert stage.title == "Add the people who see this relationship"


def test_where_nothing_is_due_the_list_has_the_whole_width(stage: Stage) -> None:
    stage.session.do(stage.workspace.samples.install)
    stage.settle()
    assert not stage.says("Due")
    assert stage.editor(QListView, "Relationships").width() > 1000


def test_f2_edits_the_details_of_the_relationship_that_is_marked(stage: Stage) -> None:
    made = stage.relationship("Northwind", "Alcor")
    QTest.keyClick(stage.editor(QListView, "Relationships"), Qt.Key.Key_F2)
    stage.settle()
    stage.editor(QLineEdit, "Client").setText("Southwind")
    stage.press("Save")
    assert stage.workspace.relationships.get(made.id).client == "Southwind"
    assert rows(stage) == ["Southwind × Alcor"]
    stage.menu("Undo")
    assert rows(stage) == ["Northwind × Alcor"]


def test_the_backups_that_still_hold_it_are_named(stage: Stage) -> None:
    stage.relationship("Northwind", "Alcor")
    kept = stage.workspace.safekeeping.keep("start")
    assert kept is not None
    QTest.keyClick(stage.editor(QListView, "Relationships"), Qt.Key.Key_Delete)
    stage.settle()
    assert stage.says(f"The backup of {moment(kept.made_at)} still holds it.")
    stage.press("Cancel")


def test_a_screen_reader_hears_all_that_a_row_says(stage: Stage) -> None:
    stage.session.do(stage.workspace.samples.install)
    stage.settle()
    index = stage.editor(QListView, "Relationships").model().index(0, 0)
    heard = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard.startswith("Halmere Health × Worthwell Workforce, sample, Assessment 3 closed, May 2026, 11 of 11")


def test_a_thousand_relationships_are_listed_searched_and_sorted(stage: Stage) -> None:
    made = (Relationship(f"R{number}", f"Client {number:03}", "Supplier") for number in range(1000))
    batch = ImportBatch(tuple(map(RelationshipImport, made)))
    stage.session.do(stage.workspace.importing.carry_out, ImportPlan(batch, ImportReport()))
    stage.settle()
    assert len(rows(stage)) == 1000
    QTest.keyClicks(stage.editor(QLineEdit, "Search relationships"), "client 77")
    assert len(rows(stage)) == 19
    stage.press("By name")
    assert rows(stage)[0] == "Client 077 × Supplier"


def test_a_promise_of_the_next_days_is_named_and_leads_to_the_action_plan(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 1, Side.SUPPLIER: 1})
    client, supplier = stage.people(relationship)
    today = date.today()  # noqa: DTZ011  (the calendar on the wall)
    plan = stage.workspace.plan
    made = plan.add(
        assessment_id=stage.workspace.relationships.assessment(relationship.id).id,
        what="Share the hiring plan",
        provider=Side.CLIENT,
        provider_id=client.id,
        customer_id=supplier.id,
        due=today,
        done_when="It is there",
    )
    stage.session.do(plan.move, made.id, to=CommitmentState.PROMISED)
    stage.settle()
    assert stage.says("Due today: Share the hiring plan")
    stage.session.do(plan.renegotiate, made.id, due=today + timedelta(days=3))
    stage.settle()
    assert stage.says("Due in 3 days: Share the hiring plan")
    stage.press("Due in 3 days: Share the hiring plan: Northwind × Alcor")
    assert stage.button("Action plan").isChecked()
