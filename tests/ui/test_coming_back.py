"""Who is thrown out comes back where they were; who leaves begins at the list."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.form import Form
from tests.ui.stage import Stage
from tests.ui.test_application import environment
from ui.last_place import LastPlaces, Place

PEOPLE = "Add the people who see this relationship"


def drive(folder: Path, *steps: str, arguments: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.ui.driven", *steps, "--", *arguments],
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
        cwd=folder,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace with one relationship that has two assessments."""
    made_at = tmp_path / "w.healthcheck"
    with open_workspace(made_at, make_new=True) as workspace:
        made = workspace.relationships.create(client="Northwind", supplier="Alcor", held_on=date(2026, 5, 4))
        workspace.relationships.open_assessment(made.id, form=Form.EXPRESS, held_on=date(2026, 5, 5))
    return made_at


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_program_that_is_killed_comes_back_to_its_page_and_one_that_is_closed_begins_at_the_list(
    tmp_path: Path, path: Path
) -> None:
    first = drive(tmp_path, "enter", "press:People", "tell", "kill", arguments=(str(path),))
    assert PEOPLE in first.stdout, first.stderr
    assert first.returncode == -signal.SIGKILL
    again = drive(tmp_path, "tell", "close", arguments=(str(path),))
    assert PEOPLE in again.stdout, again.stderr
    assert "Back where you were" in again.stdout
    at_last = drive(tmp_path, "tell", "close", arguments=(str(path),))
    assert "An outsourcing relationship, seen from both sides." in at_last.stdout, at_last.stderr
    assert PEOPLE not in at_last.stdout


def test_after_a_mistake_the_window_starts_anew_where_it_was(tmp_path: Path, path: Path) -> None:
    steps = ("enter", "press:People", "mistake", "press:Start anew", "tell", "close")
    done = drive(tmp_path, *steps, arguments=(str(path),))
    assert PEOPLE in done.stdout, done.stderr
    assert done.returncode == 0, done.stderr


def test_going_back_to_a_backup_says_that_it_happened_and_where_the_workspace_is_kept(
    tmp_path: Path, path: Path
) -> None:
    with open_workspace(path) as workspace:
        workspace.safekeeping.keep("close")
    done = drive(tmp_path, "menu:Restore…", "press:Restore", "tell", "close", arguments=(str(path),))
    assert "Gone back to the backup. The workspace as it was is kept as " in done.stdout, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_signal_ends_the_program_within_two_seconds_while_a_large_file_is_read_through_and_keeps_the_page(
    tmp_path: Path, path: Path
) -> None:
    command = [sys.executable, "-m", "tests.ui.driven", "slow", "enter", "press:People", "tell", "--", str(path)]
    with subprocess.Popen(
        command, env=environment(tmp_path), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline() == "checking\n", child.stderr.read()
        assert PEOPLE in child.stdout.readline()
        child.send_signal(signal.SIGTERM)
        asked = time.monotonic()
        assert child.wait(20) == 0
        assert time.monotonic() - asked < 2
        assert "Traceback" not in child.stderr.read()
    assert not path.with_name(f"{path.name}.lock").exists()
    again = drive(tmp_path, "tell", "close", arguments=(str(path),))
    assert PEOPLE in again.stdout, again.stderr


def test_a_file_that_is_opened_in_the_systems_windows_takes_the_place_of_the_one_that_is_open(
    tmp_path: Path, path: Path
) -> None:
    other = tmp_path / "other.healthcheck"
    with open_workspace(other, make_new=True) as workspace:
        workspace.relationships.create(client="Helios", supplier="Brightline", held_on=date(2026, 5, 4))
    done = drive(tmp_path, f"file:{other}", "enter", "tell", "close", arguments=(str(path),))
    assert "Helios" in done.stdout, done.stderr
    assert not path.with_name(f"{path.name}.lock").exists()
    assert not other.with_name(f"{other.name}.lock").exists()


def test_a_place_whose_relationship_is_gone_leads_to_the_list(stage: Stage) -> None:
    stage.contents.stop()
    LastPlaces(stage.folder / "place.json").note(stage.workspace.path, Place("gone", 7, "people"))
    stage.contents.start(stage.session)
    stage.settle()
    assert stage.has_button("New relationship")


@pytest.mark.parametrize("content", ["", "[]", '{"w": 1}', '{"w": ["A", "x", "people"]}', '{"w": ["A"]}'])
def test_a_damaged_note_of_places_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "place.json"
    path.write_text(content, encoding="utf-8")
    places = LastPlaces(path)
    assert places.of(Path("w")) is None
    places.note(Path("w"), Place("A", None, "overview"))
    assert places.of(Path("w")) == Place("A", None, "overview")
    places.forget(Path("w"))
    assert places.of(Path("w")) is None
