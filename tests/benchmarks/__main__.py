"""Measures the program against what it stands on, in one run, and prints ratios: ``python -m tests.benchmarks``.

Absolute times belong to the machine and to what else it does; only the ratios are compared with targets, and nothing
fails here. Everything runs in processes of its own, with compiled bytecode and without a screen.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.table import Line, rendered
from tests.benchmarks.trials import TRIALS
from tests.benchmarks.workbench import Workbench

OFTEN, QUICKLY = 9, 3
ON_DEMAND = "large"


def main() -> None:
    options = parsed()
    chosen = options.only or [name for name in TRIALS if name != ON_DEMAND or options.large]
    lines: list[Line] = []
    with ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="benchmarks-")))
        folder.mkdir(parents=True, exist_ok=True)
        bench = Workbench(folder.resolve(), repetitions=QUICKLY if options.quick else OFTEN)
        for name in chosen:
            sys.stderr.write(f"{name} ...\n")
            lines += TRIALS[name](bench)
    sys.stdout.write(f"{surroundings(bench.repetitions)}\n\n{rendered(lines)}\n")


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{QUICKLY} repetitions instead of {OFTEN}")
    parser.add_argument("--large", action="store_true", help="also a workspace of 1,000 relationships")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep what was made, for a quicker next run")
    parser.add_argument("--only", choices=TRIALS, action="append", help="this alone; may be given again")
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        parser.exit(1, "These benchmarks read /proc and set the places of a Linux desktop: they run on Linux only.\n")
    return options


def surroundings(repetitions: int) -> str:
    """What the figures depend on."""
    libraries = " ".join(f"{name} {version(name)}" for name in ("PySide6-Essentials", "SQLAlchemy", "numpy"))
    load, *_ = os.getloadavg()
    return (
        f"Python {platform.python_version()}, {libraries}; {os.cpu_count()} processors, load {load:.1f}; "
        f"{repetitions} repetitions by turns"
    )


if __name__ == "__main__":
    main()
