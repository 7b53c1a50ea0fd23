"""Fast entry is the facilitator's, so what is typed can be taken back by name."""

from __future__ import annotations

from healthcheck.domain.assessment import Answer, Reply, ResponseStatus
from tests.ui.fast_entry.typist import CTRL, KEY, Typist
from tests.ui.stage import Stage


def test_the_last_answer_is_taken_back_by_name_and_made_again(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    first = typist.line.split()[1]
    typist.press("4", "2")
    second = stage.session.edits.undo_name
    typist.press(KEY.Key_Z, held=CTRL)
    assert list(typist.replies()) == [first]
    assert stage.session.edits.undo_name == f"answer to {first} of C1"
    assert second == stage.session.edits.redo_name
    typist.press(KEY.Key_Z, held=CTRL)
    assert typist.replies() == {}
    assert first in typist.line
    assert typist.grid.hasFocus()
    stage.session.edits.redo()
    assert typist.replies() == {first: Reply.ESTABLISHED}


def test_taking_back_after_leaving_the_page_leads_to_the_cell_on_return(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press("4", "4", "4")
    typist.press(KEY.Key_1, held=CTRL)
    stage.session.edits.undo()
    assert len(typist.replies()) == 2


def test_what_the_person_answered_otherwise_since_is_left_alone(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    item = typist.line.split()[1]
    typist.press("4")
    own = Answer(item, Reply.NOT_IN_PLACE, note="My own words", seconds=4.0)
    stage.workspace.answering.answer(typist.assessment, typist.person().id, own)
    typist.press(KEY.Key_Z, held=CTRL)
    assert typist.on_disk().answers[item] == own
    assert stage.says(f"The answer to {item} of C1 is another one by now.")
    assert stage.session.edits.undo_name == ""


def test_a_form_is_unlocked_before_its_answers_are_taken_back(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press("4")
    typist.press(KEY.Key_Return, held=CTRL)
    assert stage.session.edits.undo_name == "submitting C1"
    typist.press(KEY.Key_Z, held=CTRL)
    assert typist.on_disk().status is ResponseStatus.DRAFT
    assert len(typist.replies()) == 1
    typist.press(KEY.Key_Z, held=CTRL)
    assert typist.replies() == {}
    stage.session.edits.redo()
    stage.session.edits.redo()
    assert typist.on_disk().status is ResponseStatus.SUBMITTED


def test_a_submitted_answer_is_not_taken_back(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press("4")
    stage.workspace.answering.submit(typist.assessment, typist.person().id)
    typist.press(KEY.Key_Z, held=CTRL)
    assert len(typist.replies()) == 1
    assert stage.says("C1 has submitted; these answers are locked.")
