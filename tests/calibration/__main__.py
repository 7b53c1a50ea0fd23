"""Simulates, scores with the program's own functions and prints what the method keeps of what it promises.

``python -m tests.calibration``: some minutes on two processors; the same figures for the same seed. It ends with
status 1 where a promise is missed by more than chance can explain.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from healthcheck.content import bundled_instrument
from tests.calibration.conditions import Conditions, conditions
from tests.calibration.coverage import coverage_tables
from tests.calibration.false_alarms import false_alarm_tables
from tests.calibration.power import power_tables
from tests.calibration.shrinkage import shrinkage_tables
from tests.calibration.table import Table, rendered

MANY, FEW = 2000, 80
"""Runs a cell."""

SEED = 2011

STUDIES: Mapping[str, Callable[[Conditions], list[Table]]] = {
    "coverage": coverage_tables,
    "false-alarms": false_alarm_tables,
    "power": power_tables,
    "shrinkage": shrinkage_tables,
}


def main() -> int:
    options = parsed()
    runs = FEW if options.quick else MANY
    given = conditions(
        bundled_instrument(), runs=runs, seed=options.seed, is_quick=options.quick, processes=os.cpu_count() or 1
    )
    sys.stdout.write(f"Seed {options.seed}, {runs:,} runs a cell.\n")
    return calibrate(given, options.only or tuple(STUDIES))


def calibrate(given: Conditions, names: Sequence[str]) -> int:
    """Print the tables of the studies called so; 1 where one of their promises is missed, else 0."""
    kept = True
    for name in names:
        sys.stderr.write(f"{name} ...\n")
        for table in STUDIES[name](given):
            sys.stdout.write(f"\n{rendered(table)}\n")
            kept &= table.is_kept
    return 0 if kept else 1


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.calibration", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"fewer cells and {FEW} runs a cell instead of {MANY:,}")
    parser.add_argument("--seed", type=int, default=SEED, help="of the random numbers (default: %(default)s)")
    parser.add_argument("--only", choices=STUDIES, action="append", help="this alone; may be given again")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
