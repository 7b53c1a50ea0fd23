from __future__ import annotations

from collections.abc import Callable

from healthcheck.errors import UserFacingError
from ui.edit_history import EditHistory


def run(command: Callable[[], object]) -> object:
    return command()


def refuse() -> None:
    raise UserFacingError("It is gone.")


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


def test_a_step_that_is_refused_is_told_and_leaves_the_history() -> None:
    history, told = EditHistory(run), list[UserFacingError]()
    history.refused.connect(told.append)
    history.add("what stays", undo=list, redo=list)
    history.add("what cannot be taken back", undo=refuse, redo=list)
    history.undo()
    assert [str(error) for error in told] == ["It is gone."]
    assert (history.undo_name, history.redo_name) == ("what stays", "")


def test_nothing_can_be_taken_back_once_the_history_is_cleared() -> None:
    done: list[str] = []
    history = EditHistory(run)
    history.add("an edit", undo=lambda: done.append("undone"), redo=list)
    history.clear()
    history.undo()
    assert (history.undo_name, done) == ("", [])
