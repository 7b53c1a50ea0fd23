"""The program as it is started: in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.assessment import Reply
from healthcheck.domain.relationship import Side
from ui.hand_over_code import sealed

ROOT = Path(__file__).parents[2]
LATER = """
import sys
from PySide6.QtCore import QTimer
import ui.application as application
class Watched(application.Application):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self._shell.painted.connect(self.report)
    def report(self):
        heavy = [name for name in ("sqlalchemy", "numpy", "pyqtgraph", "scipy", "reportlab") if name in sys.modules]
        print("painted", *heavy, flush=True)
        QTimer.singleShot(2500, self._shell.close)
application.Application = Watched
from ui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def environment(folder: Path, **changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    places = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data")}
    return kept | places | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)} | changes


def run(folder: Path, *arguments: str, code: str = "", **changes: str) -> subprocess.CompletedProcess[str]:
    start = ["-c", code] if code else ["-m", "ui"]
    return subprocess.run(
        [sys.executable, *start, *arguments],
        env=environment(folder, **changes),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=folder,
    )


BACK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QListView, QLabel
import ui.application as application
class Driven(application.Application):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        QTimer.singleShot(2500, self.go_back)
    def go_back(self):
        print([label.text() for label in self._shell.findChildren(QLabel) if label.isVisible()][0])
        for button in self._shell.findChildren(QAbstractButton):
            if button.isVisible() and button.text() == "Go back to this backup":
                button.click()
                break
        QTimer.singleShot(1500, self.tell)
    def tell(self):
        for view in self._shell.findChildren(QListView):
            if view.isVisible():
                model = view.model()
                print(*[model.index(row, 0).data() for row in range(model.rowCount())], sep="|", flush=True)
        self._shell.close()
application.Application = Driven
from ui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


LOCKED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView
import ui.application as application
class Driven(application.Application):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.wanted = ["Open a read-only copy of the latest backup", "Try the workspace again"]
        self.wanted += ["Take over…", "Take over"]
        QTimer.singleShot(2500, self.press_next)
    def press_next(self):
        for view in self._shell.findChildren(QListView):
            if view.isVisible():
                model = view.model()
                print(*[model.index(row, 0).data() for row in range(model.rowCount())], sep="|", flush=True)
        if not self.wanted:
            self._shell.close()
            return
        name = self.wanted.pop(0)
        buttons = [b for b in self._shell.findChildren(QAbstractButton) if b.isVisible() and b.text() == name]
        print("pressed" if buttons else "missing", name, flush=True)
        QTimer.singleShot(1200, self.press_next)
        for button in buttons[:1]:
            button.click()
application.Application = Driven
from ui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


ANSWERING = """
import os, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
import ui.application as application
class Driven(application.Application):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        QTimer.singleShot(2500, self.answer)
    def answer(self):
        print(*[label.text() for label in self._shell.findChildren(QLabel) if label.isVisible()], sep="|", flush=True)
        for key in ("\\r", "\\r", "4", "\\r", "2"):
            QTest.keyClicks(QApplication.focusWidget(), key)
        QTimer.singleShot(200, self.die)
    def die(self):
        os.kill(os.getpid(), signal.SIGKILL)
application.Application = Driven
from ui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


BARRED = """
import sys
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
import ui.application as application
KEY = Qt.Key
class Driven(application.Application):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        QTimer.singleShot(2500, self.ask_back)
    def ask_back(self):
        print(*self.reads(), sep="|", flush=True)
        for key in (KEY.Key_Tab, KEY.Key_Space):
            QTest.keyClick(QApplication.focusWidget(), key)
        QTimer.singleShot(300, self.give_code)
    def give_code(self):
        QTest.keyClicks(QApplication.focusWidget(), "4071")
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
        QTimer.singleShot(1500, self.tell)
    def tell(self):
        print(*self.reads(), sep="|", flush=True)
        self._shell.close()
    def reads(self):
        return [label.text() for label in self._shell.findChildren(QLabel) if label.isVisible()]
application.Application = Driven
from ui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


UNSAVED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
import ui.application as application
from healthcheck.domain.refusal import WriteFailedError
from healthcheck.workspace.answering import AnsweringService
def full(*_):
    raise WriteFailedError("The disk is full.")
class Driven(application.Application):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        QTimer.singleShot(2500, self.answer)
    def answer(self):
        for key in ("\\r", "\\r", "4", "\\r"):
            QTest.keyClicks(QApplication.focusWidget(), key)
        AnsweringService.answer = full
        QTest.keyClicks(QApplication.focusWidget(), "2")
        texts = [label.text() for label in self._shell.findChildren(QLabel) if label.isVisible()]
        print(any("Not saved" in text for text in texts), flush=True)
application.Application = Driven
from ui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_one_line_names_the_commands_and_qt_does_not_abort(tmp_path: Path) -> None:
    done = run(tmp_path, QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "demo, list, import" in done.stderr


def test_a_command_runs_without_importing_qt(tmp_path: Path) -> None:
    code = "import sys; from ui.__main__ import main; main(['list']); sys.exit('PySide6' in sys.modules)"
    assert run(tmp_path, code=code).returncode == 0


def test_the_window_is_painted_before_anything_heavy_is_loaded_and_makes_the_workspace(tmp_path: Path) -> None:
    done = run(tmp_path, code=LATER)
    assert done.stdout.splitlines() == ["painted"], done.stderr
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "data" / "relationship-healthcheck" / "workspace.healthcheck").is_file()
    assert not list(tmp_path.glob("data/**/*.lock"))
    (kept,) = tmp_path.glob("config/**/preferences.json")
    assert json.loads(kept.read_text("utf-8"))["window"], "the next window is to come up where this one stood"


def test_a_file_that_is_no_workspace_leaves_the_window_up_and_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.healthcheck"
    path.write_bytes(b"not a database, but a text of some length")
    done = run(tmp_path, "--workspace", str(path), code=LATER)
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == b"not a database, but a text of some length"


def test_from_a_damaged_workspace_one_press_leads_back_to_the_newest_backup(tmp_path: Path) -> None:
    path = tmp_path / "w.healthcheck"
    with open_workspace(path, make_new=True) as workspace:
        workspace.relationships.create(client="Northwind", supplier="Alcor", held_on=date(2026, 5, 4))
        workspace.safekeeping.keep("start")
    path.write_bytes(path.read_bytes()[:5000])
    done = run(tmp_path, "--workspace", str(path), code=BACK)
    assert done.returncode == 0, done.stderr
    what, found = done.stdout.splitlines()
    assert what.startswith("“w.healthcheck”")
    assert found == "Northwind × Alcor"
    assert len([kept for kept in tmp_path.iterdir() if kept.is_file() and kept.name.startswith("w")]) > 1


def test_a_workspace_left_open_on_another_computer_is_looked_at_and_then_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "w.healthcheck"
    with open_workspace(path, make_new=True) as workspace:
        workspace.relationships.create(client="Northwind", supplier="Alcor", held_on=date(2026, 5, 4))
        workspace.safekeeping.keep("start")
        workspace.relationships.create(client="Later", supplier="Still", held_on=date(2026, 5, 4))
    holder = {"process": 7, "host": "desk-12", "since": "2026-05-04T09:00:00+00:00"}
    path.with_name(f"{path.name}.lock").write_text(json.dumps(holder), encoding="utf-8")
    done = run(tmp_path, "--workspace", str(path), code=LOCKED)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "pressed Open a read-only copy of the latest backup",
        "Northwind × Alcor",
        "pressed Try the workspace again",
        "pressed Take over…",
        "pressed Take over",
        "Later × Still|Northwind × Alcor",
    ]
    backups = path.with_name(f"{path.name}.backups")
    assert all(kept.is_file() for kept in backups.iterdir()), "looking at a backup leaves nothing beside it"


def lend(tmp_path: Path, path: Path, **kept: str) -> tuple[int, str]:
    """Leave the laptop in the hands of the one respondent of a new workspace; that assessment and person."""
    with open_workspace(path, make_new=True) as workspace:
        made = workspace.relationships.create(client="Northwind", supplier="Alcor", held_on=date(2026, 5, 4))
        person = workspace.people.add(relationship_id=made.id, side=Side.CLIENT, name="J. Okafor")
        assessment = workspace.relationships.assessment(made.id)
    handed_to = {"handed_to": [str(path), assessment.id, person.id], "facilitator": "A. Ferrier"} | kept
    folder = tmp_path / "config" / "relationship-healthcheck"
    folder.mkdir(parents=True)
    (folder / "preferences.json").write_text(json.dumps(handed_to), encoding="utf-8")
    return assessment.id, person.id


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_program_that_is_killed_while_somebody_answers_comes_up_again_with_that_person(tmp_path: Path) -> None:
    path = tmp_path / "w.healthcheck"
    assessment, _ = lend(tmp_path, path)

    first = run(tmp_path, "--workspace", str(path), code=ANSWERING)
    assert first.returncode == -signal.SIGKILL, first.stderr
    again = run(tmp_path, "--workspace", str(path), code=ANSWERING)
    assert "J. Okafor" in again.stdout
    assert "All relationships" not in again.stdout
    assert "You have completed 0 of 8 sections." in again.stdout
    with open_workspace(path) as workspace:
        (response,) = workspace.people.progress(assessment)
        assert [answer.reply for answer in response.answers.values()][:2] == [Reply.ESTABLISHED, Reply.STARTING]


def test_another_workspace_on_the_command_line_comes_up_with_the_same_respondent(tmp_path: Path) -> None:
    lend(tmp_path, tmp_path / "w.healthcheck")
    other = tmp_path / "other.healthcheck"
    open_workspace(other, make_new=True).close()
    done = run(tmp_path, "--workspace", str(other), code=ANSWERING, HEALTHCHECK_WORKSPACE=str(other))
    assert "J. Okafor" in done.stdout, done.stderr


def test_while_the_workspace_of_the_respondent_is_gone_only_the_code_leads_to_another_one(tmp_path: Path) -> None:
    path, other = tmp_path / "w.healthcheck", tmp_path / "other.healthcheck"
    lend(tmp_path, path, hand_over_code=sealed("4071"))
    path.unlink()
    open_workspace(other, make_new=True).close()
    done = run(tmp_path, "--workspace", str(other), code=BARRED)
    locked, free = done.stdout.splitlines()
    assert "The questionnaire cannot be opened just now" in locked
    assert "w.healthcheck" in locked
    assert "Please hand the laptop to A. Ferrier." in locked
    assert "cannot be opened" not in free
    assert "other.healthcheck" not in free
    (kept,) = tmp_path.glob("config/**/preferences.json")
    assert json.loads(kept.read_text("utf-8"))["handed_to"] is None
    assert json.loads(kept.read_text("utf-8"))["last_workspace"] == str(other)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_signal_does_not_wait_for_an_answer_about_what_the_disk_did_not_take(tmp_path: Path) -> None:
    path = tmp_path / "w.healthcheck"
    assessment, _ = lend(tmp_path, path)
    command = [sys.executable, "-c", UNSAVED, "--workspace", str(path)]
    with subprocess.Popen(
        command, env=environment(tmp_path), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline() == "True\n", child.stderr.read()
        child.send_signal(signal.SIGTERM)
        asked = time.monotonic()
        assert child.wait(20) == 0
        assert time.monotonic() - asked < 2
        assert "Traceback" not in child.stderr.read()
    assert not path.with_name(f"{path.name}.lock").exists()
    with open_workspace(path) as workspace:
        (response,) = workspace.people.progress(assessment)
        assert [answer.reply for answer in response.answers.values()] == [Reply.ESTABLISHED]


def test_a_second_start_leaves_at_once_and_a_signal_ends_the_first_within_two_seconds(tmp_path: Path) -> None:
    path = tmp_path / "w.healthcheck"
    open_workspace(path, make_new=True).close()
    command = [sys.executable, "-m", "ui", "--workspace", str(path)]
    with subprocess.Popen(command, env=environment(tmp_path), cwd=tmp_path, stderr=subprocess.PIPE) as first:
        lock = path.with_name(f"{path.name}.lock")
        end = time.monotonic() + 20
        while not lock.exists() and time.monotonic() < end:
            time.sleep(0.05)
        time.sleep(0.5)
        assert run(tmp_path, "--workspace", str(path)).returncode == 0
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)
        asked = time.monotonic()
        assert first.wait(20) == 0
        assert time.monotonic() - asked < 2
        assert first.stderr is not None
        assert b"Traceback" not in first.stderr.read()
