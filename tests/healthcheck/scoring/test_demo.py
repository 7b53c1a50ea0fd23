"""The demonstration cases A and B give the reference numbers to the printed digit (``method.md`` 10)."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from healthcheck.domain.assessment import Response
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.scoring.random_answers import response

APPROVED = Path(__file__).parents[2] / "approved" / "demo_expected.json"
CASES: list[dict[str, Any]] = json.loads(APPROVED.read_text("utf-8"))


@pytest.fixture(scope="module")
def answers() -> dict[tuple[str, int], list[Response]]:
    people: dict[tuple[str, int, str, str], dict[str, str]] = defaultdict(dict)
    with (files("resources") / "samples" / "answers.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            key = (row["relationship"], int(row["assessment"]), row["side"], row["respondent"])
            people[key][row["item"]] = row["value"]
    votes: dict[tuple[str, int, str], tuple[str, ...]] = defaultdict(tuple)
    with (files("resources") / "samples" / "votes.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            votes[row["relationship"], int(row["assessment"]), row["respondent"]] += (row["factor"],)
    found = defaultdict(list)
    for (relationship, number, side, person), replies in people.items():
        found[relationship, number].append(
            replace(response(person, Side(side), replies), votes=votes[relationship, number, person])
        )
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['relationship']}{case['assessment']}")
def test_demo_case_gives_the_reference_numbers(
    case: dict[str, Any], answers: dict[tuple[str, int], list[Response]], instrument: Instrument
) -> None:
    profile = profile_of(answers[case["relationship"], case["assessment"]], instrument, Form.STANDARD)
    whole = profile.matching
    assert whole is not None
    assert profile.rms_gap is not None
    assert profile.rms_noise is not None
    assert (round(whole.rho, 3), round(profile.rms_gap, 1), round(profile.rms_noise, 1)) == (
        case["rho"],
        case["rms_gap"],
        case["rms_noise"],
    )
    overall = case["overall"]
    for key, value in {
        "rho": round(whole.rho, 4),
        "level": round(whole.level, 1),
        "raw_gap": round(whole.raw_gap, 1),
        "shrunk_gap": round(whole.shrunk_gap, 1),
        "alignment": round(whole.alignment, 1),
        "pmi": round(whole.index, 1),
        "client": round(profile.overall[Side.CLIENT].score or -1, 1),
        "supplier": round(profile.overall[Side.SUPPLIER].score or -1, 1),
    }.items():
        assert value == overall[key], key
    for factor in profile.factors:
        matching, gap = factor.matching, factor.gap
        assert matching is not None
        assert gap is not None
        intervals = {side: factor.sides[side].interval for side in Side}
        printed = {
            "rho": round(matching.rho, 4),
            "level": round(matching.level, 1),
            "raw_gap": round(matching.raw_gap, 1),
            "shrunk_gap": round(matching.shrunk_gap, 1),
            "alignment": round(matching.alignment, 1),
            "pmi": round(matching.index, 1),
            "gap": round(gap.points, 1),
            "gap_interval": [round(gap.interval.low, 1), round(gap.interval.high, 1)],
            "detectable": round(gap.detectable, 1),
            "p": round(gap.p_value, 4),
            "p_adjusted": round(gap.adjusted_p, 4),
            "verdict": gap.verdict,
        }
        for side in Side:
            interval = intervals[side]
            assert interval is not None
            printed[side.value] = round(factor.sides[side].score or -1, 1)
            printed[f"{side.value}_interval"] = [round(interval.low, 1), round(interval.high, 1)]
        assert printed == case["factors"][factor.factor], factor.factor


def test_in_case_b_no_gap_can_be_told_from_noise(
    answers: dict[tuple[str, int], list[Response]], instrument: Instrument
) -> None:
    for number in (1, 2):
        profile = profile_of(answers["B", number], instrument, Form.STANDARD)
        assert profile.matching is not None
        assert profile.matching.rho == 0


def test_the_client_s_overall_score_of_case_a_is_that_of_the_method_in_every_scheme(
    answers: dict[tuple[str, int], list[Response]], instrument: Instrument
) -> None:
    overall = profile_of(answers["A", 1], instrument, Form.STANDARD).overall[Side.CLIENT]
    assert overall.score is not None
    assert overall.report is not None
    assert overall.panel is not None
    assert [round(score, 1) for score in (overall.score, overall.report, overall.panel)] == [58.4, 63.9, 58.1]
    assert overall.band is not None
    assert (overall.band.low, overall.band.high) == pytest.approx((52.6, 63.8), abs=0.05)


def test_case_a_has_a_state_for_each_practice_that_its_form_asks(
    answers: dict[tuple[str, int], list[Response]], instrument: Instrument
) -> None:
    practices = profile_of(answers["A", 1], instrument, Form.STANDARD).practices
    assert list(practices) == [practice.id for practice in instrument.practices]
    asked = {item.id for item in instrument.items_of(Form.STANDARD)}
    for practice in instrument.practices:
        is_asked = not asked.isdisjoint(practice.items)
        assert (practices[practice.id].state is not PracticeState.NOT_ASKED) is is_asked
    assert practices["INN.P1"].state is PracticeState.CONTESTED  # its gap of 45 points is the widest of all
