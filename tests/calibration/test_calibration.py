from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.intervals import mean_interval
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.side_scores import estimates
from tests.calibration.__main__ import STUDIES, calibrate
from tests.calibration.conditions import Conditions, conditions
from tests.calibration.coverage import SHAPES, SYMMETRIC, Shape, population
from tests.calibration.population import Population
from tests.calibration.promises import Measured, at_least, at_most, surely_at_most
from tests.calibration.sides import gaps_of, simulated_sides
from tests.healthcheck.scoring.random_answers import response

ROOT = Path(__file__).parents[2]
TINY = 4


@pytest.fixture(scope="module")
def instrument() -> Instrument:
    return bundled_instrument()


def tiny(instrument: Instrument, *, runs: int = TINY, seed: int = 1) -> Conditions:
    return conditions(instrument, runs=runs, seed=seed, is_quick=True)


def test_four_studies_print_their_tables_with_what_must_hold(
    instrument: Instrument, capsys: pytest.CaptureFixture[str]
) -> None:
    calibrate(tiny(instrument), tuple(STUDIES))
    printed = capsys.readouterr().out
    for title in ("Coverage of 90 % intervals", "False alarms", "Power", "Shrinkage"):
        assert title in printed
    assert printed.count("Must hold: ") == 9
    assert printed.count("Monte-Carlo error: up to ± ") == 9
    assert "nan" not in printed


def test_the_same_seed_gives_the_same_figures_and_another_one_others(
    instrument: Instrument, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = []
    for seed in (5, 5, 6):
        calibrate(tiny(instrument, seed=seed), ("shrinkage", "power"))
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1] != printed[2]


def test_a_study_gives_the_same_figures_alone_and_after_others(
    instrument: Instrument, capsys: pytest.CaptureFixture[str]
) -> None:
    calibrate(tiny(instrument), ("shrinkage",))
    alone = capsys.readouterr().out
    calibrate(tiny(instrument), ("power", "shrinkage"))
    assert capsys.readouterr().out.endswith(alone)


@pytest.mark.parametrize(
    ("study", "runs", "broken"),
    [
        ("coverage", 60, lambda method: replace(method, prior_sd=1.0)),
        ("coverage", 60, lambda method: replace(method, confidence=0.7)),
        ("false-alarms", 15, lambda method: replace(method, false_discovery=0.7)),
        ("power", 40, lambda method: replace(method, false_discovery=0.001)),
        ("shrinkage", 40, lambda method: replace(method, item_prior_sd=250.0, item_prior_weight=400.0)),
    ],
)
def test_a_method_that_breaks_a_promise_is_told_so_and_fails(
    instrument: Instrument,
    capsys: pytest.CaptureFixture[str],
    study: str,
    runs: int,
    broken: Callable[[Method], Method],
) -> None:
    sound = tiny(instrument, runs=runs)
    assert calibrate(sound, (study,)) == 0
    assert "MISSED" not in capsys.readouterr().out
    assert calibrate(replace(sound, method=broken(sound.method)), (study,)) == 1
    assert "MISSED by" in capsys.readouterr().out


def test_what_is_simulated_scores_as_a_whole_assessment_does(instrument: Instrument) -> None:
    given, n = tiny(instrument, runs=1), {Side.CLIENT: 6, Side.SUPPLIER: 4}
    people = {side: population(given, SYMMETRIC, sd) for side, sd in ((Side.CLIENT, 18), (Side.SUPPLIER, 25))}
    sides = {
        side: next(simulated_sides(given, people[side], np.random.default_rng(7), form=Form.STANDARD, n=n[side]))
        for side in Side
    }
    gaps = gaps_of(sides[Side.CLIENT], sides[Side.SUPPLIER], given)
    responses = []
    for side in Side:
        codes = people[side].codes(np.random.default_rng(7), people=n[side])
        items = [instrument.items_of(Form.STANDARD, factor) for factor in instrument.factor_ids]
        for person in range(n[side]):
            pairs = [
                (item.id, str(int(answers[person, column])))
                for kept, answers in zip(items, codes, strict=True)
                for column, item in enumerate(kept)
            ]
            responses.append(response(f"{side.initial}{person}", side, dict(pairs)))
    profile = profile_of(responses, instrument, Form.STANDARD)
    for number, result in enumerate(profile.factors):
        assert result.gap == gaps[str(number)]
        for side in Side:
            known = estimates(sides[side], given.method)[str(number)]
            assert result.sides[side].interval == mean_interval(known.mean, known.variance, known.n, given.method)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
@pytest.mark.parametrize("sd", [9, 18, 25])
def test_simulated_people_have_the_mean_and_the_spread_that_is_stated(
    instrument: Instrument, shape: Shape, sd: int
) -> None:
    given = tiny(instrument, runs=1)
    people = population(given, shape, sd)
    (side,) = simulated_sides(given, people, np.random.default_rng(3), form=Form.STANDARD, n=20_000)
    means = [scores.people.mean() for scores in side.values()]
    assert means == pytest.approx(people.expected, abs=0.7)
    whole = np.mean([scores.people.var() for scores in side.values()]) ** 0.5
    assert whole == pytest.approx(people.whole_sd, abs=0.4)
    if len(people.groups) == 1:
        assert people.whole_sd == pytest.approx(sd)
        assert people.expected == pytest.approx(people.means)


@pytest.mark.parametrize("form", [Form.EXPRESS, Form.STANDARD])
@pytest.mark.parametrize("halo", [0.0, 0.5])
def test_scores_in_two_factors_are_correlated_as_stated(instrument: Instrument, form: Form, halo: float) -> None:
    given = tiny(instrument, runs=1)
    people = Population((50.0,) * 7, 18, halo, given.weights(form))
    (side,) = simulated_sides(given, people, np.random.default_rng(3), form=form, n=20_000)
    table = np.corrcoef([scores.people for scores in side.values()])
    assert table[np.triu_indices(7, 1)].mean() == pytest.approx(halo, abs=0.02)


def test_no_verdict_is_counted_below_three_people(instrument: Instrument) -> None:
    given = tiny(instrument)
    people = population(given, SYMMETRIC, 18)
    two, many = (
        next(simulated_sides(given, people, np.random.default_rng(1), form=Form.STANDARD, n=n)) for n in (2, 30)
    )
    assert {gap.verdict for gap in gaps_of(two, many, given).values()} == {None}


def test_a_figure_beyond_its_line_is_missed_only_where_chance_cannot_explain_it() -> None:
    near, far = ("near", Measured(87.0, 0.5)), ("far", Measured(80.0, 0.5))
    assert at_least("so much", 86, [near]).outcome == "holds (nearest: 87.0 ± 1.0 at near)"
    assert at_least("so much", 88, [near]).is_kept
    assert at_least("so much", 88, [near]).outcome.startswith("neither shown nor refuted")
    missed = at_least("so much", 88, [near, far])
    assert not missed.is_kept
    assert missed.outcome == "MISSED by 8.0 (80.0 ± 1.0 at far; 1 of 2 figures)"
    assert at_most("so little", 80, [near]).outcome == "MISSED by 7.0 (87.0 ± 1.0 at near; 1 of 1 figures)"


def test_a_figure_is_shown_to_keep_its_line_where_chance_cannot_carry_it_over() -> None:
    low, near, over = Measured(80.0, 0.5), Measured(87.0, 0.5), Measured(90.0, 0.5)
    assert surely_at_most("so little", 88, [("low", low), ("near", near)]).outcome == "shown (87.0 ± 1.0 at near)"
    assert surely_at_most("so little", 87.5, [("near", near)]).outcome.startswith("holds")
    assert not surely_at_most("so little", 88, [("low", low), ("over", over)]).is_kept


def test_the_command_takes_one_study_alone() -> None:
    command = [sys.executable, "-m", "tests.calibration", "--quick", "--only", "shrinkage", "--seed", "3"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "Shrinkage: mean |gap| of 42 practices" in run.stdout
    assert "Coverage" not in run.stdout
