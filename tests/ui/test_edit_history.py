from __future__ import annotations

from collections.abc import Callable

from healthcheck.domain.refusal import OvertakenError
from healthcheck.errors import UserFacingError
from ui.edit_history import EditHistory


def run(command: Callable[[], object]) -> object:
    return command()


def refuse() -> None:
    raise UserFacingError("It is gone.")


def overtaken() -> None:
    raise OvertakenError("It is another one by now.")


def test_edits_are_taken_back_in_reverse_order_and_made_again_by_name() -> None:
    done = ["first", "second"]
    history = EditHistory(run)
    history.add("the first edit", undo=lambda: done.remove("first"), redo=lambda: done.append("first"))
    history.add("the second edit", undo=lambda: done.remove("second"), redo=lambda: done.append("second"))
    assert (history.undo_name, history.redo_name) == ("the second edit", "")
    history.undo()
    assert done == ["first"]
    assert (history.undo_name, history.redo_name) == ("the first edit", "the second edit")
    history.undo()
    assert done == []
    history.redo()
    history.redo()
    assert done == ["first", "second"]


def test_remembering_an_edit_does_not_do_it_a_second_time() -> None:
    done: list[str] = []
    EditHistory(run).add("an edit", undo=done.clear, redo=lambda: done.append("again"))
    assert done == []


def test_a_step_that_is_refused_is_told_and_stays_until_it_can_be_taken() -> None:
    history, told, locks, done = EditHistory(run), list[UserFacingError](), ["a lock"], list[str]()
    history.refused.connect(told.append)

    def take(step: str) -> None:
        if locks:
            refuse()
        done.append(step)

    history.add("what stands before", undo=lambda: take("first"), redo=list)
    history.add("what is locked", undo=lambda: take("second"), redo=lambda: take("again"))
    history.undo()
    history.undo()
    assert [str(error) for error in told] == ["It is gone."] * 2
    assert (history.undo_name, history.redo_name, done) == ("what is locked", "", [])
    locks.clear()
    history.undo()
    assert (history.undo_name, history.redo_name, done) == ("what stands before", "what is locked", ["second"])
    locks.append("another lock")
    history.redo()
    assert (history.undo_name, history.redo_name, done) == ("what stands before", "what is locked", ["second"])


def test_a_step_that_was_overtaken_is_told_and_leaves_so_that_those_behind_it_can_be_taken() -> None:
    history, told, done = EditHistory(run), list[UserFacingError](), list[str]()
    history.refused.connect(told.append)
    history.add("what stands before", undo=lambda: done.append("first"), redo=list)
    history.add("what was changed since", undo=overtaken, redo=list)
    history.undo()
    assert [str(error) for error in told] == ["It is another one by now."]
    assert (history.undo_name, history.redo_name) == ("what stands before", "")
    history.undo()
    assert done == ["first"]


def test_nothing_can_be_taken_back_once_the_history_is_cleared() -> None:
    done: list[str] = []
    history = EditHistory(run)
    history.add("an edit", undo=lambda: done.append("undone"), redo=list)
    history.clear()
    history.undo()
    assert (history.undo_name, done) == ("", [])
