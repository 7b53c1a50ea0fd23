"""A machine without Qt's system libraries is told what to install, by the program and by the tests."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from ui.prerequisites import SCREEN_LIBRARIES, has_display, missing_for_display, missing_libraries

ROOT = Path(__file__).parents[2]
LOADER = "libEGL.so.1: cannot open shared object file: No such file or directory"

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring what Qt needs")


@pytest.fixture
def bare_machine(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine on which the loader does not find one of Qt's libraries."""
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text(f"raise ImportError({LOADER!r})\n", encoding="utf-8")
    path = os.pathsep.join((str(tmp_path), str(ROOT)))
    return {**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_where_qt_loads_nothing_is_missing() -> None:
    assert not missing_libraries()


@linux_only
def test_the_program_names_the_packages_in_one_line(bare_machine: dict[str, str], tmp_path: Path) -> None:
    done = run(bare_machine, "ui", "--workspace", str(tmp_path / "w.healthcheck"))
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Qt needs libEGL.so.1, which this machine lacks" in done.stderr
    assert "apt-get install libglib2.0-0" in done.stderr


@linux_only
@pytest.mark.parametrize("where", ["tests/ui/test_file_name.py", "tests/healthcheck/scoring"])
def test_the_tests_name_the_packages_and_end(bare_machine: dict[str, str], where: str) -> None:
    done = run(bare_machine, "pytest", "-p", "no:cacheprovider", where)
    assert done.returncode != 0
    assert "apt-get install libglib2.0-0" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "INTERNALERROR" not in done.stdout + done.stderr


@linux_only
def test_a_fault_of_our_own_is_not_taken_for_a_missing_library(bare_machine: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('no such name')\n", encoding="utf-8")
    code = "from ui.prerequisites import missing_libraries; missing_libraries()"
    done = subprocess.run(
        [sys.executable, "-c", code], env=bare_machine, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "ImportError: no such name" in done.stderr


def test_an_x_display_needs_libraries_of_its_own() -> None:
    lacking = {"libxcb-cursor.so.0", "libxcb-icccm.so.4"}
    said = missing_for_display({"DISPLAY": ":0"}, platform="linux", can_load=lambda name: name not in lacking)
    assert "libxcb-cursor.so.0 and libxcb-icccm.so.4" in said
    assert said.endswith("apt-get install libxcb-cursor0 libxcb-icccm4")
    assert not missing_for_display({"DISPLAY": ":0"}, platform="linux", can_load=lambda _: True)


@linux_only
def test_the_loader_itself_is_asked() -> None:
    said = missing_for_display({"QT_QPA_PLATFORM": "xcb"})
    assert not said or any(package in said for package in SCREEN_LIBRARIES.values())


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}, "linux"),
        ({}, "linux"),
        ({"DISPLAY": ":0"}, "darwin"),
    ],
)
def test_nothing_is_asked_of_a_machine_whose_window_needs_no_x(environment: dict[str, str], platform: str) -> None:
    assert not missing_for_display(environment, platform=platform, can_load=lambda _: False)


def test_without_any_display_there_is_no_window() -> None:
    assert not has_display({}, "linux")
    assert has_display({}, "win32")


def test_a_display_is_there_when_its_socket_is(tmp_path: Path) -> None:
    """A session that ended leaves the name of its display behind, and Qt would abort on it."""
    stated = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(stated, "linux")
    with closing(socket.socket(socket.AF_UNIX)) as listening:
        listening.bind(str(tmp_path / "wayland-0"))
        assert has_display(stated, "linux")
    assert not has_display({"DISPLAY": ":4711"}, "linux")
    assert has_display({"DISPLAY": "elsewhere:0"}, "linux")
