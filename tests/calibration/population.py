"""People whose true opinion is known: five-point answers with a stated mean and spread of person-level factor scores.

A person's latent answer to an item is the factor's level, plus where the person stands in this factor, plus noise of
the item; it is rounded to the codes 0-4. Mean and spread that rounding and the ends of the scale leave are computed
exactly, and the level and the spread of the generator are set so that they come out as stated.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import sqrt
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.special import ndtr

if TYPE_CHECKING:
    from numpy.typing import NDArray

POINTS = 25
"""Points from one code to the next."""

EDGES = np.array([0.5, 1.5, 2.5, 3.5])
SQUARE_STEPS = np.array([1, 3, 5, 7])
NODES, MASSES = np.polynomial.hermite_e.hermegauss(101)
STEPS = 60


class Group(NamedTuple):
    """A share of the people, who stand ``shift`` points higher in every factor."""

    share: float
    shift: float


EVERYBODY = (Group(1.0, 0.0),)


class Moments(NamedTuple):
    """Of person-level factor scores: mean in points, variance, and its part that is no noise of single items."""

    mean: float
    variance: float
    steady: float


class Generator(NamedTuple):
    """In codes: where the factor lies, and the standard deviation of people as of items."""

    centre: float
    spread: float


@dataclass(frozen=True)
class Population:
    """People of one side.

    ``means``: points, one a factor; ``sd``: of person-level factor scores within a group, in points; ``halo``:
    correlation of a person's scores in two factors within a group, as far as
    item noise lets it rise; ``weights``: how items make up a factor score.
    """

    means: tuple[float, ...]
    sd: float
    halo: float
    weights: tuple[tuple[float, ...], ...]
    groups: tuple[Group, ...] = EVERYBODY

    @cached_property
    def expected(self) -> tuple[float, ...]:
        """The expectation of a person's score in each factor, in points."""
        return tuple(sum(share * part.mean for share, part in mixed) for mixed in self._mixtures)

    @cached_property
    def whole_sd(self) -> float:
        """The standard deviation over all groups, in points, as the root mean square over the factors."""
        pairs = zip(self._mixtures, self.expected, strict=True)
        return sqrt(fmean(sum(s * (p.variance + (p.mean - m) ** 2) for s, p in mixed) for mixed, m in pairs))

    def codes(self, draw: np.random.Generator, *, people: int) -> list[NDArray[np.float64]]:
        """Answers 0-4 of so many people: an array (people, items) a factor."""
        standing = draw.choice(len(self.groups), size=people, p=[group.share for group in self.groups])
        shift = np.array([group.shift for group in self.groups])[standing] / POINTS
        common = draw.standard_normal(people)
        return [self._factor(draw, number, shift, common) for number in range(len(self.means))]

    def _factor(
        self, draw: np.random.Generator, number: int, shift: NDArray[np.float64], common: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        centre, spread = self._generators[number]
        _, variance, steady = moments(centre, spread, noise=self._noises[number])
        shared = min(1.0, self.halo * variance / steady)
        own = draw.standard_normal(shift.size)
        person = centre + shift + spread * (shared**0.5 * common + (1 - shared) ** 0.5 * own)
        noise = draw.standard_normal((shift.size, len(self.weights[number])))
        answers: NDArray[np.float64] = np.clip(np.rint(person[:, None] + spread * noise), 0, len(EDGES))
        return answers

    @cached_property
    def _noises(self) -> tuple[float, ...]:
        return tuple(sum(weight**2 for weight in weights) for weights in self.weights)

    @cached_property
    def _generators(self) -> tuple[Generator, ...]:
        pairs = zip(self.means, self._noises, strict=True)
        return tuple(generator(mean, self.sd, noise=noise) for mean, noise in pairs)

    @cached_property
    def _mixtures(self) -> tuple[tuple[tuple[float, Moments], ...], ...]:
        pairs = zip(self._generators, self._noises, strict=True)
        return tuple(
            tuple(
                (group.share, moments(made.centre + group.shift / POINTS, made.spread, noise=noise))
                for group in self.groups
            )
            for made, noise in pairs
        )


@lru_cache(maxsize=4096)
def generator(mean: float, sd: float, *, noise: float) -> Generator:
    """The generator whose person-level scores have this mean and SD; ``noise``: the share of items' noise in them."""
    centre, spread = mean / POINTS, sd / POINTS
    for _ in range(STEPS):
        found = moments(centre, spread, noise=noise)
        centre += (mean - found.mean) / POINTS
        spread *= sd / found.variance**0.5
    return Generator(centre, spread)


@lru_cache(maxsize=4096)
def moments(centre: float, spread: float, *, noise: float) -> Moments:
    """Exact but for the quadrature over people: the chance of each code, given where a person stands."""
    people = centre + spread * NODES
    reached = ndtr((people[:, None] - EDGES) / spread)
    answer = reached.sum(axis=1)
    scatter = reached @ SQUARE_STEPS - answer**2
    masses = MASSES / MASSES.sum()
    mean = float(masses @ answer)
    steady = float(masses @ (answer - mean) ** 2)
    return Moments(POINTS * mean, POINTS**2 * (steady + noise * float(masses @ scatter)), POINTS**2 * steady)
