"""Titles that the consultant writes: where they stand, how they are taken back, and who may."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from healthcheck.domain.audience import Audience
from tests.ui.results.looking import chart, look, two_sides
from tests.ui.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
OWN = "Alcor rates Governance 63 points higher"


def write(stage: Stage, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    stage.press("Edit the title")
    field = stage.editor(QLineEdit, "Title")
    assert QApplication.focusWidget() is field
    assert field.selectedText() == field.text()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)
    stage.settle()


def buttons(stage: Stage) -> list[QAbstractButton]:
    return [button for button in stage.window.findChildren(QAbstractButton) if button.isVisible()]


def take_back(stage: Stage, keys: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(stage.window.focusWidget() or stage.window, Qt.Key.Key_Z, keys)
    stage.settle()


def test_what_is_seen_stays_where_it_was_while_a_title_is_written(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    look(stage, "Gap")
    drawn = chart(stage, "Gaps between")
    height = drawn.height()
    stage.press("Edit the title")
    stage.settle()
    assert drawn.viewport().visibleRegion().boundingRect().height() > height / 2


def test_a_title_is_written_kept_for_lists_and_report_undone_and_given_back(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    write(stage, "Agree who decides first", Qt.Key.Key_Escape)
    assert stage.title == OWN
    write(stage, "Agree who decides first")
    assert stage.title == "Agree who decides first"
    assert stage.button("Agree who decides first"), "in the list of what stands out"
    assessment, results = stage.session.assessment, stage.workspace.results
    assert assessment is not None
    findings = results.findings(results.profile(assessment.id, Audience.JOINT))
    assert results.titled(findings, assessment.id).findings[0].title == "Agree who decides first"
    look(stage, "Questions")
    assert stage.title == "Agree who decides first"
    take_back(stage)
    assert stage.title == OWN
    take_back(stage, CTRL | Qt.KeyboardModifier.ShiftModifier)
    look(stage, "Profile")
    stage.press("Edit the title")
    assert stage.says(f"The page would say: {OWN}")
    stage.press("Use the title of the page")
    assert stage.title == OWN
    assert stage.workspace.titles.of(assessment.id) == {}


def test_titles_of_practices_are_written_too_and_nobody_writes_in_a_backup(stage: Stage) -> None:
    relationship = two_sides(stage, client=5, supplier=5)
    stage.show(relationship, "Practices")
    own = stage.title
    write(stage, "Nothing is in place yet")
    assert stage.title == "Nothing is in place yet"
    take_back(stage)
    assert stage.title == own
    stage.workspace.safekeeping.keep("start")
    stage.look_at(stage.workspace.safekeeping.backups()[0])
    stage.show(relationship, "Practices")
    assert stage.title == own
    for page in ("Practices", "Results"):
        stage.press(page)
        assert "Edit the title" not in {button.accessibleName() for button in buttons(stage)}
