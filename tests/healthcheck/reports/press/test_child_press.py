from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.edition import Edition
from healthcheck.domain.refusal import PressError
from healthcheck.domain.report_order import ReportOrder
from healthcheck.message import Message, message
from healthcheck.reports.logo import LogoRefusedError
from healthcheck.reports.press import ChildPress
from tests.healthcheck.reports.press.odd_tasks import Crash, Mistake, Refusal, Sleep, Whereabouts

LONG = 60
"""Seconds that no test waits for."""


class NotWantedError(Exception):
    """Somebody cancelled."""


@pytest.fixture
def press() -> Iterator[ChildPress]:
    made = ChildPress()
    yield made
    made.rest()


def is_running(process: int) -> bool:
    try:
        with Path(f"/proc/{process}/stat").open() as status:
            return status.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def refuse_after(seconds: float) -> Iterator[None]:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        yield
    raise NotWantedError


def test_pages_set_apart_are_the_same_to_the_byte_and_carry_the_same_remarks(tmp_path: Path) -> None:
    path, order = tmp_path / "w.healthcheck", ReportOrder(edition=Edition.SUPPLIER)
    with open_workspace(path, make_new=True) as here:
        here.samples.install()
        assessment = here.relationships.assessment("B", 1).id
        expected = here.reporting.draft(assessment, order)
        picture = here.reporting.page_picture(expected, 2, width=200)
        here.reporting.write_report(assessment, tmp_path / "here.pdf", order=order)
    shares: list[float] = []
    with open_workspace(path, sets_apart=True) as apart:
        draft = apart.reporting.draft(assessment, order, progress=shares.append)
        assert draft == expected
        assert apart.reporting.page_picture(draft, 2, width=200) == picture
        apart.reporting.write_report(assessment, tmp_path / "apart.pdf", order=order)
    assert (tmp_path / "apart.pdf").read_bytes() == (tmp_path / "here.pdf").read_bytes() == expected.pdf
    assert shares == sorted(shares)
    assert len(set(shares)) > 10, "each page is told"


def test_the_process_has_neither_a_window_nor_the_database_and_leaves_no_file(
    press: ChildPress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    process, loaded = press.do(Whereabouts())
    assert process != os.getpid()
    assert "healthcheck.reports.draft" in loaded
    packages = {name.split(".")[0] for name in loaded}
    assert not packages & {"PySide6", "pyqtgraph", "sqlalchemy", "sqlite3", "numpy"}
    press.rest()
    assert not list(tmp_path.iterdir())


def test_it_stays_warm_from_task_to_task_and_ends_when_it_may_rest(press: ChildPress) -> None:
    first, _ = press.do(Whereabouts())
    assert press.do(Whereabouts())[0] == first
    press.rest()
    assert not is_running(first)
    second, _ = press.do(Whereabouts())
    assert second != first, "and is there again when it is needed"


def test_work_that_tells_how_far_it_is_stops_when_it_is_not_wanted_and_the_process_stays(press: ChildPress) -> None:
    process, _ = press.do(Whereabouts())
    wanted = refuse_after(0.1)
    with pytest.raises(NotWantedError):
        press.do(Sleep(LONG, is_talkative=True), lambda _: next(wanted))
    assert press.do(Whereabouts())[0] == process


def test_work_that_tells_nothing_is_stopped_within_a_second_all_the_same(press: ChildPress) -> None:
    process, _ = press.do(Whereabouts())
    begun, wanted = time.monotonic(), refuse_after(0.1)
    with pytest.raises(NotWantedError):
        press.do(Sleep(LONG), lambda _: next(wanted))
    assert time.monotonic() - begun < 5
    assert not is_running(process)
    assert press.do(Whereabouts())[0] != process


def test_a_process_that_ends_by_itself_is_told_in_words_and_the_next_task_has_another(press: ChildPress) -> None:
    with pytest.raises(PressError, match="ended early") as told:
        press.do(Crash())
    assert told.value.safe == "Nothing was changed; all answers are kept."
    assert told.value.do
    press.do(Whereabouts())


def test_a_process_that_cannot_be_started_is_told_in_words(press: ChildPress, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/interpreter")
    with pytest.raises(PressError, match="No such file or directory"):
        press.do(Whereabouts())


def test_what_a_user_can_be_told_arrives_as_it_was_said_and_a_mistake_of_ours_with_its_place(press: ChildPress) -> None:
    with pytest.raises(LogoRefusedError) as told:
        press.do(Refusal())
    expected = LogoRefusedError(message("It is no {0}", "picture"))
    assert (told.value.what, told.value.safe, told.value.do) == (expected.what, expected.safe, expected.do)
    assert isinstance(told.value.what, Message), "it can be said in another language"
    with pytest.raises(RuntimeError, match=r"odd_tasks[\s\S]*GOV-P99"):
        press.do(Mistake())


def test_it_ends_with_the_workspace(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.healthcheck", make_new=True, sets_apart=True) as workspace:
        workspace.samples.install()
        workspace.reporting.draft(workspace.relationships.assessment("B", 1).id, ReportOrder())
        children = children_of(os.getpid())
        assert children
    assert not any(is_running(child) for child in children)


def test_it_ends_with_a_program_that_is_killed(tmp_path: Path) -> None:
    note = tmp_path / "process"
    script = f"""
from pathlib import Path
from healthcheck.reports.press import ChildPress
from tests.healthcheck.reports.press.odd_tasks import Sleep, Whereabouts
press = ChildPress()
Path({str(note)!r}).write_text(str(press.do(Whereabouts())[0]))
press.do(Sleep({LONG}))
"""
    program = subprocess.Popen([sys.executable, "-c", script], cwd=Path(__file__).parents[4])
    try:
        wait_for(lambda: note.exists() and bool(note.read_text()))
        program.send_signal(signal.SIGKILL)
    finally:
        program.kill()
        program.wait()
    process = int(note.read_text())
    wait_for(lambda: not is_running(process))


def wait_for(is_so: object) -> None:
    until = time.monotonic() + 20
    assert callable(is_so)
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.02)


def children_of(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    return [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]
