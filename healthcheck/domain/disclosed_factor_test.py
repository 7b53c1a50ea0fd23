"""Expert tests of a factor as one audience may see them. Built by ``healthcheck.disclosure`` and by nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.factor_test import DeltaBand, EffectSize, PairShares


@dataclass(frozen=True, slots=True)
class ShownP:
    """The p-values of a factor, as in ``FactorTest``; ``adjusted_p`` over the factors of which a p is shown."""

    permutation_p: float
    adjusted_p: float
    mann_whitney_p: float
    arrangements: int
    is_exact: bool
    smallest_p: float


@dataclass(frozen=True, slots=True)
class ShownEffect:
    """The effect sizes of a factor, as in ``FactorTest``."""

    delta: EffectSize
    band: DeltaBand
    pairs: PairShares
    hedges_g: EffectSize | None


@dataclass(frozen=True, slots=True)
class DisclosedFactorTest:
    """One factor; each part None where it is withheld, ``smallest_p_by_size`` only with all the rest."""

    smallest_p_by_size: float | None
    p: ShownP | None
    effect: ShownEffect | None
