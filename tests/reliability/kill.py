"""Kills a busy program again and again, and looks at what is left: ``python -m tests.reliability.kill --runs 500``."""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from tests.reliability.scenarios import SCENARIOS, Scenario

ROOT = Path(__file__).parents[2]


def run_once(name: str, folder: Path, draw: random.Random) -> int:
    """Prepare, start, kill at a random moment, verify. Returns how many steps were acknowledged."""
    scenario = SCENARIOS[name]
    scenario.prepare(folder)
    acknowledged = killed_while_working(name, folder, after=draw.uniform(0, scenario.longest), draw=draw)
    scenario.verify(folder, acknowledged)
    return len(acknowledged)


def killed_while_working(name: str, folder: Path, *, after: float, draw: random.Random) -> Sequence[int]:
    """The steps that a child acknowledged before it was killed ``after`` seconds of work."""
    command = [sys.executable, "-m", "tests.reliability.kill", "--child", name, "--folder", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stderr
        assert child.stdout.readline() == "ready\n"
        time.sleep(after)
        (child.kill if draw.random() < 0.8 else child.terminate)()  # SIGTERM must be as harmless
        lines = child.stdout.read()
        errors = child.stderr.read()
    assert not errors, errors
    return [int(line) for line in lines.splitlines(keepends=True) if line.endswith("\n")]


def work(scenario: Scenario, folder: Path) -> None:
    """The child: works until it is killed, one line for each finished step."""
    for module in scenario.modules:
        import_module(module)
    sys.stdout.write("ready\n")
    sys.stdout.flush()

    def acknowledge(step: int) -> None:
        sys.stdout.write(f"{step}\n")
        sys.stdout.flush()

    scenario.work(folder, acknowledge)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=50, help="kills for each scenario")
    parser.add_argument("--scenario", choices=SCENARIOS, action="append", help="all of them unless told")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", choices=SCENARIOS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        work(SCENARIOS[chosen.child], chosen.folder)
    for name in chosen.scenario or SCENARIOS:
        steps = 0
        started = time.monotonic()
        for run in range(chosen.runs):
            folder = Path(tempfile.mkdtemp(prefix="kill-"))
            try:
                steps += run_once(name, folder, random.Random(f"{chosen.seed} {name} {run}"))  # noqa: S311
            except AssertionError:
                sys.stdout.write(f"{name}: run {run} failed; what was left is in {folder}\n")
                raise
            shutil.rmtree(folder)
        seconds = time.monotonic() - started
        sys.stdout.write(
            f"{name:10} {chosen.runs} kills, {steps} steps acknowledged, 0 lost, 0 half done ({seconds:.0f} s)\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
