"""The practice matching index: how high both sides rate their practices, and how far apart (``method.md`` 4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Matching
from healthcheck.scoring.answers import SideAnswers
from healthcheck.scoring.means import mean_present

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class PairedPractices:
    """Practices that count on both sides; all arrays have the length of the sheet's items.

    ``client``, ``supplier``: item means in points (NaN where nobody answered); ``noise``: squared standard error of
    their difference; ``is_paired`` marks the items that are in scope and count on both sides.
    """

    client: NDArray[np.float64]
    supplier: NDArray[np.float64]
    noise: NDArray[np.float64]
    is_paired: NDArray[np.bool_]

    @property
    def gaps(self) -> NDArray[np.float64]:
        """Client minus supplier."""
        return self.client - self.supplier

    def mean_square(self, selected: NDArray[np.bool_]) -> float:
        """Mean squared gap A of the selected paired practices."""
        return float(np.square(self.gaps[self.is_paired & selected]).mean())

    def mean_noise(self, selected: NDArray[np.bool_]) -> float:
        """Mean squared standard error N of the selected paired practices."""
        return float(self.noise[self.is_paired & selected].mean())


def paired_practices(
    *,
    answers: Mapping[Side, SideAnswers],
    counts: Mapping[Side, NDArray[np.bool_]],
    method: Method,
    pooled: NDArray[np.bool_] | None = None,
) -> PairedPractices:
    """Item means of both sides with the noise of their difference; ``counts`` marks the items that count on a side.

    ``pooled``: those of them that lend their variance to all (None: all do); see ``steadying``.
    """
    lending = {side: counts[side] if pooled is None else counts[side] & pooled for side in Side}
    means = {side: _means(answers[side], lending[side], method) for side in Side}
    (client, client_noise), (supplier, supplier_noise) = means[Side.CLIENT], means[Side.SUPPLIER]
    return PairedPractices(client, supplier, client_noise + supplier_noise, counts[Side.CLIENT] & counts[Side.SUPPLIER])


def reliability(mean_square: float, mean_noise: float) -> float:
    """The share rho of the squared gap that is not sampling noise, 0-1."""
    return max(0.0, 1.0 - mean_noise / mean_square) if mean_square > 0 else 0.0


def factor_reliability(
    pairs: PairedPractices, selected: NDArray[np.bool_], *, steadied_by: NDArray[np.bool_] | None = None
) -> float:
    """The rho of a factor, steadied by the whole: 1 - N_f / (A_f / 2 + A / 2), not below 0.

    It is a compromise, as 4.3 has it: half of what tells gap from noise comes from the other factors, so beside strong
    gaps elsewhere one without any is shrunk too little (to 77 % of its noise where the mean squared gap of the whole is
    four times the noise). Verdicts do not rest on it; it ranks practices and says how far single ones can be read.

    ``steadied_by``: the items that A is taken over (None: all); with none of them paired, the factor stands alone.
    """
    whole = np.ones_like(selected) if steadied_by is None else steadied_by
    if not (pairs.is_paired & whole).any():
        whole = selected
    steadied = (pairs.mean_square(selected) + pairs.mean_square(whole)) / 2
    return reliability(steadied, pairs.mean_noise(selected))


def matching(pairs: PairedPractices, selected: NDArray[np.bool_], *, rho: float) -> Matching:
    """LEVEL, RAW and GAP = sqrt(rho) RAW over the selected paired practices, at least one."""
    chosen = pairs.is_paired & selected
    level = float(((pairs.client + pairs.supplier) / 2)[chosen].mean())
    raw = float(np.abs(pairs.gaps[chosen]).mean())
    return Matching(pairs=int(chosen.sum()), rho=rho, level=level, raw_gap=raw, shrunk_gap=rho**0.5 * raw)


def _means(
    side: SideAnswers, counts: NDArray[np.bool_], method: Method
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Item means in points and their squared errors, from one variance pooled over the items that ``counts`` marks."""
    points = method.points_per_code * side.codes
    number = side.answered.sum(axis=0)
    mean = mean_present(points, axis=0)
    squares = np.where(side.answered, np.square(points - mean), 0.0).sum(axis=0)
    freedom = np.maximum(number - 1, 0)
    prior = method.item_prior_weight * method.item_prior_sd**2
    variance = (prior + squares[counts].sum()) / (method.item_prior_weight + freedom[counts].sum())
    return mean, variance / np.where(number > 0, number, np.nan)
