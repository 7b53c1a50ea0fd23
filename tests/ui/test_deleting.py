"""People, answers and interviews are deleted at once by a key, and everything comes back with Ctrl+Z."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QTableView

from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.exchange.results_document import results_document
from healthcheck.storage import Database
from tests.healthcheck.storage.dump import dump
from tests.ui.hands import Hands
from tests.ui.interview.interviewer import Interviewer
from tests.ui.stage import Stage

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Keeper(Hands):
    """Looks into the file and at the results, before and after."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        super().__init__(stage)
        self._folder = folder
        self._copies = 0

    def file(self) -> dict[str, list[tuple[object, ...]]]:
        """Every cell of the workspace, but for when something was changed last."""
        self._copies += 1
        copy = self.stage.workspace.safekeeping.back_up(self._folder / f"{self._copies}.healthcheck")
        with Database.open(copy, read_only=True, check=False) as database:
            return dump(database, but=("changed_at",))

    def results(self, relationship_id: str) -> object:
        """What ``results --json`` says of the latest assessment."""
        assessment = self.stage.workspace.relationships.assessments(relationship_id)[-1]
        return results_document(self.stage.workspace.results.complete(assessment.id, Audience.FACILITATOR))

    def choose(self, table: str, code: str) -> None:
        """Move to somebody's row."""
        rows = self.stage.editor(QTableView, table)
        rows.setFocus()
        indexes = (rows.model().index(row, 0) for row in range(rows.model().rowCount()))
        rows.setCurrentIndex(next(index for index in indexes if index.data() == code))
        self.stage.settle()

    def undo(self) -> None:
        self.press(KEY.Key_Z, held=CTRL)

    def redo(self) -> None:
        self.press(KEY.Key_Z, held=CTRL | SHIFT)


@pytest.fixture
def keeper(stage: Stage, tmp_path: Path) -> Keeper:
    return Keeper(stage, tmp_path)


@pytest.mark.parametrize(("sample", "code"), [("C", "C-S1"), ("D", "D-C1")])
def test_a_person_of_a_closed_assessment_comes_back_with_everything(
    keeper: Keeper, stage: Stage, sample: str, code: str
) -> None:
    stage.session.do(stage.workspace.samples.install)
    relationship = stage.workspace.relationships.get(sample)
    stage.show(relationship, "People")
    person = next(entry for entry in stage.people(relationship) if entry.code == code)
    before, results = keeper.file(), keeper.results(sample)
    keeper.choose("People", code)
    keeper.press(KEY.Key_Delete)
    assert stage.top is stage.window, "nothing is asked"
    assert stage.says(f"Deleted {person.display_name} with all their answers")
    assert stage.session.edits.undo_name == f"deleting {person.display_name}"
    gone = keeper.file()
    assert person not in stage.people(relationship)
    assert keeper.results(sample) != results
    for _ in range(2):
        keeper.undo()
        assert keeper.file() == before
        assert keeper.results(sample) == results
        keeper.redo()
        assert keeper.file() == gone
    keeper.undo()
    assert stage.session.edits.redo_name == f"deleting {person.display_name}"
    assert keeper.file() == before


def test_answers_are_withdrawn_by_a_key_and_come_back_locked_as_they_were(keeper: Keeper, stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 2, Side.SUPPLIER: 1})
    stage.answer(stage.people(relationship)[1])
    stage.show(relationship, "Questionnaires")
    before = keeper.file()
    keeper.choose("Who has answered", "C2")
    keeper.press(KEY.Key_Delete)
    assert stage.top is stage.window, "nothing is asked"
    assert stage.says("Withdrew the answers of C2; backups made before still hold them")
    assert stage.says("0 of 2 have answered")
    gone = keeper.file()
    keeper.undo()
    assert stage.says("1 of 3 have answered")
    assert keeper.file() == before
    assert stage.session.edits.redo_name == "withdrawing the answers of C2"
    keeper.redo()
    assert keeper.file() == gone
    (edit,) = (menu for menu in stage.window.findChildren(QMenu) if menu.title().replace("&", "") == "Edit")
    edit.aboutToShow.emit()
    stage.menu("Undo withdrawing the answers of C2")
    assert keeper.file() == before


def test_whose_questionnaire_was_only_looked_at_since_gets_the_answers_back(keeper: Keeper, stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 1})
    (person,) = stage.people(relationship)
    stage.answer(person)
    assessment = stage.workspace.relationships.assessment(relationship.id)
    answers = stage.workspace.answering.response(assessment.id, person.id)
    stage.show(relationship, "Questionnaires")
    stage.press("Withdraw")
    stage.session.do(stage.workspace.answering.invite, assessment.id, person.id)
    keeper.undo()
    assert stage.workspace.answering.response(assessment.id, person.id) == answers


def test_what_an_assessment_was_closed_without_stays_out_and_that_is_said(keeper: Keeper, stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2})
    for person in stage.people(relationship):
        stage.answer(person)
    stage.show(relationship, "Questionnaires")
    keeper.choose("Who has answered", "C1")
    keeper.press(KEY.Key_Delete)
    stage.press("Close the assessment…")
    stage.press("Close the assessment")
    closed = keeper.file()
    keeper.undo()
    assert stage.says("Assessment 1 was closed without these answers.")
    assert keeper.file() == closed
    assert stage.session.edits.undo_name.startswith("withdrawing"), "it can be, once the assessment is open again"


def test_an_interview_comes_back_with_its_notes_quotes_and_tags(stage: Stage, tmp_path: Path) -> None:
    interviewer, keeper = Interviewer(stage), Keeper(stage, tmp_path)
    interviewer.start("C1")
    interviewer.note("Secret")
    stage.press("Back to interviews")
    (note,) = stage.workspace.interviews.notes_of(interviewer.assessment_id)
    stage.session.do(stage.workspace.interviews.tag_note, note.id, practices=("TRU.B2",), themes=("rhythm",))
    stage.session.do(stage.workspace.interviews.release_note, note.id, is_released=True)
    before = keeper.file()
    keeper.choose("Who has been interviewed", "C1")
    keeper.press(KEY.Key_Delete)
    assert stage.top is stage.window, "nothing is asked"
    assert stage.says("Withdrew the interview of C1; backups made before still hold it")
    assert stage.workspace.interviews.of(interviewer.assessment_id) == ()
    stage.press("Undo")
    assert keeper.file() == before
    interviewer.redo("withdrawing the interview of C1")
    assert stage.workspace.interviews.of(interviewer.assessment_id) == ()
    interviewer.undo("withdrawing the interview of C1")
    assert keeper.file() == before


@pytest.fixture
def relationship(stage: Stage) -> Relationship:
    made = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 3})
    stage.show(made, "People")
    return made


def test_the_backups_that_still_hold_somebody_are_named_and_deleted_on_request(
    stage: Stage, keeper: Keeper, relationship: Relationship
) -> None:
    first = stage.people(relationship)[0]
    keeper.choose("People", "C1")
    keeper.press(KEY.Key_Delete)
    assert stage.says("Backups still hold what was deleted of C. Person 1")
    assert stage.has_button("Delete that backup too")
    keeper.undo()
    assert not stage.says("Backups still hold")
    keeper.redo()
    assert stage.says("Backups still hold what was deleted of C. Person 1")
    stage.press("Delete the 2 backups too")
    assert stage.says("No backup holds it any more")
    assert not stage.says("Backups still hold")
    assert stage.workspace.safekeeping.backups_holding(respondent=first.id) == ()
    keeper.undo()
    assert first in stage.people(relationship), "it is in memory as long as the window is open"


@pytest.mark.usefixtures("relationship")
def test_who_was_deleted_is_gone_for_good_once_the_workspace_is_closed(stage: Stage, keeper: Keeper) -> None:
    keeper.choose("People", "C1")
    keeper.press(KEY.Key_Delete)
    stage.session.close()
    assert stage.session.edits.undo_name == ""
    assert b"C. Person 1" not in (stage.folder / "workspace.healthcheck").read_bytes()
    stage.workspace = stage._workspace(stage.folder / "workspace.healthcheck")


def test_a_delete_key_that_is_held_too_long_takes_one_person(
    stage: Stage, keeper: Keeper, relationship: Relationship
) -> None:
    keeper.choose("People", "C1")
    for is_repeated in (False, True, True):
        pressed = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Delete, Qt.KeyboardModifier.NoModifier, autorep=is_repeated)
        QApplication.sendEvent(keeper.focus, pressed)
        stage.settle()
    assert [person.code for person in stage.people(relationship)] == ["C2", "C3"]


def test_one_after_the_other_is_deleted_from_where_the_keyboard_is(
    stage: Stage, keeper: Keeper, relationship: Relationship
) -> None:
    keeper.choose("People", "C2")
    keeper.press(KEY.Key_Delete)
    assert stage.editor(QTableView, "People").currentIndex().siblingAtColumn(0).data() == "C3"
    keeper.press(KEY.Key_Delete)
    assert stage.editor(QTableView, "People").currentIndex().siblingAtColumn(0).data() == "C1"
    assert [person.code for person in stage.people(relationship)] == ["C1"]
    keeper.undo()
    keeper.undo()
    assert [person.code for person in stage.people(relationship)] == ["C1", "C2", "C3"]
