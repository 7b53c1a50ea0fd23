"""How often a gap that is there is called clear (``method.md`` 4.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from healthcheck.domain.form import Form
from healthcheck.domain.result import Verdict
from tests.calibration.conditions import Conditions
from tests.calibration.population import Population
from tests.calibration.promises import Measured, Promise, at_least, error_line
from tests.calibration.sides import gaps_of, simulated_sides
from tests.calibration.table import Table

MEANS = (40.0, 44.0, 50.0, 50.0, 52.0, 56.0, 60.0)
APART = ("2", "3")
"""Factors on which the two sides differ, by their numbers."""

NUMBERS = (3, 5, 8, 12)
STATED = {
    (30, 18): (27, 55, 82, 96),
    (30, 12): (43, 90, 99, 100),
    (20, 18): (11, 23, 42, 63),
    (20, 12): (11, 47, 79, 96),
}
"""Percent called clear at 3, 5, 8 and 12 a side by true gap and SD: ``method.md`` 4.1."""

ALLOWED = 5.0
"""Points of percent below what the method states."""


class Cell(NamedTuple):
    """One figure of the table: true gap in points, spread of people, people a side."""

    gap: int
    sd: int
    n: int


def power_tables(conditions: Conditions) -> list[Table]:
    """The one table, with the method's own figures."""
    found = conditions.simulated(simulate, [Cell(gap, sd, n) for gap, sd in STATED for n in NUMBERS])
    rows = [
        (f"gap {gap}, SD {sd}", *(f"{found[Cell(gap, sd, n)].value:.0f} ({stated})" for n, stated in pairs))
        for (gap, sd), pairs in _stated()
    ]
    return [
        Table(
            title="Power: true gaps on two of seven factors called clear (%); in brackets what the method states",
            header=("true gap in points", *(f"n = {n} a side" for n in NUMBERS)),
            rows=tuple(rows),
            notes=(f"{conditions.runs:,} relationships a cell, standard form, halo 0.", error_line(found.values())),
            promises=(_promise(found),),
        )
    ]


def simulate(conditions: Conditions, cell: Cell) -> Measured:
    """The share of the two factors that is called clear; the client rates higher."""
    draw = conditions.draw(cell)
    client, supplier = (
        simulated_sides(conditions, _side(cell, sign, conditions), draw, form=Form.STANDARD, n=cell.n)
        for sign in (1, -1)
    )
    clear = [
        [gaps[name].verdict is Verdict.CLEAR for name in APART]
        for gaps in (gaps_of(*pair, conditions) for pair in zip(client, supplier, strict=True))
    ]
    return Measured.of(np.array(clear, dtype=np.float64).mean(axis=1), scale=100)


def _side(cell: Cell, sign: int, conditions: Conditions) -> Population:
    means = tuple(mean + sign * cell.gap / 2 * (str(number) in APART) for number, mean in enumerate(MEANS))
    return Population(means, cell.sd, 0.0, conditions.weights(Form.STANDARD))


def _stated() -> Iterator[tuple[tuple[int, int], list[tuple[int, int]]]]:
    for key, figures in STATED.items():
        yield key, list(zip(NUMBERS, figures, strict=True))


def _promise(found: Mapping[Cell, Measured]) -> Promise:
    beyond = [
        (
            f"gap {gap}, SD {sd}, n = {n}",
            Measured(found[Cell(gap, sd, n)].value - stated, found[Cell(gap, sd, n)].error),
        )
        for (gap, sd), pairs in _stated()
        for n, stated in pairs
    ]
    return at_least(f"no more than {ALLOWED:.0f} points below what the method states", -ALLOWED, beyond)
