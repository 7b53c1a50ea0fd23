"""What the method promises, and whether a simulation bears it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CERTAIN = 3.0
"""Standard errors beyond its line at which a figure is no longer there by chance."""


SHOWN = 2.0
"""Standard errors within its line at which a figure is shown to keep it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The mean of a figure over simulated runs and its standard error, in points (of percent, or of the score)."""

    value: float
    error: float

    @classmethod
    def of(cls, figures: NDArray[np.float64], *, scale: float = 1.0) -> Measured:
        """From one figure a run; several of one side must be averaged before, as they are not independent."""
        error = float(figures.std(ddof=1)) / figures.size**0.5 if figures.size > 1 else float("inf")
        return cls(scale * float(figures.mean()), scale * error)

    @classmethod
    def averaged(cls, found: Sequence[Measured]) -> Measured:
        """The mean of figures that were simulated apart from each other."""
        return cls(fmean(entry.value for entry in found), sqrt(sum(entry.error**2 for entry in found)) / len(found))


@dataclass(frozen=True, slots=True)
class Promise:
    """One line below a table."""

    text: str
    outcome: str
    is_kept: bool

    @property
    def line(self) -> str:
        return f"Must hold: {self.text}: {self.outcome}."


def at_least(text: str, line: float, found: Iterable[tuple[str, Measured]]) -> Promise:
    """That every one of ``found`` (where, figure) reaches ``line``."""
    return _judged(text, [(entry.value - line, where, entry) for where, entry in found])


def at_most(text: str, line: float, found: Iterable[tuple[str, Measured]]) -> Promise:
    """That none of ``found`` (where, figure) exceeds ``line``."""
    return _judged(text, [(line - entry.value, where, entry) for where, entry in found])


def surely_at_most(text: str, line: float, found: Sequence[tuple[str, Measured]]) -> Promise:
    """That each of ``found`` lies below ``line`` by more than chance moves it (two standard errors)."""
    where, worst = max(found, key=lambda entry: entry[1].value + SHOWN * entry[1].error)
    at = f"{worst.value:.1f} ± {SHOWN * worst.error:.1f} at {where}"
    if worst.value + SHOWN * worst.error <= line:
        return Promise(text, f"shown ({at})", is_kept=True)
    return at_most(text, line, found)


def error_line(found: Iterable[Measured]) -> str:
    """How far chance moves a figure of the table, at most."""
    return f"Monte-Carlo error: up to ± {2 * max(entry.error for entry in found):.1f} points (two standard errors)."


def _judged(text: str, margins: Sequence[tuple[float, str, Measured]]) -> Promise:
    beyond = [entry for entry in margins if entry[0] < 0]
    missed = [entry for entry in beyond if entry[0] < -CERTAIN * entry[2].error]
    margin, where, worst = min(missed or margins, key=lambda entry: entry[0])
    if beyond and not missed:
        margin, where, worst = min(beyond, key=lambda entry: entry[0] / entry[2].error)
    at = f"{worst.value:.1f} ± {2 * worst.error:.1f} at {where}"
    if missed:
        return Promise(text, f"MISSED by {-margin:.1f} ({at}; {len(missed)} of {len(margins)} figures)", is_kept=False)
    if beyond:
        share = f"{len(beyond)} of {len(margins)} figures beyond the line"
        return Promise(
            text, f"neither shown nor refuted, within {CERTAIN:g} standard errors ({at}; {share})", is_kept=True
        )
    return Promise(text, f"holds (nearest: {at})", is_kept=True)
