"""The size of practice gaps before and after the noise is taken out, beside the truth (``method.md`` 4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.special import ndtr

from healthcheck.domain.relationship import Side
from healthcheck.scoring.answers import SideAnswers, counted
from healthcheck.scoring.matching import matching, paired_practices, reliability
from tests.calibration.conditions import Conditions
from tests.calibration.population import EDGES, POINTS
from tests.calibration.promises import Measured, Promise, at_least, error_line
from tests.calibration.sides import answered
from tests.calibration.table import Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

PRACTICES = 42
NUMBERS = (3, 5, 8, 15)
MIDDLE, BETWEEN = 2.2, 0.5
"""Mean of practices, and the standard deviation between them, in codes."""

PERSON = 0.9
"""Standard deviation of people's answers to one practice, in codes, before they are rounded: some 24 points."""

TRUE = {"no gaps": 0.0, "moderate": 0.58, "strong": 0.95}
"""Standard deviation of the true gap of a practice in codes."""

HALOS = (0.0, 0.3)
STATED = {
    "no gaps": ("15 → 2", "11 → 2", "9 → 2", "7 → 1"),
    "moderate": ("18 → 8", "16 → 9", "14 → 10", "13 → 11"),
    "strong": ("22 → 15", "20 → 16", "19 → 17", "18 → 17"),
}
"""Of ``method.md`` 4.3, for true gaps of 1, 11 and 17 points on average."""


class Cell(NamedTuple):
    """One figure of the table; ``halo``: correlation of a person's answers to two practices."""

    situation: str
    halo: float
    n: int


class Found(NamedTuple):
    """Mean absolute practice gap in points: the true one, before and after shrinkage, and how far that one varies (SD).

    ``nearer``: by how much shrinkage brings the mean nearer to the truth.
    """

    truth: Measured
    before: Measured
    after: Measured
    spread: float
    nearer: Measured


def shrinkage_tables(conditions: Conditions) -> list[Table]:
    """The one table, with the method's own figures."""
    cells = [Cell(situation, halo, n) for situation in TRUE for halo in HALOS for n in NUMBERS]
    found = conditions.simulated(simulate, cells)
    rows = []
    for situation in TRUE:
        rows += [_row(situation, halo, found) for halo in HALOS]
        rows.append((f"  the method states ({situation})", "", *STATED[situation]))
    return [
        Table(
            title=f"Shrinkage: mean |gap| of {PRACTICES} practices in points, before → after ± SD of that",
            header=("true situation", "truth", *(f"n = {n} a side" for n in NUMBERS)),
            rows=tuple(rows),
            notes=(
                f"{conditions.runs:,} relationships a cell; halo: correlation of a person's answers to two practices.",
                error_line(entry.after for entry in found.values()),
            ),
            promises=(_promise(found),),
        )
    ]


def simulate(conditions: Conditions, cell: Cell) -> Found:
    """One relationship after another, each with practices of its own."""
    draw = conditions.draw(cell)
    figures = np.array([_relationship(cell, draw, conditions) for _ in range(conditions.runs)])
    truth, before, after = figures.T
    average = Measured.of(truth)
    nearer = Measured(abs(before.mean() - average.value) - abs(after.mean() - average.value), Measured.of(after).error)
    return Found(average, Measured.of(before), Measured.of(after), float(after.std(ddof=1)), nearer)


def _relationship(cell: Cell, draw: np.random.Generator, conditions: Conditions) -> tuple[float, float, float]:
    middle = draw.normal(MIDDLE, BETWEEN, PRACTICES)
    half = draw.normal(0, TRUE[cell.situation], PRACTICES) / 2
    centres = {Side.CLIENT: middle + half, Side.SUPPLIER: middle - half}
    answers = {side: _side(draw, centre, cell) for side, centre in centres.items()}
    method = conditions.method
    counts = {side: counted(given, share=method.counting_share) for side, given in answers.items()}
    pairs = paired_practices(answers=answers, counts=counts, method=method)
    everything = np.ones(PRACTICES, dtype=np.bool_)
    rho = reliability(pairs.mean_square(everything), pairs.mean_noise(everything))
    whole = matching(pairs, everything, rho=rho)
    client, supplier = (_expected(centre) for centre in centres.values())
    return float(np.abs(client - supplier).mean()), whole.raw_gap, whole.shrunk_gap


def _side(draw: np.random.Generator, centre: NDArray[np.float64], cell: Cell) -> SideAnswers:
    person = PERSON * cell.halo**0.5 * draw.standard_normal((cell.n, 1))
    noise = PERSON * (1 - cell.halo) ** 0.5 * draw.standard_normal((cell.n, PRACTICES))
    return answered(np.clip(np.rint(centre + person + noise), 0, len(EDGES)))


def _expected(centre: NDArray[np.float64]) -> NDArray[np.float64]:
    """What people answer on average, in points."""
    mean: NDArray[np.float64] = POINTS * ndtr((centre[:, None] - EDGES) / PERSON).sum(axis=1)
    return mean


def _row(situation: str, halo: float, found: Mapping[Cell, Found]) -> tuple[str, ...]:
    mine = [found[Cell(situation, halo, n)] for n in NUMBERS]
    figures = (f"{entry.before.value:.0f} → {entry.after.value:.0f} ±{entry.spread:2.0f}" for entry in mine)
    return f"{situation}, halo {halo:g}", f"{mine[0].truth.value:.0f}", *figures


def _promise(found: Mapping[Cell, Found]) -> Promise:
    where = [(f"{cell.situation}, halo {cell.halo:g}, n = {cell.n}", entry.nearer) for cell, entry in found.items()]
    return at_least("nearer to the truth after than before", 0.0, where)
