"""What takes longer than a moment is worked out beside the window, which says so and goes on answering."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool

from healthcheck.workspace.results import ResultsService
from tests.ui.results.looking import chart, look, sample, two_sides
from tests.ui.stage import Stage

if TYPE_CHECKING:
    import pytest


def test_the_map_is_worked_out_off_the_windows_thread_while_other_views_are_seen(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, threads = threading.Event(), list[int]()
    work = ResultsService.complete

    def slow(self: ResultsService, *args: object) -> object:
        threads.append(threading.get_ident())
        assert may_go_on.wait(20)
        return work(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(ResultsService, "complete", slow)
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    stage.menu("Map")
    assert stage.says("Being worked out …")
    assert not stage.has_button("Copy chart")
    stage.menu("Gap")
    assert chart(stage, "Gaps between").isVisible()
    stage.menu("Map")
    may_go_on.set()
    assert QThreadPool.globalInstance().waitForDone(20_000)
    stage.settle()
    assert not stage.says("Being worked out …")
    assert threading.get_ident() not in threads


def test_what_was_worked_out_is_kept_until_something_changes(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, work = list[int](), ResultsService.complete

    def counted(self: ResultsService, *args: object) -> object:
        asked.append(1)
        return work(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(ResultsService, "complete", counted)
    stage.show(sample(stage, "A"), "Results")
    for view in ("Map", "Gap", "Map"):
        look(stage, view)
    assert len(asked) == 1
    stage.session.announce()
    look(stage, "Map")
    assert len(asked) > 1
    assert chart(stage, "What matters").isVisible()


def test_an_open_map_stays_in_sight_while_a_change_is_worked_out(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    may_go_on, work = threading.Event(), ResultsService.complete

    def slow(self: ResultsService, *args: object) -> object:
        assert may_go_on.wait(20)
        return work(self, *args)  # type: ignore[arg-type]

    stage.show(sample(stage, "A"), "Results")
    look(stage, "Map")
    monkeypatch.setattr(ResultsService, "complete", slow)
    stage.session.announce()
    stage.settle()
    assert chart(stage, "What matters").isVisible()
    assert not stage.says("Being worked out …")
    may_go_on.set()
    stage.finish()
    assert chart(stage, "What matters").isVisible()


def test_an_open_map_goes_at_once_when_an_answer_is_different(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """It could show what may not be shown any more."""
    may_go_on, work = threading.Event(), ResultsService.complete

    def slow(self: ResultsService, *args: object) -> object:
        assert may_go_on.wait(20)
        return work(self, *args)  # type: ignore[arg-type]

    relationship = two_sides(stage, client=4, supplier=4)
    stage.show(relationship, "Results")
    look(stage, "Map")
    monkeypatch.setattr(ResultsService, "complete", slow)
    stage.workspace.people.delete(stage.people(relationship)[0].id)
    stage.session.announce()
    stage.settle()
    assert stage.says("Being worked out …")
    assert not stage.has_button("Copy chart")
    may_go_on.set()
    stage.finish()
