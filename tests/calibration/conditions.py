"""What all simulations of one run share, and how their cells are spread over processes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from typing import TypeVar
from zlib import crc32

import numpy as np

from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Dimension, Instrument
from healthcheck.domain.method import Method

Cell = TypeVar("Cell")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Conditions:
    """The method that is tried, the items it is tried on, and how often.

    ``dimensions``: form -> for each factor the dimensions of its items; ``runs``: simulated sides or relationships in
    a cell; ``is_quick``: fewer cells; ``processes``: 1 means this one.
    """

    method: Method
    dimensions: Mapping[Form, tuple[tuple[Dimension, ...], ...]]
    runs: int
    seed: int
    is_quick: bool = False
    processes: int = 1

    def draw(self, cell: object) -> np.random.Generator:
        """Random numbers of one cell: the same for the same seed, whatever else is simulated, and in which order."""
        return np.random.default_rng([self.seed, crc32(repr(cell).encode())])

    def weights(self, form: Form) -> tuple[tuple[float, ...], ...]:
        """How much each item counts in the score of its factor: dimensions alike, items of a dimension alike."""
        return tuple(
            tuple(1 / len(set(kinds)) / kinds.count(kind) for kind in kinds) for kinds in self.dimensions[form]
        )

    def simulated(self, simulate: Callable[[Conditions, Cell], Found], cells: Sequence[Cell]) -> dict[Cell, Found]:
        """What ``simulate``, a function of a module, finds in each of the cells."""
        task = partial(simulate, self)
        if self.processes == 1:
            return dict(zip(cells, map(task, cells), strict=True))
        with ProcessPoolExecutor(self.processes, mp_context=get_context("spawn")) as pool:
            return dict(zip(cells, pool.map(task, cells), strict=True))


def conditions(
    instrument: Instrument, *, runs: int, seed: int, is_quick: bool = False, processes: int = 1
) -> Conditions:
    """Conditions with the method and the items of ``instrument``."""
    dimensions = {
        form: tuple(
            tuple(item.dimension for item in instrument.items_of(form, factor)) for factor in instrument.factor_ids
        )
        for form in Form
    }
    # a read-only view of a mapping does not travel to another process
    method = replace(instrument.method, report_weights=dict(instrument.method.report_weights))
    return Conditions(method, dimensions, runs, seed, is_quick, processes)
