"""Notes and quotes: on disk as they are typed, edited, tagged and deleted by keyboard, and taken back."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction  # noqa: TC002
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QTableView

from healthcheck.errors import UserFacingError
from tests.ui.interview.interviewer import CTRL, GOVERNANCE, KEY, KIND, TAGS, TEXT, TIME, TRUST, Interviewer
from tests.ui.stage import Stage

SHIFT = Qt.KeyboardModifier.ShiftModifier
PAUSE = 1000
"""Milliseconds after which what is typed must be on disk."""


def test_enter_adds_a_note_with_its_time(interviewer: Interviewer) -> None:
    interviewer.start()
    interviewer.note("Weekly call lapsed since March")
    (row,) = interviewer.rows
    assert re.fullmatch(r"\d\d:\d\d", row[TIME])
    assert row[TEXT:] == ["Weekly call lapsed since March", "Note", ""]
    assert interviewer.kept == ["Weekly call lapsed since March"]
    assert interviewer.field.toPlainText() == ""
    assert interviewer.field.hasFocus()


def test_shift_enter_begins_a_line_within_a_note(interviewer: Interviewer) -> None:
    interviewer.start()
    interviewer.field.setFocus()
    interviewer.press("one")
    interviewer.press(KEY.Key_Return, held=SHIFT)
    interviewer.press("two", KEY.Key_Return)
    assert interviewer.kept == ["one\ntwo"]


def test_what_is_typed_is_on_disk_before_it_is_entered(interviewer: Interviewer) -> None:
    """A program that is killed now has lost nothing."""
    interviewer.start()
    interviewer.field.setFocus()
    interviewer.press("They never told us")
    QTest.qWait(PAUSE)
    assert interviewer.kept == ["They never told us"]
    assert interviewer.rows == []
    interviewer.press(" about the move")
    QTest.qWait(PAUSE)
    assert interviewer.kept == ["They never told us about the move"]
    interviewer.press(KEY.Key_Return)
    assert interviewer.kept == ["They never told us about the move"]
    assert len(interviewer.rows) == 1


def test_what_is_typed_and_wiped_leaves_no_note(interviewer: Interviewer) -> None:
    interviewer.start()
    interviewer.field.setFocus()
    interviewer.press("x")
    QTest.qWait(PAUSE)
    interviewer.press(KEY.Key_Backspace)
    QTest.qWait(PAUSE)
    assert interviewer.kept == []


def test_a_note_that_is_being_typed_stays_with_its_section(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.go_to(TRUST)
    interviewer.field.setFocus()
    interviewer.press("Half a sent")
    interviewer.press(KEY.Key_PageDown, held=CTRL)
    assert [(note.section, note.text) for note in interviewer.kept_notes] == [("TRU", "Half a sent")]
    assert interviewer.field.toPlainText() == ""
    interviewer.press("Another")
    stage.press("Back to interviews")
    assert interviewer.kept == ["Half a sent", "Another"]


def test_closing_the_window_keeps_what_is_typed(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.field.setFocus()
    interviewer.press("The last word")
    stage.window.close()
    assert interviewer.kept == ["The last word"]


def test_ctrl_and_a_quotation_mark_make_a_quote(interviewer: Interviewer) -> None:
    interviewer.start()
    interviewer.field.setFocus()
    interviewer.press("I have to earn it")
    interviewer.press(KEY.Key_Apostrophe, held=CTRL)
    interviewer.press(KEY.Key_Return)
    interviewer.press("Not a quote", KEY.Key_Return)
    assert [(row[TEXT], row[KIND]) for row in interviewer.rows] == [
        ("“I have to earn it”", "Quote"),
        ("Not a quote", "Note"),
    ]
    interviewer.press(KEY.Key_Apostrophe, held=CTRL)
    assert interviewer.rows[1][KIND] == "Quote"


def test_a_note_is_edited_in_place_and_undone(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.note("Fist")
    interviewer.select(0)
    interviewer.press(KEY.Key_F2)
    editor = stage.editor(QPlainTextEdit, "Note")
    editor.selectAll()
    QTest.keyClicks(editor, "First")
    QTest.keyClick(editor, KEY.Key_Return)
    stage.settle()
    assert interviewer.kept == ["First"]
    interviewer.undo("editing a note")
    assert interviewer.rows[0][TEXT] == "Fist"
    interviewer.redo("editing a note")
    assert interviewer.kept == ["First"]


def test_escape_leaves_a_note_as_it_was(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.note("As it was")
    interviewer.select(0)
    interviewer.press(KEY.Key_Return)
    editor = stage.editor(QPlainTextEdit, "Note")
    QTest.keyClicks(editor, "!!")
    QTest.keyClick(editor, KEY.Key_Escape)
    stage.settle()
    assert interviewer.kept == ["As it was"]


def test_a_deleted_note_comes_back_in_its_place(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    for text in ("One", "Two", "Three"):
        interviewer.note(text)
    interviewer.select(1)
    interviewer.press(KEY.Key_Delete)
    assert interviewer.kept == ["One", "Three"]
    assert stage.says("The note is deleted. Ctrl+Z brings it back")
    interviewer.undo("deleting a note")
    assert [row[TEXT] for row in interviewer.rows] == ["One", "Two", "Three"]


def test_adding_a_note_can_be_undone_and_made_again(interviewer: Interviewer) -> None:
    interviewer.start()
    interviewer.note("One")
    interviewer.undo("adding a note")
    assert interviewer.kept == []
    assert interviewer.rows == []
    interviewer.redo("adding a note")
    assert interviewer.kept == ["One"]


def tag(interviewer: Interviewer, *searches: str) -> list[str]:
    """Tag the present note by typing alone; what the first search offers."""
    interviewer.press(KEY.Key_T, held=CTRL)
    field = interviewer.stage.editor(QLineEdit, "Search practices, or name a theme")
    offered: list[str] = []
    for search in searches:
        QTest.keyClicks(field, search)
        entries = interviewer.stage.editor(QListWidget, "Practices and themes")
        offered = offered or [entries.item(row).text() for row in range(entries.count())]
        QTest.keyClick(field, KEY.Key_Return)
    QTest.keyClick(field, KEY.Key_Return)
    interviewer.stage.settle()
    return offered


def test_ctrl_t_tags_practices_and_themes_by_search(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.go_to(GOVERNANCE)
    interviewer.note("They meet on Fridays")
    practice = stage.workspace.instrument.practices[0]
    offered = tag(interviewer, practice.title, "friday call")
    assert offered[0] == f"{practice.title} · Governance"
    assert interviewer.rows[0][TAGS] == f"{practice.title}, friday call"
    (note,) = interviewer.kept_notes
    assert (note.practices, note.themes) == ((practice.id,), ("friday call",))
    interviewer.note("And on Mondays")
    offered = tag(interviewer, "friday")
    assert offered[0] == "Theme “friday call”"
    interviewer.undo("tagging a note")
    assert interviewer.rows[1][TAGS] == ""


def test_the_practices_of_the_section_come_first(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.go_to(TRUST)
    interviewer.field.setFocus()
    interviewer.press("Typed and tagged in one go")
    interviewer.press(KEY.Key_T, held=CTRL)
    entries = stage.editor(QListWidget, "Practices and themes")
    assert entries.item(0).text().endswith("Trust & confidence")
    assert entries.count() == len(stage.workspace.instrument.practices)
    stage.press("Cancel")
    assert interviewer.kept == ["Typed and tagged in one go"]


def test_hostile_text_stands_as_it_was_typed(interviewer: Interviewer) -> None:
    hostile = '<b>x</b><img src="file:///etc/passwd"> & %s {0}'
    interviewer.start()
    interviewer.note(hostile)
    tag(interviewer, "<i>theme</i>")
    assert interviewer.rows[0][TEXT] == hostile
    assert interviewer.rows[0][TAGS] == "<i>theme</i>"
    assert interviewer.kept == [hostile]


def test_a_full_disk_leaves_the_note_in_its_field(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    service = stage.workspace.interviews

    def refuse(*_: object, **__: object) -> None:
        raise UserFacingError("The disk is full.", safe="Nothing else was changed.")

    kept = type(service).add_note
    type(service).add_note = refuse  # type: ignore[method-assign,assignment]
    try:
        interviewer.note("Precious")
        assert stage.says("The disk is full.")
        assert interviewer.field.toPlainText() == "Precious"
    finally:
        type(service).add_note = kept  # type: ignore[method-assign]
    interviewer.press(KEY.Key_Return)
    assert interviewer.kept == ["Precious"]


def test_a_closed_assessment_is_read_and_tagged_but_not_written(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.note("Before")
    stage.press("Back to interviews")
    stage.close_assessment(interviewer.relationship)
    stage.session.announce()
    interviewer.choose("C1")
    assert not stage.button("Continue interview").isEnabled()
    stage.press("Read")
    assert not interviewer.field.isEnabled()
    assert not stage.has_button("Pause")
    interviewer.select(0)
    interviewer.press(KEY.Key_F2)
    index: QModelIndex = interviewer.select(0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    tag(interviewer, "later")
    assert interviewer.rows[0][TAGS] == "later"


def test_a_note_that_may_be_shown_begins_a_commitment_on_its_practice(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.go_to(GOVERNANCE)
    interviewer.note("They meet on Fridays")
    practice = stage.workspace.instrument.practices[0]
    tag(interviewer, practice.title)
    offer(stage).trigger()
    assert stage.workspace.plan.of(interviewer.assessment_id).commitments == ()
    (comment,) = (entry.comment for entry in stage.workspace.comments.review(interviewer.assessment_id))
    stage.session.do(stage.workspace.comments.release, interviewer.assessment_id, comment, is_released=True)
    stage.settle()
    offer(stage).trigger()
    (made,) = stage.workspace.plan.of(interviewer.assessment_id).commitments
    assert made.origin.practice == practice.id


def offer(stage: Stage) -> QAction:
    """What the menu of a note offers."""
    return next(entry for entry in stage.editor(QTableView, "Notes").actions() if entry.text() == "Add action")
