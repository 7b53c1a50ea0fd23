"""Comments: all of them for the facilitator, a tick for each that others may read, and a warning where one names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Relationship, Side
from tests.ui.stage import Stage

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TICK, TEXT, AUTHOR, SUBJECT, STANDING = range(5)


@pytest.fixture
def relationship(stage: Stage) -> Relationship:
    """Five clients and four suppliers; C1, C2 and S1 left notes, and C1 was interviewed."""
    made = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 5, Side.SUPPLIER: 4})
    notes = {"C1": "Minutes go out in two days", "C2": "C. Person 3 decides alone", "S1": "We hear of it late"}
    answering, interviews = stage.workspace.answering, stage.workspace.interviews
    assessment = stage.workspace.relationships.assessment(made.id)
    for person in stage.people(made):
        for place, item in enumerate(stage.workspace.instrument.items_of(assessment.form)):
            note = notes.get(person.code, "") if place == 0 else ""
            answering.answer(assessment.id, person.id, Answer(item.id, Reply.AGREED, note=note))
        answering.submit(assessment.id, person.id)
    begun = interviews.begin(assessment.id, stage.people(made)[0].id)
    interviews.consent(begun.id, opened_script=True, notes=True, recording=False)
    quote = interviews.add_note(begun.id, section="TRU", text="I have to earn it", is_quote=True)
    interviews.tag_note(quote.id, practices=("TRU.B2",), themes=("promises",))
    stage.show(made, "Questionnaires")
    stage.press("Comments…")
    return made


def table(stage: Stage) -> QTableView:
    return stage.editor(QTableView, "Comments")


def rows(stage: Stage) -> list[list[str]]:
    model = table(stage).model()
    return [[model.index(row, column).data() or "" for column in range(5)] for row in range(model.rowCount())]


def texts(stage: Stage) -> list[str]:
    return [row[TEXT] for row in rows(stage)]


def ticks(stage: Stage) -> list[bool]:
    model = table(stage).model()
    states = (model.index(row, TICK).data(Qt.ItemDataRole.CheckStateRole) for row in range(model.rowCount()))
    return [Qt.CheckState(state) is Qt.CheckState.Checked for state in states]


def go_to(stage: Stage, text: str) -> QModelIndex:
    index = table(stage).model().index(texts(stage).index(text), TEXT)
    table(stage).setFocus()
    table(stage).setCurrentIndex(index)
    return index


def press(stage: Stage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or stage.window, key, held)
    stage.settle()


def shown(stage: Stage, relationship: Relationship) -> list[str]:
    assessment = stage.workspace.relationships.assessment(relationship.id)
    return [entry.text for entry in stage.workspace.comments.shown(assessment.id, Audience.FACILITATOR).comments]


def choose(stage: Stage, name: str, text: str) -> None:
    choice = stage.editor(QComboBox, name)
    choice.setCurrentText(text)
    assert choice.currentText() == text
    stage.settle()


@pytest.mark.usefixtures("relationship")
def test_every_note_and_quote_stands_with_whoever_it_is_from_and_no_tick(stage: Stage) -> None:
    assert stage.title == "0 of 4 comments are released"
    assert ticks(stage) == [False] * 4
    assert [row[TEXT:SUBJECT] for row in rows(stage)] == [
        ["Minutes go out in two days", "C1 C. Person 1\nBeside an answer"],
        ["C. Person 3 decides alone", "C2 C. Person 2\nBeside an answer"],
        ["We hear of it late", "S1 S. Person 1\nBeside an answer"],
        ["I have to earn it", "C1 C. Person 1\nInterview quote"],
    ]
    assert rows(stage)[3][SUBJECT].endswith("\npromises")
    assert stage.says("Readers see it without name and code, and from 5 people on a side.")


@pytest.mark.usefixtures("relationship")
def test_each_comment_says_whether_readers_see_it_or_why_not_and_what_could_give_somebody_away(stage: Stage) -> None:
    assert [row[STANDING].split("\n") for row in rows(stage)] == [
        ["Not released: ask its author first"],
        ["Not released: ask its author first", "Names “C. Person 3”"],
        [
            "Not released: ask its author first",
            "Alcor: 4 people could have said this. Comments are shown from 5 people.",
        ],
        ["Not released: ask whoever said it first", "Interviewed on this side: 1"],
    ]
    table(stage).setFocus()
    press(stage, KEY.Key_A, CTRL)
    press(stage, KEY.Key_Space)
    assert [row[STANDING].split("\n") for row in rows(stage)] == [
        ["Readers see it"],
        ["Readers see it", "Names “C. Person 3”"],
        ["Alcor: 4 people could have said this. Comments are shown from 5 people."],
        ["Readers see it", "Interviewed on this side: 1"],
    ]


def test_space_ticks_and_takes_the_tick_away(stage: Stage, relationship: Relationship) -> None:
    go_to(stage, "Minutes go out in two days")
    press(stage, KEY.Key_Space)
    assert stage.title == "1 of 4 comments are released"
    assert shown(stage, relationship) == ["Minutes go out in two days"]
    press(stage, KEY.Key_Space)
    assert shown(stage, relationship) == []


def test_a_click_on_the_box_ticks(stage: Stage, relationship: Relationship) -> None:
    view = table(stage)
    box = view.visualRect(view.model().index(0, TICK))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(20, box.height() // 2))
    stage.settle()
    assert shown(stage, relationship) == ["Minutes go out in two days"]


def test_several_are_ticked_at_once_and_undone_at_once(stage: Stage, relationship: Relationship) -> None:
    table(stage).setFocus()
    press(stage, KEY.Key_A, CTRL)
    stage.press("Release")
    assert stage.title == "4 of 4 comments are released"
    # of the supplier four people were heard: ticked, and still not shown
    assert sorted(shown(stage, relationship)) == [
        "C. Person 3 decides alone",
        "I have to earn it",
        "Minutes go out in two days",
    ]
    assert stage.session.edits.undo_name == "releasing 4 comments"
    table(stage).setFocus()
    press(stage, KEY.Key_Z, CTRL)
    assert ticks(stage) == [False] * 4
    assert shown(stage, relationship) == []


@pytest.mark.usefixtures("relationship")
def test_a_ticked_comment_that_names_somebody_is_warned_of(stage: Stage) -> None:
    assert not stage.says("could give somebody away")
    go_to(stage, "C. Person 3 decides alone")
    press(stage, KEY.Key_Space)
    assert stage.says("1 released comment could give somebody away")
    stage.press("Show them")
    assert texts(stage) == ["C. Person 3 decides alone", "I have to earn it"]
    stage.editor(QLineEdit, "Search comments").setText("nothing like it")
    stage.settle()
    assert stage.says("No comment fits these filters.")
    stage.press("Clear the filters")
    assert len(rows(stage)) == 4


@pytest.mark.usefixtures("relationship")
def test_comments_are_filtered_by_side_factor_practice_and_tick(stage: Stage) -> None:
    choose(stage, "Side", "Alcor")
    assert texts(stage) == ["We hear of it late"]
    choose(stage, "Side", "Both sides")
    choose(stage, "Factor", "Trust & confidence")
    assert texts(stage) == ["I have to earn it"]
    choose(stage, "Factor", "All factors")
    practice = next(entry for entry in stage.workspace.instrument.practices if entry.id == "TRU.B2")
    choose(stage, "Practice", practice.title)
    assert texts(stage) == ["I have to earn it"]
    choose(stage, "Practice", "All practices")
    choose(stage, "Show", "Released")
    assert stage.says("No comment fits these filters.")
    choose(stage, "Show", "Not released")
    assert len(rows(stage)) == 4


@pytest.mark.usefixtures("relationship")
def test_find_leads_to_the_search_and_enter_back_to_the_list(stage: Stage) -> None:
    stage.menu("Find")
    field = stage.editor(QLineEdit, "Search comments")
    assert field.hasFocus()
    QTest.keyClicks(field, "earn promises")
    assert texts(stage) == ["I have to earn it"]
    press(stage, KEY.Key_Return)
    assert table(stage).hasFocus()


def test_comments_are_found_from_the_menu_and_lead_back(stage: Stage, relationship: Relationship) -> None:
    stage.show(relationship, "Interviews")
    stage.press("Comments…")
    assert stage.title == "0 of 4 comments are released"
    stage.press("Back")
    assert stage.title == "Under way with C. Person 1"
    stage.menu("Comments")
    assert stage.title == "0 of 4 comments are released"


def test_a_closed_assessment_is_where_comments_are_ticked(stage: Stage, relationship: Relationship) -> None:
    stage.close_assessment(relationship)
    stage.session.announce()
    stage.settle()
    go_to(stage, "Minutes go out in two days")
    press(stage, KEY.Key_Space)
    assessment = stage.workspace.relationships.assessment(relationship.id)
    found = stage.workspace.comments.shown(assessment.id, Audience.JOINT)
    assert [entry.text for entry in found.comments] == ["Minutes go out in two days"]


def test_without_a_comment_it_says_what_will_stand_here(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "Questionnaires")
    stage.press("Comments…")
    assert stage.title == "Nobody has left a comment yet"
    assert stage.says("Notes and quotes will stand here")
    assert not stage.has_button("Release")
    stage.press("Go to interviews")
    assert stage.title == "Nobody has been interviewed yet"


def test_a_comment_that_may_be_shown_begins_a_commitment_on_what_it_is_about(
    stage: Stage, relationship: Relationship
) -> None:
    go_to(stage, "Minutes go out in two days")
    assert not stage.button("Add action").isEnabled()
    press(stage, KEY.Key_A)
    assert table(stage).isVisible(), "a comment that is kept back begins nothing"
    press(stage, KEY.Key_Space)
    assert stage.button("Add action").isEnabled()
    press(stage, KEY.Key_A)
    assessment = stage.workspace.relationships.assessment(relationship.id)
    item = stage.workspace.instrument.items_of(assessment.form)[0]
    (made,) = stage.workspace.plan.of(assessment.id).commitments
    assert (made.origin.factor, made.origin.item) == (item.factor, item.id)
    assert "Minutes go out" not in f"{made.what} {made.why} {made.done_when} {made.needs}"


def test_a_comment_of_too_few_people_begins_no_commitment(stage: Stage, relationship: Relationship) -> None:
    stage.show(relationship, "Questionnaires")
    stage.press("Comments…")
    go_to(stage, "We hear of it late")
    press(stage, KEY.Key_Space)
    assert not stage.button("Add action").isEnabled()
