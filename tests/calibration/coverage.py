"""How often the interval of a factor score holds the true mean (``method.md`` 3.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from healthcheck.domain.form import Form
from healthcheck.scoring.intervals import mean_interval
from healthcheck.scoring.side_scores import estimates
from tests.calibration.conditions import Conditions
from tests.calibration.population import EVERYBODY, Group, Population
from tests.calibration.promises import Measured, Promise, at_least, error_line
from tests.calibration.sides import ScoredSide, simulated_sides
from tests.calibration.table import Table

HALO = 0.5
NOMINAL = 0.90
ALLOWED = 2.0
"""Points of percent below the nominal coverage that the promise allows."""

PRIOR_SD = 18
"""Of ``method.md`` 3.4: what is promised does not move with what is tried."""

NUMBERS = (2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30)
QUICK_NUMBERS = (2, 3, 5, 10, 30)
SPREADS = (9, 13, 18, 21, 25)
QUICK_SPREADS = (9, 18, 25)


class Shape(NamedTuple):
    """Sorts of people, and the true means of seven factors in points (of the larger sort, if there is one)."""

    name: str
    means: tuple[float, ...]
    groups: tuple[Group, ...]


SYMMETRIC = Shape("roughly symmetric answers", (40, 44, 48, 52, 56, 60, 64), EVERYBODY)
DISSENTER = Shape("one dissenter in ten, 60 points lower", (70,) * 7, (Group(0.9, 0), Group(0.1, -60)))
CAMPS = Shape("two camps of equal size, 40 points apart", (50,) * 7, (Group(0.5, -20), Group(0.5, 20)))
SHAPES = {shape.name: shape for shape in (SYMMETRIC, DISSENTER, CAMPS)}


class Cell(NamedTuple):
    """One figure of the table; ``shape`` by name."""

    shape: str
    sd: int
    n: int


class Found(NamedTuple):
    """Coverage in percent and half the width of the interval in points."""

    covered: Measured
    half_width: float


def coverage_tables(conditions: Conditions) -> list[Table]:
    """One table a shape; only roughly symmetric answers come with a promise."""
    spreads = QUICK_SPREADS if conditions.is_quick else SPREADS
    numbers = QUICK_NUMBERS if conditions.is_quick else NUMBERS
    cells = [Cell(name, sd, n) for name in SHAPES for n in numbers for sd in spreads]
    found = conditions.simulated(simulate, cells)
    return [_table(shape, found, conditions) for shape in SHAPES.values()]


def population(conditions: Conditions, shape: Shape, sd: int) -> Population:
    """The people of a column, who fill in the standard form."""
    return Population(shape.means, sd, HALO, conditions.weights(Form.STANDARD), shape.groups)


def simulate(conditions: Conditions, cell: Cell) -> Found:
    """Coverage over the factors of one side after another."""
    people = population(conditions, SHAPES[cell.shape], cell.sd)
    sides = simulated_sides(conditions, people, conditions.draw(cell), form=Form.STANDARD, n=cell.n)
    scored = np.array([_covered(side, people.expected, conditions) for side in sides])
    return Found(Measured.of(scored[:, 0], scale=100), float(scored[:, 1].mean()))


def _covered(side: ScoredSide, truth: tuple[float, ...], conditions: Conditions) -> tuple[float, float]:
    """The share of factors whose interval holds the true mean, and the mean half-width."""
    known = estimates(side, conditions.method).values()
    intervals = [mean_interval(entry.mean, entry.variance, entry.n, conditions.method) for entry in known]
    hits = [entry.low <= mean <= entry.high for entry, mean in zip(intervals, truth, strict=True)]
    widths = [entry.high - entry.low for entry in intervals]
    return sum(hits) / len(hits), sum(widths) / len(widths) / 2


def _table(shape: Shape, found: Mapping[Cell, Found], conditions: Conditions) -> Table:
    mine = {cell: entry for cell, entry in found.items() if cell.shape == shape.name}
    spreads, numbers = sorted({cell.sd for cell in mine}), sorted({cell.n for cell in mine})
    rows = [[_cell(mine[Cell(shape.name, sd, n)]) for sd in spreads] for n in numbers]
    whole = [f"{population(conditions, shape, sd).whole_sd:.0f}" for sd in spreads]
    return Table(
        title=f"Coverage of {100 * NOMINAL:.0f} % intervals of factor scores (%) ± half-width (points): {shape.name}",
        header=("people of the side", *(f"SD {sd}" for sd in spreads)),
        rows=(("SD of all together", *whole), *((f"n = {n}", *row) for n, row in zip(numbers, rows, strict=True))),
        notes=(_note(conditions), error_line(entry.covered for entry in mine.values())),
        promises=(_promise(mine),) if shape is SYMMETRIC else (),
    )


def _cell(entry: Found) -> str:
    return f"{entry.covered.value:.1f} ±{entry.half_width:3.0f}"


def _note(conditions: Conditions) -> str:
    return (
        f"{conditions.runs:,} sides a cell, seven factors each, standard form, correlation between factors {HALO}. "
        "SD: of person-level scores among people of one sort."
    )


def _promise(found: Mapping[Cell, Found]) -> Promise:
    line = 100 * NOMINAL - ALLOWED
    within = [(f"n = {cell.n}, SD {cell.sd}", entry.covered) for cell, entry in found.items() if cell.sd <= PRIOR_SD]
    return at_least(f"coverage of at least {line:.0f} % where the SD is {PRIOR_SD} or less", line, within)
