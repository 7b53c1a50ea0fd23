"""How often a relationship without any gap is told that it has one (``method.md`` 4.1).

What is promised is promised for people as there are, so the population is argued here and not tuned:

* The same people answer all factors, so their scores in two factors are correlated (halo). The seven scales of R's
  ``attitude`` data (V3) correlate by .43 on average. Taken: .5. Without any correlation no rule of this kind has a
  margin: that of Benjamini and Hochberg lets through exactly its level, 10 %, where all tests are independent and there
  is nothing to find, and less where they depend positively on each other. At a halo of .3 the highest figure is 9.6.
* People of one side differ, and not beyond what sides do. The prior expects SD 18. The 99 groups of ``method.md``
  (section 0: mean r*wg .43) answer single items with an SD of 27 points, which people of SD 20 to 21 do here. Taken: SD
  9, 13, 18 and 21. At SD 25, answers to one practice scatter by 34 points, where answers given at random scatter by 35.
* Answers have five points and are skewed where a mean is off the middle; everybody answers everything.

Beside it stands the worst case: no halo at all, and people as far apart as random answers, of whom nine in ten factors
are marked as divided before any gap is told. There false alarms stay within a point of the line, and lie above it at
five and six people a side, whose variances still borrow from a prior of SD 18.

``method.md`` 4.1 says "at most 10 % for any spread up to SD 30". Simulated again, that holds for five-point answers up
to SD 21, and for normal scores but at three a side, where SD 30 gives 11.6. The rule is as 4.1 states it, and so
are the verdicts of every assessment; at q = .09 the worst case would keep the line too, for one or two points less
power, and two programs that follow 4.1 would no longer call the same gaps clear.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from healthcheck.domain.form import Form
from healthcheck.domain.result import Verdict
from healthcheck.scoring.agreement import mean_deviations, over_items
from healthcheck.scoring.threshold import exceeds
from tests.calibration.conditions import Conditions
from tests.calibration.population import Population
from tests.calibration.promises import Measured, Promise, at_most, error_line, surely_at_most
from tests.calibration.sides import gaps_of, simulated_sides
from tests.calibration.table import Table

MEANS = (40.0, 44.0, 48.0, 52.0, 56.0, 60.0, 64.0)
MOST = 10.0
"""Percent of relationships without a gap that may show a clear one."""

MOST_AT_WORST = 12.0
"""The same where nothing is promised: a rule that got looser than chance can explain would show here."""

SIZES = (*((n, n) for n in range(3, 21)), (3, 12), (5, 10))
FEW_SIZES = ((3, 3), (4, 4), (5, 5), (6, 6), (10, 10), (20, 20), (3, 12), (5, 10))
FORMS = (Form.STANDARD, Form.EXPRESS)
LOOKED_AT, TIMES = 5, 10
"""So many cells of a form, those nearest to the line or above it, are simulated afresh so many times as often.

Among so many cells near the line some lie above it by chance, and those that truly do are hardly further up.
"""

DIVIDED_AT = 6


class People(NamedTuple):
    """A column: spread of people in points, and correlation of a person's scores in two factors."""

    sd: int
    halo: float


STATED = tuple(People(sd, 0.5) for sd in (9, 13, 18, 21))
WORST = (People(18, 0.0), People(25, 0.5), People(25, 0.0))


class Cell(NamedTuple):
    """One figure of a table: people of the client and of the supplier, and what they are like."""

    form: Form
    client: int
    supplier: int
    people: People


class Found(NamedTuple):
    """Percent of relationships with any factor called clear, and with any called likely."""

    clear: Measured
    likely: Measured


def false_alarm_tables(conditions: Conditions) -> list[Table]:
    """For each form what is promised, and the worst case beside it."""
    stated = {form: _cells(form, STATED, conditions) for form in FORMS}
    worst = {form: _cells(form, WORST, conditions) for form in FORMS}
    cells = [cell for chosen in (stated, worst) for form in FORMS for cell in chosen[form]]
    found = conditions.simulated(simulate, cells)
    closer = looked_at(conditions, {cell: found[cell] for form in FORMS for cell in stated[form]})
    tables = []
    for form in FORMS:
        again = {cell: entry for cell, entry in closer.items() if cell.form is form}
        tables.append(_stated_table(form, {cell: found[cell] for cell in stated[form]}, again, conditions))
        tables.append(_worst_table(form, {cell: found[cell] for cell in worst[form]}, conditions))
    return tables


def simulate(conditions: Conditions, cell: Cell) -> Found:
    """Both sides drawn from the same people."""
    people, draw = population(conditions, cell.form, cell.people), conditions.draw(cell)
    clients = simulated_sides(conditions, people, draw, form=cell.form, n=cell.client)
    suppliers = simulated_sides(conditions, people, draw, form=cell.form, n=cell.supplier)
    verdicts = [
        {gap.verdict for gap in gaps_of(client, supplier, conditions).values()}
        for client, supplier in zip(clients, suppliers, strict=True)
    ]
    return Found(*(_share(verdicts, verdict) for verdict in (Verdict.CLEAR, Verdict.LIKELY)))


def population(conditions: Conditions, form: Form, people: People) -> Population:
    """The people of a column who fill in ``form``."""
    return Population(MEANS, people.sd, people.halo, conditions.weights(form))


def divided_share(conditions: Conditions, form: Form, people: People) -> float:
    """Percent of a side's factors that are marked as divided, at six people a side."""
    draw = conditions.draw(("divided", form, people))
    codes = population(conditions, form, people).codes(draw, people=DIVIDED_AT * conditions.runs)
    line = conditions.method.divided_deviation
    marked = [
        exceeds(over_items(mean_deviations(answers[start : start + DIVIDED_AT])) or 0.0, line)
        for answers in codes
        for start in range(0, len(answers), DIVIDED_AT)
    ]
    return 100 * sum(marked) / len(marked)


def looked_at(conditions: Conditions, found: Mapping[Cell, Found]) -> dict[Cell, Found]:
    """The cells nearest to the line, from fresh relationships alone: those that put them there no longer count."""
    ranked = sorted(found, key=lambda cell: found[cell].clear.value, reverse=True)
    chosen = [cell for form in FORMS for cell in [c for c in ranked if c.form is form][:LOOKED_AT]]
    looks = conditions.simulated(simulate_again, [(cell, time) for cell in chosen for time in range(TIMES)])
    return {cell: _together([looks[cell, time] for time in range(TIMES)]) for cell in chosen}


def simulate_again(conditions: Conditions, look: tuple[Cell, int]) -> Found:
    """One more time, with other random numbers."""
    cell, time = look
    return simulate(replace(conditions, seed=conditions.seed + time + 1), cell)


def _cells(form: Form, columns: Sequence[People], conditions: Conditions) -> list[Cell]:
    """Every size on the form that most assessments use; the other form and the worst case at a few of them."""
    is_whole = form is Form.STANDARD and columns is STATED and not conditions.is_quick
    return [Cell(form, *size, people) for size in (SIZES if is_whole else FEW_SIZES) for people in columns]


def _share(verdicts: list[set[Verdict | None]], wanted: Verdict) -> Measured:
    return Measured.of(np.array([wanted in given for given in verdicts], dtype=np.float64), scale=100)


def _stated_table(
    form: Form, found: Mapping[Cell, Found], again: Mapping[Cell, Found], conditions: Conditions
) -> Table:
    judged = [(_place(cell), entry.clear) for cell, entry in again.items()]
    rest = [(_place(cell), entry.clear) for cell, entry in found.items() if cell not in again]
    text = f"at most {MOST:.0f} % with any clear factor"
    return _table(
        f"False alarms, the same people answering all factors: {_form(form, conditions)}",
        found,
        conditions,
        notes=(
            f"The cells nearest to {MOST:.0f} %, in {TIMES * conditions.runs:,} fresh relationships each:",
            *(_look(cell, found[cell], entry) for cell, entry in again.items()),
        ),
        promises=(
            surely_at_most(f"{text}, in the cells nearest to it", MOST, judged),
            at_most(f"{text}, in all others", MOST, rest),
        ),
    )


def _worst_table(form: Form, found: Mapping[Cell, Found], conditions: Conditions) -> Table:
    columns = dict.fromkeys((*STATED, *WORST))
    shares = (f"SD {people.sd}: {divided_share(conditions, form, people):.0f} %" for people in columns if people.halo)
    where = [(_place(cell), entry.clear) for cell, entry in found.items()]
    return _table(
        f"False alarms at worst, factors unrelated or people as far apart as random answers: {_form(form, conditions)}",
        found,
        conditions,
        notes=(
            f"Nothing is promised here but that it comes near to {MOST:.0f} %, which unrelated factors reach.",
            f"Marked as divided, factors of a side of {DIVIDED_AT}: {', '.join(shares)}.",
        ),
        promises=(at_most(f"at most {MOST_AT_WORST:.0f} % with any clear factor, even there", MOST_AT_WORST, where),),
    )


def _table(
    title: str,
    found: Mapping[Cell, Found],
    conditions: Conditions,
    *,
    notes: tuple[str, ...],
    promises: tuple[Promise, ...],
) -> Table:
    columns = list(dict.fromkeys(cell.people for cell in found))
    sizes = dict.fromkeys((cell.client, cell.supplier) for cell in found)
    by_place = {((cell.client, cell.supplier), cell.people): entry for cell, entry in found.items()}
    together = [_together([by_place[size, people] for size in sizes]) for people in columns]
    return Table(
        title=title,
        header=("client v supplier", *(f"SD {people.sd}, halo {people.halo:g}" for people in columns)),
        rows=(
            *(
                (f"{client} v {supplier}", *(_cell(by_place[(client, supplier), people]) for people in columns))
                for client, supplier in sizes
            ),
            ("all sizes together", *map(_cell, together)),
        ),
        notes=(
            "Relationships without a gap (%) with any factor called clear | likely; seven factors, means 40 to 64.",
            f"{conditions.runs:,} relationships a cell; halo: correlation of a person's scores in two factors.",
            error_line(entry.clear for entry in found.values()),
            *notes,
        ),
        promises=promises,
    )


def _form(form: Form, conditions: Conditions) -> str:
    return f"{form} form, {sum(map(len, conditions.dimensions[form]))} items"


def _look(cell: Cell, first: Found, then: Found) -> str:
    return f"  {_place(cell)}: {first.clear.value:.1f}, afresh {then.clear.value:.1f} ± {2 * then.clear.error:.1f}"


def _place(cell: Cell) -> str:
    return f"{cell.client} v {cell.supplier}, SD {cell.people.sd}, halo {cell.people.halo:g}"


def _cell(entry: Found) -> str:
    return f"{entry.clear.value:.1f} | {entry.likely.value:2.0f}"


def _together(found: Sequence[Found]) -> Found:
    """The mean of cells: chance moves it far less than one of them, so a small excess in all of them comes to light."""
    return Found(
        Measured.averaged([entry.clear for entry in found]), Measured.averaged([entry.likely for entry in found])
    )
