"""Where benchmarks run: child processes with compiled bytecode, no screen, and folders of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

Key = TypeVar("Key")
Found = TypeVar("Found")

ROOT = Path(__file__).parents[2]
COMPILED = ("healthcheck", "ui", "resources", "tests/benchmarks")
PATIENCE = 180
"""Seconds after which a child is given up."""

SCREEN = {"name": "laptop", "x": 0, "y": 0, "width": 1920, "height": 1080}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
"""What windows open on; the usual one without a screen is smaller than the window that the program asks for."""

UNWANTED = ("PYTHONDONTWRITEBYTECODE", "PYTHONOPTIMIZE", "PYTHONPROFILEIMPORTTIME", "HEALTHCHECK_WORKSPACE")


class Workbench:
    """Runs children that keep to ``folder``; ``repetitions`` is how often each measurement is made."""

    def __init__(self, folder: Path, *, repetitions: int) -> None:
        self.folder = folder
        self.repetitions = repetitions
        inherited = {name: value for name, value in os.environ.items() if name not in UNWANTED}
        screens = folder / "screens.json"
        screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="ascii")
        self._environment = inherited | {
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        }
        self._run("-m", "compileall", "-q", *(str(ROOT / name) for name in COMPILED))

    def interleaved(self, runs: Mapping[Key, Callable[[], Found]], *, more: int = 1) -> dict[Key, list[Found]]:
        """What each run gives, run by turns so that what else the machine does falls on all of them alike.

        Each is run once before it counts, which compiles what it imports. ``more`` multiplies the repetitions.
        """
        for run in runs.values():
            run()
        found: dict[Key, list[Found]] = {name: [] for name in runs}
        for turn in range(self.repetitions * more):
            for name in list(runs)[:: -1 if turn % 2 else 1]:
                found[name].append(runs[name]())
        return found

    def wall_time(self, code: str) -> float:
        """Milliseconds from the start to the end of an interpreter that runs ``code``."""
        started = time.perf_counter_ns()
        self._run("-c", code)
        return (time.perf_counter_ns() - started) / 1e6

    def printed(self, code: str) -> str:
        """What ``code`` prints."""
        return self._run("-c", code)

    def child(self, name: str, *arguments: str, home: Path | None = None) -> dict[str, Any]:
        """The figures of a child out of ``children``, which is told the time of its start.

        ``home`` holds the preferences and the usual workspace of its user.
        """
        home = home or self.folder / "home"
        places = {"XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")}
        code = f"import sys; from tests.benchmarks.children.{name} import main; main(*sys.argv[1:])"
        found: dict[str, Any] = json.loads(self._run("-c", code, str(time.monotonic_ns()), *arguments, places=places))
        return found

    def _run(self, *arguments: str, places: dict[str, str] | None = None) -> str:
        done: subprocess.CompletedProcess[str] = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=self._environment | (places or {}),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        if done.returncode:
            raise ChildFailedError(done.stderr or done.stdout, *mistakes(places or {}))
        return done.stdout


class ChildFailedError(Exception):
    """A child did not do its work; the message is what it said, and what the program noted as its own mistakes."""


def mistakes(places: dict[str, str]) -> list[str]:
    """What the window's last resort has written."""
    return [log.read_text(encoding="utf-8") for folder in places.values() for log in Path(folder).rglob("mistakes.log")]
