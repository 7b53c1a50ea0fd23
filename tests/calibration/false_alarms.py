"""How often a relationship without any gap is told that it has one (``method.md`` 4.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from healthcheck.domain.form import Form
from healthcheck.domain.result import Verdict
from tests.calibration.conditions import Conditions
from tests.calibration.population import Population
from tests.calibration.promises import Measured, Promise, at_most, error_line
from tests.calibration.sides import gaps_of, simulated_sides
from tests.calibration.table import Table

MEANS = (40.0, 44.0, 48.0, 52.0, 56.0, 60.0, 64.0)
MOST = 10.0
"""Percent of relationships without a gap that may show a clear one."""

SIZES = (*((n, n) for n in range(3, 21)), (3, 12), (5, 10))
QUICK_SIZES = ((3, 3), (5, 5), (10, 10), (20, 20), (3, 12), (5, 10))
SPREADS = (9, 18, 25)
HALOS = (0.0, 0.5)
ALL = "all sizes together"
FORMS = (Form.STANDARD, Form.EXPRESS)
LOOKED_AT, TIMES = 5, 10
"""So many cells of a form, the furthest above the line, are simulated afresh so many times as often.

Among so many cells near the line some lie above it by chance, and those that truly do are hardly further up.
"""


class Cell(NamedTuple):
    """One figure of the table: people of the client and of the supplier, and what they are like."""

    form: Form
    client: int
    supplier: int
    sd: int
    halo: float


class Found(NamedTuple):
    """Percent of relationships with any factor called clear, and with any called likely."""

    clear: Measured
    likely: Measured


def false_alarm_tables(conditions: Conditions) -> list[Table]:
    """One table a form."""
    sizes = QUICK_SIZES if conditions.is_quick else SIZES
    columns = [(sd, halo) for sd in SPREADS for halo in HALOS]
    cells = [Cell(form, *size, sd, halo) for form in FORMS for size in sizes for sd, halo in columns]
    found = conditions.simulated(simulate, cells)
    closer = looked_at(conditions, found)
    return [_table(form, sizes, found, closer, conditions) for form in FORMS]


def simulate(conditions: Conditions, cell: Cell) -> Found:
    """Both sides drawn from the same people."""
    people = Population(MEANS, cell.sd, cell.halo, conditions.weights(cell.form))
    draw = conditions.draw(cell)
    clients = simulated_sides(conditions, people, draw, form=cell.form, n=cell.client)
    suppliers = simulated_sides(conditions, people, draw, form=cell.form, n=cell.supplier)
    verdicts = [
        {gap.verdict for gap in gaps_of(client, supplier, conditions).values()}
        for client, supplier in zip(clients, suppliers, strict=True)
    ]
    return Found(*(_share(verdicts, verdict) for verdict in (Verdict.CLEAR, Verdict.LIKELY)))


def looked_at(conditions: Conditions, found: Mapping[Cell, Found]) -> dict[Cell, Found]:
    """The cells that stand out, from fresh relationships alone: those that made them stand out no longer count."""
    above = sorted((c for c in found if found[c].clear.value > MOST), key=lambda c: found[c].clear.value, reverse=True)
    chosen = [cell for form in FORMS for cell in [c for c in above if c.form is form][:LOOKED_AT]]
    looks = conditions.simulated(simulate_again, [(cell, time) for cell in chosen for time in range(TIMES)])
    return {cell: _together([looks[cell, time] for time in range(TIMES)]) for cell in chosen}


def simulate_again(conditions: Conditions, look: tuple[Cell, int]) -> Found:
    """One more time, with other random numbers."""
    cell, time = look
    return simulate(replace(conditions, seed=conditions.seed + time + 1), cell)


def _share(verdicts: list[set[Verdict | None]], wanted: Verdict) -> Measured:
    return Measured.of(np.array([wanted in given for given in verdicts], dtype=np.float64), scale=100)


def _table(
    form: Form,
    sizes: Sequence[tuple[int, int]],
    found: Mapping[Cell, Found],
    closer: Mapping[Cell, Found],
    conditions: Conditions,
) -> Table:
    columns = [(sd, halo) for sd in SPREADS for halo in HALOS]
    rows = [[_cell(found[Cell(form, *size, sd, halo)]) for sd, halo in columns] for size in sizes]
    together = {(sd, halo): _together([found[Cell(form, *size, sd, halo)] for size in sizes]) for sd, halo in columns}
    mine = {cell: entry for cell, entry in found.items() if cell.form is form}
    again = {cell: entry for cell, entry in closer.items() if cell.form is form}
    items = sum(map(len, conditions.dimensions[form]))
    return Table(
        title=f"False alarms: relationships without a gap (%), any clear | any likely: {form} form, {items} items",
        header=("client v supplier", *(f"SD {sd}, halo {halo:g}" for sd, halo in columns)),
        rows=(
            *((f"{client} v {supplier}", *row) for (client, supplier), row in zip(sizes, rows, strict=True)),
            (ALL, *map(_cell, together.values())),
        ),
        notes=(
            f"{conditions.runs:,} relationships a cell, seven factors; halo: correlation between factors.",
            error_line(entry.clear for entry in mine.values()),
            *_notes(again, mine, TIMES * conditions.runs),
        ),
        promises=(_promise(mine | again, together),),
    )


def _notes(again: Mapping[Cell, Found], found: Mapping[Cell, Found], runs: int) -> Iterator[str]:
    if again:
        yield f"The cells furthest above {MOST:.0f} %, in {runs:,} fresh relationships each; these figures are judged:"
    for cell, entry in again.items():
        first, then = found[cell].clear, entry.clear
        yield f"  {_place(cell)}: {first.value:.1f}, afresh {then.value:.1f} ± {2 * then.error:.1f}"


def _place(cell: Cell) -> str:
    return f"{cell.client} v {cell.supplier}, SD {cell.sd}, halo {cell.halo:g}"


def _cell(entry: Found) -> str:
    return f"{entry.clear.value:.1f} | {entry.likely.value:2.0f}"


def _together(found: Sequence[Found]) -> Found:
    """The mean of cells: chance moves it far less than one of them, so a small excess in all of them comes to light."""
    return Found(
        Measured.averaged([entry.clear for entry in found]), Measured.averaged([entry.likely for entry in found])
    )


def _promise(found: Mapping[Cell, Found], together: Mapping[tuple[int, float], Found]) -> Promise:
    each = [(_place(cell), entry.clear) for cell, entry in found.items()]
    columns = [(f"{ALL}, SD {sd}, halo {halo:g}", entry.clear) for (sd, halo), entry in together.items()]
    return at_most(f"at most {MOST:.0f} % with any clear factor", MOST, [*each, *columns])
