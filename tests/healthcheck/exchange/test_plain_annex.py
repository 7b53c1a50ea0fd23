"""Weights, agreement, map, mesh and priorities in the facilitator's JSON beside the method in plain Python."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

from healthcheck.domain.audience import Audience
from healthcheck.domain.mesh import LinkRating
from healthcheck.domain.relationship import Side
from healthcheck.exchange.results_document import results_document
from healthcheck.scoring.chance import chance_point
from healthcheck.workspace.complete import complete_results
from tests.healthcheck.answered_assessments import INSTRUMENT, seen
from tests.healthcheck.exchange import plain_annex
from tests.healthcheck.exchange.plain_results import SIDES, Plain
from tests.healthcheck.exchange.test_plain_results import differences, drawn, plain_of
from tests.healthcheck.scoring.link_ratings import rated
from tests.healthcheck.scoring.plain_method import FACTORS


def raters(seed: int) -> list[LinkRating]:
    """Up to five of each side, who agree more or less on what moves what."""
    draw = random.Random(seed)  # noqa: S311 - repeatable answers, not secrets
    links = [(one, other) for one in FACTORS for other in FACTORS if one != other]
    shared, noise = {link: draw.uniform(0, 4) for link in links}, draw.choice([0.0, 0.7, 3.0])
    return [
        LinkRating(side, {link: min(4, max(0, round(shared[link] + draw.gauss(0, noise)))) for link in links})
        for side in Side
        for _ in range(draw.randint(0, 5))
    ]


def mesh(ratings: list[LinkRating]) -> dict[str, Any]:
    """The joint one needs both sides; one side alone that the others are none or three, too (3.5)."""
    own = {side: [entry.links for entry in ratings if entry.side is Side(side)] for side in SIDES}
    numbers = {side: len(links) for side, links in own.items()}
    joint = plain_annex.influence([*own["client"], *own["supplier"]]) if all(numbers.values()) else None
    alone = not any(number in (1, 2) for number in numbers.values())
    return {"joint": joint, **{side: plain_annex.influence(own[side]) if alone else None for side in SIDES}}


def expected_of(plain: Plain, ratings: list[LinkRating]) -> dict[str, Any]:
    influence = mesh(ratings)
    lifts = plain_annex.leverage(influence["joint"])
    priorities = plain.priorities()
    factor_of = {name: factor for name, (factor, _) in plain.held.practices.items()}
    return {
        "importance": plain_annex.importance_map(plain),
        "agreement": {
            "factors": {
                factor: {side: {"coefficients": plain_annex.coefficients(plain, factor, side)} for side in SIDES}
                for factor in FACTORS
            },
            "consistency": {side: plain_annex.consistency(plain.held, side) for side in SIDES},
        },
        "mesh": influence,
        "priorities": {
            "practices": {
                name: {"priority": value * lifts[factor_of[name]], "leverage": 100 * lifts[factor_of[name]]}
                for name, value in priorities.items()
            }
            if priorities
            else None
        },
    }


def compared(seed: int) -> list[str]:
    held, ratings = drawn(seed), raters(seed)
    plain = plain_of(held)
    shown = [seen(held, Audience.FACILITATOR)]
    found: Any = results_document(complete_results([held], shown, INSTRUMENT, rated=rated(ratings)))
    what = f"{seed} {held.assessment.form} {plain.held.n('client')}v{plain.held.n('supplier')} {len(ratings)}"
    return [f"{what} {line}" for line in differences(found, expected_of(plain, ratings))]


@pytest.mark.parametrize("seed", range(12))
def test_every_number_of_the_annex_is_the_one_that_the_method_gives(seed: int) -> None:
    assert compared(seed) == []


@pytest.mark.parametrize("people", range(2, 9))
@pytest.mark.parametrize("items", [1, 2, 3])
def test_chance_points_are_those_of_every_way_to_answer_to_four_decimals(people: int, items: int) -> None:
    point = chance_point(people, items)
    assert (round(point.r_wg_star, 4), round(point.deviation, 4)) == pytest.approx(
        tuple(round(value, 4) for value in plain_annex.chance(people, items)), abs=1e-9
    )


@pytest.mark.parametrize("seed", [1, 6, 9])
def test_the_band_of_random_weightings_is_that_of_other_draws(seed: int) -> None:
    """Resampled: the 5 % point of 5 000 draws errs by about .003 / .1 = 3 % of the SD, which is 4 points at most."""
    held = drawn(seed)
    document: Any = results_document(complete_results([held], [seen(held, Audience.FACILITATOR)], INSTRUMENT))
    weights = np.random.default_rng(1).dirichlet([3.0] * 7, 200_000)
    for side, band in (document["overall"]["band"] or {}).items():
        scores = [document["factors"][factor][side] for factor in FACTORS]
        assert (band is None) is (None in scores)
        if band is not None:
            assert band == pytest.approx(np.quantile(weights @ np.array(scores), [0.05, 0.95]), abs=0.5)
