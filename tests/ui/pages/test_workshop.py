from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QListWidget, QPlainTextEdit, QSpinBox

from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import ScoreLayer
from healthcheck.domain.workshop import ItemKind, Workshop, WorkshopState
from tests.ui.stage import Stage
from ui.words import day
from ui.workshop.console import PresenterConsole

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def planned(stage: Stage) -> Stage:
    made = stage.relationship(people={Side.CLIENT: 3, Side.SUPPLIER: 3})
    for person in stage.people(made):
        stage.answer(person)
    stage.close_assessment(made)
    stage.show(made, "Workshop")
    stage.press("Build the agenda")
    return stage


def items(stage: Stage) -> QListWidget:
    return stage.editor(QListWidget, "Agenda")


def lines(stage: Stage) -> list[str]:
    listed = items(stage)
    return [listed.item(row).text().split("\n")[0] for row in range(listed.count())]


def kept(stage: Stage) -> Workshop:
    assert stage.session.assessment is not None
    found = stage.workspace.workshops.of(stage.session.assessment.id)
    assert found is not None
    return found


def press(stage: Stage, *keys: KEY, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(items(stage), key, held)
        stage.settle()


def test_before_closing_it_says_what_comes_first(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "Workshop")
    assert stage.says("The workshop is built from the results")
    stage.press("Go to closing")
    assert stage.title == "0 of 1 have answered"


def test_the_agenda_comes_from_the_results_and_takes_what_is_booked(planned: Stage) -> None:
    assert planned.title == "A workshop of 120 minutes"
    assert lines(planned)[0] == "Welcome and privacy"
    assert any(line.startswith("Gap 1: ") for line in lines(planned))
    assert planned.says("All items take 120 minutes, exactly what is booked.")


def test_each_factor_on_the_agenda_says_why_it_is_there(stage: Stage) -> None:
    held = {entry.id: entry for entry in stage.session.do(stage.workspace.samples.install)}
    stage.show(held["A"], "Workshop")
    stage.press("Build the agenda")
    stage.finish()
    listed = [items(stage).item(row).text() for row in range(items(stage).count())]
    innovation = next(text for text in listed if "Innovation" in text)
    room = stage.workspace.instrument.room
    assert room.why(("widest", "practice")) in innovation
    press(stage, KEY.Key_Down, held=ALT)
    stage.finish()
    assert any(room.why(("widest", "practice")) in items(stage).item(row).text() for row in range(len(listed)))


def test_planning_is_taken_back_and_made_again_with_the_edits_after_it(planned: Stage) -> None:
    press(planned, KEY.Key_Delete)
    agenda = lines(planned)
    planned.session.edits.undo()
    planned.session.edits.undo()
    planned.settle()
    assert planned.says("No workshop is planned yet")
    planned.session.edits.redo()
    planned.session.edits.redo()
    planned.settle()
    assert lines(planned) == agenda


def test_alt_and_arrows_move_an_item_and_undo_moves_it_back(planned: Stage) -> None:
    before = lines(planned)
    items(planned).setCurrentRow(0)
    press(planned, KEY.Key_Down, held=ALT)
    assert lines(planned)[:2] == [before[1], before[0]]
    assert items(planned).currentRow() == 1
    press(planned, KEY.Key_Up, KEY.Key_Up, held=ALT)
    assert lines(planned) == before
    planned.session.edits.undo()
    planned.settle()
    assert lines(planned)[:2] == [before[1], before[0]]


def test_minutes_are_changed_and_the_total_is_told_in_words(planned: Stage) -> None:
    items(planned).setCurrentRow(0)
    box = planned.editor(QSpinBox, "Minutes")
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Up)
    planned.settle()
    assert kept(planned).agenda[0].minutes == 6
    assert planned.says("All items take 121 minutes: 1 minute more than is booked.")
    planned.press("90 minutes")
    assert planned.says("31 minutes more than is booked")
    planned.press("Rebuild from results")
    assert planned.says("All items take 90 minutes, exactly what is booked.")
    for _ in range(3):
        planned.session.edits.undo()
    planned.settle()
    assert planned.says("All items take 120 minutes, exactly what is booked.")


def test_an_item_is_added_below_named_and_removed(planned: Stage) -> None:
    items(planned).setCurrentRow(0)
    planned.press("Add an item")
    line = planned.editor(QLineEdit, "Item")
    assert line.hasFocus()
    QTest.keyClicks(line, "Coffee <b>together</b>")
    QTest.keyClick(line, KEY.Key_Return)
    planned.settle()
    assert lines(planned)[1] == "Coffee <b>together</b>"
    press(planned, KEY.Key_Delete)
    assert "Coffee <b>together</b>" not in lines(planned)


def test_the_last_item_stays_because_a_workshop_needs_one(planned: Stage) -> None:
    while items(planned).count() > 1:
        press(planned, KEY.Key_Delete)
    press(planned, KEY.Key_Delete)
    assert planned.says("A workshop needs at least one item.")
    assert items(planned).count() == 1


def test_notes_and_what_each_side_is_asked_are_kept(planned: Stage) -> None:
    row = next(n for n, line in enumerate(lines(planned)) if line.startswith("Gap 1"))
    items(planned).setCurrentRow(row)
    for name, words in (("Note for the facilitator", "Ask Kim"), ("Asked of Alcor", "What helps?")):
        text = planned.editor(QPlainTextEdit, name)
        text.setFocus()
        text.selectAll()
        QTest.keyClicks(text, words)
        QTest.keyClick(text, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
        planned.settle()
    item = kept(planned).agenda[row]
    assert (item.note, item.prompts[Side.SUPPLIER]) == ("Ask Kim", "What helps?")
    assert item.prompts[Side.CLIENT]


def test_who_is_present_and_who_is_shown_first_is_kept_and_taken_back(planned: Stage) -> None:
    box = planned.editor(QCheckBox, "C. Person 1")
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Space)
    others = planned.editor(QSpinBox, "Others from Alcor")
    others.setFocus()
    QTest.keyClick(others, KEY.Key_Up)
    planned.settle()
    assert planned.says("2 people are present")
    planned.press("Supplier first")
    assert kept(planned).first_side is Side.SUPPLIER
    for _ in range(3):
        planned.session.edits.undo()
    planned.settle()
    assert planned.says("0 people are present")
    assert kept(planned).first_side is Side.CLIENT


def test_a_copy_that_is_only_read_changes_nothing(planned: Stage) -> None:
    made = planned.session.relationship
    assert made is not None
    planned.workspace.safekeeping.keep("start")
    planned.look_at(planned.workspace.safekeeping.backups()[0])
    planned.show(made, "Workshop")
    before = lines(planned)
    press(planned, KEY.Key_Delete)
    press(planned, KEY.Key_Down, held=ALT)
    assert lines(planned) == before
    assert not planned.button("Add an item").isEnabled()
    assert planned.editor(QSpinBox, "Minutes").isReadOnly()


def test_the_run_sheet_says_when_each_item_begins_and_what_each_side_is_asked(planned: Stage, tmp_path: Path) -> None:
    planned.files.path = tmp_path / "run.pdf"
    planned.press("Export run sheet…")
    assert planned.says("Saved run.pdf")
    text = read(tmp_path / "run.pdf")
    assert "Parking lot and close" in text
    assert "0:05" in text
    assert "Ask Alcor" in text
    assert "Why it is here: " in text
    assert not planned.has_button("Export minutes…")


def test_the_minutes_hold_what_was_said_and_nothing_of_votes_that_were_not_shown(
    planned: Stage, tmp_path: Path
) -> None:
    workshops, workshop = planned.workspace.workshops, kept(planned)
    factor = planned.workspace.instrument.factors[0]
    wheel = planned.workspace.instrument.wheel
    workshops.note_present(workshop.id, (), others={Side.CLIENT: 4, Side.SUPPLIER: 3})
    planned.session.do(workshops.start, workshop.id)
    workshops.cast(workshop.id, side=Side.CLIENT, choices=[entry.id for entry in wheel[:3]])
    workshops.score(workshop.id, factor.id, 2.5, layer=ScoreLayer.AGREED, reason="We <i>meet</i> again")
    workshops.park(workshop.id, "Who pays for travel?", owner="Kim")
    workshops.decide(workshop.id, "Meet every month")
    workshops.capture(workshop.id, what="Share the plan", provider=Side.SUPPLIER)
    planned.files.path = tmp_path / "minutes.pdf"
    planned.press("Export minutes…")
    text = read(tmp_path / "minutes.pdf")
    for words in ("Northwind 4, Alcor 3", "We <i>meet</i> again", "Who pays for travel?", "Meet every month"):
        assert words in text
    assert "Share the plan" in text
    votes = text.split("Top three")[1].split("Parking lot")[0]
    assert votes.strip() == "Nothing was noted."


def test_the_minutes_do_not_call_a_room_empty_in_which_nobody_was_noted(planned: Stage, tmp_path: Path) -> None:
    planned.session.do(planned.workspace.workshops.start, kept(planned).id)
    planned.settle()
    planned.files.path = tmp_path / "minutes.pdf"
    planned.press("Export minutes…")
    text = read(tmp_path / "minutes.pdf")
    assert "Who was in the room was not noted." in text
    assert "People present" not in text


def test_a_workshop_that_was_held_says_when_and_what_came_of_it_and_leads_on(planned: Stage) -> None:
    workshops, workshop = planned.workspace.workshops, kept(planned)
    factor = planned.workspace.instrument.factors[0]
    planned.session.do(workshops.start, workshop.id)
    workshops.score(workshop.id, factor.id, 2.5, layer=ScoreLayer.AGREED)
    workshops.park(workshop.id, "Who pays for <b>travel</b>?", owner="Kim")
    workshops.decide(workshop.id, "Meet every month")
    workshops.capture(workshop.id, what="Share the plan", provider=Side.SUPPLIER)
    workshops.spend(workshop.id, workshop.agenda[0].id, 7 * 60)
    workshops.go_to(workshop.id, workshop.agenda[-1].id, step=0)
    planned.session.do(workshops.end, workshop.id)
    ended = kept(planned).ended_at
    assert ended
    assert planned.title == f"The workshop was held on {day(ended.astimezone().date())}"
    assert planned.says("It took 7 minutes; 120 minutes were booked.")
    planned.settle()
    for text in ("Share the plan", "Meet every month", f"{factor.name}: 62", "Who pays for <b>travel</b>? (Kim)"):
        assert planned.says(text)
    assert planned.has_button("Hold a follow-up session (F5)")
    assert planned.has_button("Export minutes…")
    planned.press("Make the report")
    planned.press("Workshop")
    planned.press("Go to the action plan")
    assert planned.says("1 of 1 commitments shown")


def read(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    texts = [document[page].get_textpage().get_text_range() for page in range(len(document))]
    document.close()
    return " ".join(" ".join(texts).split())


def test_shift_f5_presents_from_the_chosen_item(planned: Stage) -> None:
    items(planned).setCurrentRow(1)
    press(planned, KEY.Key_F5, held=Qt.KeyboardModifier.ShiftModifier)
    console = next(entry for entry in QApplication.topLevelWidgets() if isinstance(entry, PresenterConsole))
    assert console.isVisible()
    placed = kept(planned).placed_item
    assert placed
    assert placed.kind is ItemKind.TOP_THREE
    for _ in range(2):
        QTest.keyClick(console, KEY.Key_Escape)
    planned.settle()
    assert kept(planned).state is WorkshopState.ENDED
    assert any(text.startswith("Resume workshop at Top three (") for text in planned.texts)
    assert planned.has_button("Export minutes…")


def test_closing_the_workspace_takes_the_presentation_along_and_it_is_resumed(planned: Stage) -> None:
    items(planned).setCurrentRow(3)
    press(planned, KEY.Key_F5, held=Qt.KeyboardModifier.ShiftModifier)
    planned.contents.stop()
    planned.settle()
    assert not [entry for entry in QApplication.topLevelWidgets() if isinstance(entry, PresenterConsole)]
    planned.contents.start(planned.session)
    planned.settle()
    assert kept(planned).can_resume
