"""One question in full: beside the list, by keyboard, with what people said and where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QTreeView

from tests.ui.results.looking import choose, look, rows, with_notes
from tests.ui.stage import Stage
from ui.results.question_drawer import QuestionDrawer

KEY = Qt.Key


def drawer(stage: Stage) -> QuestionDrawer:
    return stage.window.findChildren(QuestionDrawer)[0]


def test_it_opens_follows_the_list_closes_and_shows_what_was_said_and_released(stage: Stage) -> None:
    stage.show(with_notes(stage, supplier=5), "Results")
    look(stage, "Questions")
    assert [row[-1] for row in rows(stage, "Questions")][:2] == ["2", ""]
    choose(stage, "Order", "Most comments first")
    table = stage.editor(QTableView, "Questions")
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, KEY.Key_Return)
    stage.settle()
    for text in ("What people said", "Note of the client", "Note of the supplier", "Somebody wants to talk about it."):
        assert stage.says(text)
    assert "5 people" in " ".join(stage.texts)
    table.setFocus()
    QTest.keyClick(table, KEY.Key_Down)
    stage.settle()
    assert not stage.says("Note of the client")
    QTest.keyClick(table, KEY.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert drawer(stage).isAncestorOf(focused)
    QTest.keyClick(focused, KEY.Key_Escape)
    stage.settle()
    assert not drawer(stage).isVisible()
    assert QApplication.focusWidget() is table


def test_what_four_people_of_a_side_could_have_said_is_not_shown_and_the_reason_is(stage: Stage) -> None:
    stage.show(with_notes(stage, supplier=4), "Results")
    look(stage, "Questions")
    table = stage.editor(QTableView, "Questions")
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, KEY.Key_Return)
    stage.settle()
    assert stage.says("Note of the client")
    assert not any("Note of the supplier" in text for text in stage.texts)
    QTest.keyClick(drawer(stage), KEY.Key_Escape)
    assert stage.says("Comments are shown from 5 people.")


def test_it_becomes_a_commitment_and_so_does_its_practice_on_the_page_of_practices(stage: Stage) -> None:
    relationship = with_notes(stage, supplier=5)
    stage.show(relationship, "Results")
    assessment, instrument, plan = stage.session.assessment, stage.workspace.instrument, stage.workspace.plan
    assert assessment is not None
    item = instrument.items_of(assessment.form)[0].id
    practice = next(entry for entry in instrument.practices if item in entry.items)
    look(stage, "Questions")
    table = stage.editor(QTableView, "Questions")
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, KEY.Key_Return)
    stage.settle()
    stage.press("Add action")
    (made,) = plan.of(assessment.id).commitments
    assert (made.origin.item, made.origin.practice) == (item, practice.id)
    take_back(stage)
    stage.press("Results")
    stage.press(practice.title)
    assert stage.editor(QTreeView, "Practices").currentIndex().data() == practice.title
    assert stage.says("Note of the client")
    stage.press("Make this a commitment")
    (made,) = plan.of(assessment.id).commitments
    assert (made.origin.item, made.origin.practice) == ("", practice.id)
    assert "{" not in made.what + made.done_when
    take_back(stage)
    assert plan.of(assessment.id).commitments == ()


def take_back(stage: Stage) -> None:
    QTest.keyClick(stage.window.focusWidget() or stage.window, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
